// Writing in paragraphs: Enter begins a new one, Shift+Enter only a new line, Backspace at its start joins it to the one before. The blank line
// that Markdown puts between paragraphs is space, not a place: the caret steps over it, so that nobody types there and glues two paragraphs.

import { EditorSelection, EditorState } from '@codemirror/state';
import type { ChangeSpec, Line, Transaction } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { isSeparator, paragraphAt, paragraphs } from './paragraphs.ts';

const ITEM = /^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/;
const QUOTE = /^(\s*(?:>\s?)+)/;

/// Enter: the next item of a list, a quotation that goes on, or a new paragraph.
export const newParagraph: Command = view => {
  const { state } = view;
  if (state.readOnly) return false;
  const range = state.selection.main;
  const line = state.doc.lineAt(range.from);
  const lead = leadOf(line.text, range.from - line.from);
  if (!lead && range.empty && isFresh(state, line)) return true;
  if (lead && range.empty && line.text.trim() === lead.text.trim()) return leaveMarkup(view, line);
  const break_ = lead ? '\n' + lead.next : inCode(state, range.from) || !line.text.trim() ? '\n' : '\n\n';
  const { from, to } = lead ? range : trimmed(state, range.from, range.to);
  view.dispatch({
    changes: { from, to, insert: break_ },
    selection: EditorSelection.cursor(from + break_.length),
    userEvent: 'input.type.paragraph',
    scrollIntoView: true,
  });
  return true;
};

/// A paragraph that was begun and has no word yet: another Enter has nothing to add, as Markdown knows no taller gap.
function isFresh(state: EditorState, line: Line): boolean {
  if (line.text.trim() || line.number < 2 || inCode(state, line.from)) return false;
  return !state.doc.line(line.number - 1).text.trim();
}

/// Shift+Enter: a new line in the same paragraph.
export const newLine: Command = view => {
  if (view.state.readOnly) return false;
  view.dispatch(view.state.replaceSelection('\n'), { userEvent: 'input.type', scrollIntoView: true });
  return true;
};

/// Backspace at the start of a paragraph joins it to the one before; after a list or quote mark it takes the mark away.
export const joinBackward: Command = view => {
  const { state } = view;
  const { main } = state.selection;
  if (!main.empty || state.readOnly) return false;
  const line = state.doc.lineAt(main.head);
  const lead = leadOf(line.text, line.text.length);
  if (lead && main.head === line.from + lead.text.length) return change(view, { from: line.from, to: main.head });
  if (main.head !== line.from || line.number < 3) return false;
  const gap = state.doc.line(line.number - 1);
  return (
    isSeparator(state, gap) &&
    change(view, { from: gap.from - 1, to: line.from, insert: between(state, gap.from - 2, line.from) })
  );
};

/// Delete at the end of a paragraph joins the next to it.
export const joinForward: Command = view => {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || state.readOnly || main.head !== line.to || line.number > state.doc.lines - 2) return false;
  const gap = state.doc.line(line.number + 1);
  return (
    isSeparator(state, gap) &&
    change(view, { from: line.to, to: gap.to + 1, insert: between(state, line.to - 1, gap.to + 1) })
  );
};

/// One space where two sentences would otherwise stick together.
function between(state: EditorState, before: number, after: number): string {
  return /^\S\S$/.test(state.sliceDoc(Math.max(0, before), before + 1) + state.sliceDoc(after, after + 1)) ? ' ' : '';
}

/// Keeps the caret out of the space between paragraphs.
export const skipSeparators = EditorState.transactionFilter.of(tr => {
  const { selection } = tr;
  if (!selection || tr.docChanged || selection.ranges.length > 1 || !selection.main.empty) return tr;
  const line = tr.newDoc.lineAt(selection.main.head);
  if (!isSeparator(tr.startState, line)) return tr;
  return [tr, { selection: EditorSelection.cursor(beside(tr, line)), sequential: true }];
});

function beside(tr: Transaction, line: Line): number {
  const forward = selectionHead(tr) > tr.startState.selection.main.head && !tr.isUserEvent('select.pointer');
  return forward ? line.to + 1 : line.from - 1;
}

function selectionHead(tr: Transaction): number {
  return tr.newSelection.main.head;
}

type Lead = { text: string; next: string };

/// What a line begins with that the next line repeats; null for prose, or where the caret stands before it.
function leadOf(text: string, caret: number): Lead | null {
  const item = ITEM.exec(text);
  if (item && caret >= item[0].length) return { text: item[0], next: nextItem(item) };
  const quote = QUOTE.exec(text);
  return quote && caret >= quote[0].length ? { text: quote[0], next: quote[0] } : null;
}

function nextItem([, indent = '', mark = '-', number, dot = '.', space = ' ', box]: RegExpExecArray): string {
  const next = number === undefined ? mark : `${Number(number) + 1}${dot}`;
  return indent + next + space + (box ? '[ ] ' : '');
}

function leaveMarkup(view: Parameters<Command>[0], line: Line): boolean {
  const before = line.number > 1 ? view.state.doc.line(line.number - 1).text : '';
  return change(view, { from: line.from, to: line.to, insert: before.trim() ? '\n' : '' });
}

function change(view: Parameters<Command>[0], spec: { from: number; to: number; insert?: string }): boolean {
  const changes: ChangeSpec = spec;
  const at = spec.from + (spec.insert === ' ' ? 0 : (spec.insert?.length ?? 0));
  view.dispatch({ changes, selection: { anchor: at }, userEvent: 'delete.backward', scrollIntoView: true });
  return true;
}

function inCode(state: EditorState, pos: number): boolean {
  const block = state.field(paragraphs)[paragraphAt(state, pos)];
  return block?.kind === 'CODE' && pos >= block.from && pos <= block.to;
}

/// A break in the middle of a sentence takes the spaces around it away.
function trimmed(state: EditorState, from: number, to: number): { from: number; to: number } {
  const line = state.doc.lineAt(from);
  const before = /[ \t]*$/.exec(line.text.slice(0, from - line.from))![0].length;
  const after = state.doc.lineAt(to);
  const rest = /^[ \t]*/.exec(after.text.slice(to - after.from))![0].length;
  return { from: from - before, to: to + rest };
}
