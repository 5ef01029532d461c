// Where the popover stands: under its line, beside it where the margin has room, or as a sheet on a phone.

import type { EditorView } from '@codemirror/view';
import type { Finding } from './findings.ts';

export type Shape = 'below' | 'docked' | 'sheet';

export type Place = { shape: Shape; left: number; top: number; width: number; arrow: number; above: boolean };

const DOCK = 300;
const EDGE = 14;

export function shapeOf(view: EditorView): Shape {
  const page = view.dom.parentElement;
  if (!page || page.clientWidth < 560) return 'sheet';
  const text = view.contentDOM.getBoundingClientRect();
  const room = page.getBoundingClientRect().right - text.right - 20;
  return room >= DOCK ? 'docked' : 'below';
}

export function measure(view: EditorView, box: HTMLElement, finding: Finding, was: Shape): Place | null {
  const page = view.dom.parentElement;
  if (!page || finding.to > view.state.doc.length) return null;
  const shape = shapeOf(view);
  if (shape === 'sheet' || shape !== was) return { shape, left: 0, top: 0, width: 0, arrow: 0, above: false };
  const start = view.coordsAtPos(finding.from, 1);
  const end = view.coordsAtPos(finding.to, -1);
  if (!start || !end) return null;
  const zero = page.getBoundingClientRect();
  const text = view.contentDOM.getBoundingClientRect();
  if (shape === 'docked') {
    const left = text.right - zero.left + 20;
    return {
      shape,
      left,
      top: start.top - zero.top - 58,
      width: Math.min(340, zero.right - text.right - 32),
      arrow: 64,
      above: false,
    };
  }
  const width = Math.min(text.width + 28, zero.width - 24);
  const left = Math.max(12, Math.min(text.left - zero.left - EDGE, zero.width - width - 12));
  const middle = end.top > start.top + 4 ? end.left - 24 : (start.left + end.left) / 2;
  const arrow = Math.max(20, Math.min(width - 30, middle - zero.left - left - 5));
  const above = !fits(page, box, end.bottom) && roomAbove(page, start.top) > box.offsetHeight + 16;
  const top = above ? start.top - zero.top - box.offsetHeight - 10 : end.bottom - zero.top + 10;
  return { shape, left, top, width, arrow, above };
}

function scrollerOf(page: HTMLElement): DOMRect {
  return (page.closest('.rj-scroll') ?? page).getBoundingClientRect();
}

function fits(page: HTMLElement, box: HTMLElement, bottom: number): boolean {
  return bottom + 10 + box.offsetHeight < scrollerOf(page).bottom - 8;
}

function roomAbove(page: HTMLElement, top: number): number {
  return top - scrollerOf(page).top;
}
