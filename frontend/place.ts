// Where the writer was, kept for a reload of this tab: caret, scroll, and whether keys went into the text. Found again by the words around it when
// others have written meanwhile.

import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import { Facet } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { Pace } from './pace.ts';

type Anchor = { at: number; before: string; after: string };
type Place = { anchor: Anchor; head: Anchor; top: Anchor; keys?: boolean };

const AROUND = 32;
const KEEP_EVERY = 1000;
const PREFIX = 'rejoinder:place:';

/// Whose place it is: the letter's id.
export const placeOf = Facet.define<string, string>({ combine: letters => letters[0] ?? '' });

/// Brings scroll and, into a text that is new here, the caret back, and the keys where nothing else has them; false when there is nothing to
/// bring back.
export function comeBack(view: EditorView, fresh: boolean): boolean {
  const place = read(view.state.facet(placeOf));
  if (!place) return false;
  const [anchor, head, top] = [place.anchor, place.head, place.top].map(each => find(view.state, each));
  view.dispatch({
    ...(fresh && { selection: { anchor: anchor!, head: head! } }),
    effects: EditorView.scrollIntoView(top!, { y: 'start', yMargin: 8 }),
  });
  if (fresh && place.keys && document.activeElement === document.body) view.focus();
  return true;
}

function around(state: EditorState, at: number): Anchor {
  return { at, before: state.sliceDoc(Math.max(0, at - AROUND), at), after: state.sliceDoc(at, at + AROUND) };
}

/// The same offset if the words around it are the same, else the nearest place where they are, else the offset.
function find(state: EditorState, { at, before, after }: Anchor): number {
  const near = Math.min(at, state.doc.length);
  if (state.sliceDoc(Math.max(0, near - before.length), near) === before) return near;
  const text = state.doc.toString();
  for (const [words, shift] of [
    [before + after, before.length],
    [before, before.length],
    [after, 0],
  ] as const) {
    const found = words.trim() ? nearest(text, words, near) : -1;
    if (found >= 0) return Math.min(state.doc.length, found + shift);
  }
  return near;
}

function nearest(text: string, words: string, at: number): number {
  const later = text.indexOf(words, at);
  const earlier = text.lastIndexOf(words, at);
  if (later < 0 || earlier < 0) return Math.max(later, earlier);
  return later - at < at - earlier ? later : earlier;
}

class Keeper {
  private readonly view: EditorView;
  private readonly pace = new Pace(KEEP_EVERY, () => this.keep());
  private readonly ask = (): void => this.pace.ask();
  private readonly leave = (): void => this.keep();

  constructor(view: EditorView) {
    this.view = view;
    if (!view.state.facet(placeOf)) return;
    addEventListener('scroll', this.ask, { capture: true, passive: true });
    addEventListener('pagehide', this.leave);
  }

  update(update: ViewUpdate): void {
    if (update.selectionSet) this.pace.ask();
  }

  destroy(): void {
    removeEventListener('scroll', this.ask, { capture: true });
    removeEventListener('pagehide', this.leave);
    this.pace.stop();
  }

  keep(): void {
    const { state } = this.view;
    const letter = state.facet(placeOf);
    if (!letter || !this.view.dom.isConnected) return;
    const { anchor, head } = state.selection.main;
    const top = this.view.lineBlockAtHeight(Math.max(0, this.scrolled())).from;
    const keys = document.activeElement === this.view.contentDOM;
    write(letter, { anchor: around(state, anchor), head: around(state, head), top: around(state, top), keys });
  }

  private scrolled(): number {
    const scroller = this.view.dom.closest('.rj-scroll');
    return scroller ? scroller.getBoundingClientRect().top - this.view.documentTop : 0;
  }
}

function read(letter: string): Place | null {
  try {
    const place = JSON.parse(sessionStorage.getItem(PREFIX + letter) ?? 'null') as Place | null;
    const whole =
      place &&
      [place.anchor, place.head, place.top].every(
        each => Number.isSafeInteger(each?.at) && typeof each.before === 'string',
      );
    return whole ? place : null;
  } catch {
    return null;
  }
}

function write(letter: string, place: Place): void {
  try {
    sessionStorage.setItem(PREFIX + letter, JSON.stringify(place));
  } catch {
    // Without storage a reload begins at the top.
  }
}

export const place = ViewPlugin.fromClass(Keeper);

/// Keeps the place now, before another letter takes the screen.
export function keepPlace(view: EditorView): void {
  view.plugin(place)?.keep();
}
