// Words for a screen reader, through one polite live region; equal words said twice are heard twice.

import type { EditorView } from '@codemirror/view';
import { el } from './dom.ts';

const regions = new WeakMap<Element, HTMLElement>();

export function announce(view: EditorView, words: string): void {
  const root = view.dom.parentElement ?? view.dom;
  let region = regions.get(root);
  if (!region?.isConnected) {
    region = el('div.rj-live', { role: 'status', 'aria-live': 'polite' });
    root.append(region);
    regions.set(root, region);
  }
  region.textContent = region.textContent === words ? words + '\u00a0' : words;
}
