// Words, characters and minutes, counted by what changed: a keystroke in a long letter costs one line.

import { StateField } from '@codemirror/state';
import type { Text, Transaction } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { Pace } from './pace.ts';
import { tell } from './tell.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const WORDS_A_MINUTE = 230;
const TELL_EVERY = 1000;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

const words: StateField<number> = StateField.define<number>({
  create: state => countIn(state.doc, 0, state.doc.length),
  update: (value, tr) => (tr.docChanged ? value + difference(tr) : value),
});

function difference(tr: Transaction): number {
  let change = 0;
  // Changed stretches on one line would count it twice, so neighbours are joined by whole lines.
  for (const { fromA, toA, fromB, toB } of touchedLines(tr))
    change += countIn(tr.newDoc, fromB, toB) - countIn(tr.startState.doc, fromA, toA);
  return change;
}

type Touched = { fromA: number; toA: number; fromB: number; toB: number };

function touchedLines(tr: Transaction): Touched[] {
  const out: Touched[] = [];
  tr.changes.iterChangedRanges((a, b, c, d) => {
    const next = {
      fromA: tr.startState.doc.lineAt(a).from,
      toA: tr.startState.doc.lineAt(b).to,
      fromB: tr.newDoc.lineAt(c).from,
      toB: tr.newDoc.lineAt(d).to,
    };
    const last = out.at(-1);
    if (last && (next.fromA <= last.toA || next.fromB <= last.toB))
      Object.assign(last, { toA: next.toA, toB: next.toB });
    else out.push(next);
  });
  return out;
}

function countIn(doc: Text, from: number, to: number): number {
  let count = 0;
  for (const chunks = doc.iterRange(doc.lineAt(from).from, to); !chunks.next().done;) count += countWords(chunks.value);
  return count;
}

class Stats {
  private readonly view: EditorView;
  private readonly pace = new Pace(TELL_EVERY, () => this.tell());

  constructor(view: EditorView) {
    this.view = view;
    this.pace.ask();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet) this.pace.ask();
  }

  destroy(): void {
    this.pace.stop();
  }

  private tell(): void {
    const { state } = this.view;
    const count = state.field(words);
    const selected = state.selection.ranges.reduce(
      (sum, { from, to, empty }) => sum + (empty ? 0 : countWords(state.sliceDoc(from, to))),
      0,
    );
    tell(this.view, 'stats-changed', {
      words: count,
      characters: state.doc.length,
      minutes: Math.ceil(count / WORDS_A_MINUTE),
      selectedWords: selected,
    });
  }
}

export const stats = [words, ViewPlugin.fromClass(Stats)];
