// Where the writer is: told to the page, sent to the others, kept for a reload.

import { ViewPlugin } from '@codemirror/view';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { Facet } from '@codemirror/state';
import { Pace } from './pace.ts';
import { paragraphAt } from './paragraphs.ts';
import { tell } from './tell.ts';

const TELL_EVERY = 250;
const SEND_EVERY = 200;
const PAUSE = 1000;

/// Sends the selection to the others.
export const cursorSender = Facet.define<(anchor: number, head: number) => void>();

class Caret {
  private readonly view: EditorView;
  private told = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly telling = new Pace(TELL_EVERY, () => this.tell());
  private readonly sending = new Pace(SEND_EVERY, () => this.send());

  constructor(view: EditorView) {
    this.view = view;
    this.telling.ask();
    this.sending.ask();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet) this.moved(update);
    if (update.selectionSet && !impliedByTyping(update)) this.sending.ask();
    if (update.focusChanged && update.view.hasFocus) this.sending.ask();
  }

  /// While somebody types in one paragraph the page has nothing to do: it hears where the caret is when they pause.
  private moved(update: ViewUpdate): void {
    clearTimeout(this.pause);
    if (!update.docChanged || this.paragraph() !== this.told) this.telling.ask();
    else this.pause = setTimeout(() => this.telling.ask(), PAUSE);
  }

  private paragraph(): number {
    return Math.max(1, paragraphAt(this.view.state, this.view.state.selection.main.head) + 1);
  }

  destroy(): void {
    clearTimeout(this.pause);
    this.telling.stop();
    this.sending.stop();
  }

  private tell(): void {
    const { state } = this.view;
    const { from, to } = state.selection.main;
    this.told = this.paragraph();
    tell(this.view, 'caret-moved', {
      from,
      to,
      paragraph: this.told,
      selected: state.sliceDoc(from, Math.min(to, from + 2000)),
    });
  }

  private send(): void {
    const { anchor, head } = this.view.state.selection.main;
    for (const send of this.view.state.facet(cursorSender)) send(anchor, head);
  }
}

/// Typing leaves the caret at the end of what was typed: the others see that from the update itself.
function impliedByTyping(update: ViewUpdate): boolean {
  const { main } = update.state.selection;
  if (!update.docChanged || !main.empty) return false;
  let end = -1;
  update.changes.iterChanges((_fromA, _toA, _fromB, toB) => (end = toB));
  return end === main.head;
}

export const caret = ViewPlugin.fromClass(Caret);
