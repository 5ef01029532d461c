// Which paragraphs are new since the last version with a name. The page says how the paragraphs of that version were (a number for each text);
// one whose number is not among them has changed.

import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import type { Paragraph } from './paragraphs.ts';

export const setSince = StateEffect.define<ReadonlySet<number> | null>();

/// The paragraphs of the last named version; null when there is none, and then nothing counts as changed.
export const since: StateField<ReadonlySet<number> | null> = StateField.define<ReadonlySet<number> | null>({
  create: () => null,
  update: (value, tr) => tr.effects.reduce((now, e) => (e.is(setSince) ? e.value : now), value),
});

/// The page's list of numbers; anything else is as no version.
export function readSince(json: unknown): ReadonlySet<number> | null {
  return Array.isArray(json) ? new Set(json.filter((each): each is number => Number.isInteger(each))) : null;
}

export function isChanged(state: EditorState, paragraph: Paragraph): boolean {
  const before = state.field(since);
  return before !== null && !before.has(hash(state.sliceDoc(paragraph.from, paragraph.to)));
}

/// As Java's `String.hashCode`, so that the page need not send the texts.
export function hash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
  return sum;
}
