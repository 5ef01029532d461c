// Words, sentences and paragraphs as stretches of a letter, and moving a paragraph.

import { EditorSelection } from '@codemirror/state';
import type { EditorState, SelectionRange } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { paragraphAt, paragraphs } from './paragraphs.ts';

/// The range itself, or the word around an empty one.
export function wordAround(state: EditorState, range: SelectionRange): SelectionRange {
  return range.empty ? (state.wordAt(range.head) ?? range) : range;
}

export type Stretch = { from: number; to: number; text: string };

/// The selection without the space around it, or the sentence at the caret.
export function selectedOrSentence(state: EditorState): Stretch | null {
  const { main } = state.selection;
  if (!main.empty) return trim(state, main.from, main.to);
  const block = state.field(paragraphs)[paragraphAt(state, main.head)];
  if (!block) return null;
  const text = state.sliceDoc(block.from, block.to);
  const at = main.head - block.from;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (at <= index + segment.length) return trim(state, block.from + index, block.from + index + segment.length);
  }
  return trim(state, block.from, block.to);
}

function trim(state: EditorState, from: number, to: number): Stretch | null {
  const text = state.sliceDoc(from, to);
  const start = from + (text.length - text.trimStart().length);
  const inner = text.trim();
  return inner ? { from: start, to: start + inner.length, text: inner } : null;
}

/// Moves the paragraph at the caret over the one before or after it, with the space between them.
export const moveParagraph =
  (delta: 1 | -1): Command =>
  view => {
    const { state } = view;
    const all = state.field(paragraphs);
    const index = paragraphAt(state, state.selection.main.head);
    const upper = all[delta < 0 ? index - 1 : index];
    const lower = all[delta < 0 ? index : index + 1];
    if (!upper || !lower || state.readOnly) return upper === undefined || lower === undefined;
    const gap = state.sliceDoc(upper.to, lower.from);
    const insert = state.sliceDoc(lower.from, lower.to) + gap + state.sliceDoc(upper.from, upper.to);
    const shift = delta < 0 ? upper.from - lower.from : lower.to - upper.to;
    const { anchor, head } = state.selection.main;
    view.dispatch({
      changes: { from: upper.from, to: lower.to, insert },
      selection: EditorSelection.single(
        clamp(anchor + shift, insert, upper.from),
        clamp(head + shift, insert, upper.from),
      ),
      userEvent: 'move.paragraph',
      scrollIntoView: true,
    });
    return true;
  };

function clamp(pos: number, insert: string, from: number): number {
  return Math.max(from, Math.min(from + insert.length, pos));
}
