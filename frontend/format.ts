// Formatting by Markdown marks: each command is its own inverse, so that pressing a key twice leaves the text as it was.

import { EditorSelection } from '@codemirror/state';
import type { ChangeSpec, EditorState, SelectionRange } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { wordAround } from './selection.ts';

export const bold: Command = view => toggleInline(view, '**');
export const italic: Command = view => toggleInline(view, '*');

/// A heading of this level, or prose again.
export const heading =
  (level: number): Command =>
  view =>
    prefixLines(view, /^#{1,6}\s+/, '#'.repeat(level) + ' ');

export const quote: Command = view => prefixLines(view, /^>\s?/, '> ');
export const list: Command = view => prefixLines(view, /^([-*+]|\d{1,9}[.)])\s+/, '- ');

/// Makes a link of the selection and leaves the caret where the address goes; a selected address becomes the link's.
export const link: Command = view => {
  const { state } = view;
  if (state.readOnly) return false;
  const range = wordAround(state, state.selection.main);
  const text = state.sliceDoc(range.from, range.to);
  const isUrl = /^(https?:\/\/|mailto:)\S+$/.test(text);
  const insert = isUrl ? `[](${text})` : `[${text}]()`;
  const caret = range.from + (isUrl || !text ? 1 : text.length + 3);
  view.dispatch({
    changes: { from: range.from, to: range.to, insert },
    selection: { anchor: caret },
    userEvent: 'input.format',
    scrollIntoView: true,
  });
  return true;
};

/// Wraps the selection, or the word at the caret, in a mark; unwraps it when it is.
function toggleInline(view: EditorView, mark: string): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  view.dispatch(
    state.changeByRange(range => toggled(state, wordAround(state, range), mark)),
    {
      userEvent: 'input.format',
      scrollIntoView: true,
    },
  );
  return true;
}

type Toggled = { changes: ChangeSpec; range: SelectionRange };

function toggled(state: EditorState, range: SelectionRange, mark: string): Toggled {
  const { from, to } = range;
  const size = mark.length;
  const runs = (pos: number, step: 1 | -1): number => {
    let count = 0;
    while (
      count < 4 &&
      state.sliceDoc(pos + (step < 0 ? -count - 1 : count), pos + (step < 0 ? -count : count + 1)) === '*'
    )
      count++;
    return count;
  };
  const around = Math.min(runs(from, -1), runs(to, 1));
  const on = size === 2 ? around >= 2 : around === 1 || around >= 3;
  if (on)
    return {
      changes: [
        { from: from - size, to: from },
        { from: to, to: to + size },
      ],
      range: EditorSelection.range(from - size, to - size),
    };
  return {
    changes: [
      { from, insert: mark },
      { from: to, insert: mark },
    ],
    range: EditorSelection.range(from + size, to + size),
  };
}

/// Puts a prefix before each line of the selection that holds text, or takes it away where all have it.
function prefixLines(view: EditorView, any: RegExp, prefix: string): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const lines = linesOf(state).filter(line => line.text.trim() || linesOf(state).length === 1);
  const all = lines.every(line => line.text.startsWith(prefix));
  const changes = lines.map(line => {
    const had = any.exec(line.text)?.[0].length ?? 0;
    return { from: line.from, to: line.from + had, insert: all ? '' : prefix };
  });
  view.dispatch({ changes, userEvent: 'input.format', scrollIntoView: true });
  return true;
}

function linesOf(state: EditorState): { from: number; text: string }[] {
  const { from, to } = state.selection.main;
  const lines = [];
  for (let n = state.doc.lineAt(from).number; n <= state.doc.lineAt(to).number; n++) lines.push(state.doc.line(n));
  return lines;
}
