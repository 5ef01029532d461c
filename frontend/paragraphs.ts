// The letter's paragraphs, cut as the server cuts them (blank lines separate, a heading is a block of its own, a fence runs to its end), so that
// ¶4 is ¶4 for everyone. After a change only the touched stretch is read again: cost follows the change, not the letter.

import { StateField } from '@codemirror/state';
import type { ChangeDesc, EditorState, Line, Text } from '@codemirror/state';

export type Kind = 'PROSE' | 'HEADING' | 'LIST' | 'QUOTE' | 'CODE';

/// One block; its number is its index and one.
export type Paragraph = { from: number; to: number; kind: Kind };

const HEADING = /^ {0,3}#{1,6}(\s|$)/;
const FENCE = /^ {0,3}(```|~~~)/;
const ITEM = /^ {0,3}([-*+]|\d{1,9}[.)])\s/;
const BLANK = /^\s*$/;

export const paragraphs: StateField<readonly Paragraph[]> = StateField.define<readonly Paragraph[]>({
  create: state => cut(state.doc, 0),
  update: (value, tr) => (tr.docChanged ? recut(value, tr.changes, tr.newDoc) : value),
});

/// The paragraph that `pos` stands in, or the last one before it, as an index; -1 before the first.
export function paragraphAt(state: EditorState, pos: number): number {
  return lastStarting(state.field(paragraphs), pos);
}

/// Whether a line is only the space between two paragraphs: the first blank line after a block, with more text to come.
export function isSeparator(state: EditorState, line: Line): boolean {
  if (line.number === 1 || line.number === state.doc.lines || !BLANK.test(line.text)) return false;
  if (BLANK.test(state.doc.line(line.number - 1).text)) return false;
  const block = state.field(paragraphs)[paragraphAt(state, line.from)];
  return !block || block.to < line.from;
}

/// The blocks of a text from `from` on, where no block is open.
export function cut(doc: Text, from: number, until: (at: number) => boolean = () => false): Paragraph[] {
  const cutter = new Cutter();
  let at = from;
  for (const lines = doc.iterLines(doc.lineAt(from).number); !lines.next().done;) {
    if (!cutter.open && until(at)) break;
    cutter.line(lines.value, at);
    at += lines.value.length + 1;
  }
  return cutter.done();
}

class Cutter {
  open: Paragraph | null = null;
  private fenced = false;
  private readonly blocks: Paragraph[] = [];

  line(line: string, from: number): void {
    const to = from + line.length;
    if (this.fenced && this.open) {
      this.open.to = to;
      if (FENCE.test(line)) this.close();
    } else if (BLANK.test(line)) this.close();
    else this.content(kindOf(line), from, to);
  }

  done(): Paragraph[] {
    this.close();
    return this.blocks;
  }

  private content(kind: Kind, from: number, to: number): void {
    if (kind === 'HEADING' || kind === 'CODE') this.close();
    if (!this.open) this.open = { from, to, kind };
    this.open.to = to;
    this.fenced = kind === 'CODE';
    if (kind === 'HEADING') this.close();
  }

  private close(): void {
    if (this.open) this.blocks.push(this.open);
    this.open = null;
    this.fenced = false;
  }
}

function kindOf(line: string): Kind {
  if (HEADING.test(line)) return 'HEADING';
  if (FENCE.test(line)) return 'CODE';
  if (/^\s*>/.test(line)) return 'QUOTE';
  return ITEM.test(line) ? 'LIST' : 'PROSE';
}

/// Keeps the blocks before the change, reads on from the last of them, and stops at the first old block that begins where a new one would.
function recut(old: readonly Paragraph[], changes: ChangeDesc, doc: Text): readonly Paragraph[] {
  const [firstA, lastA] = extent(changes);
  const shift = doc.length - changes.length;
  // The block before may now join the changed one.
  const keep = Math.max(0, lastStarting(old, firstA) - 1);
  let next = firstIndex(old, block => block.from > lastA);
  let met = false;
  const fresh = cut(doc, keep ? old[keep]!.from : 0, at => {
    while (next < old.length && old[next]!.from + shift < at) next++;
    met = next < old.length && old[next]!.from + shift === at && separated(doc, at);
    return met;
  });
  const rest = met ? old.slice(next) : [];
  const moved = shift ? rest.map(({ from, to, kind }) => ({ from: from + shift, to: to + shift, kind })) : rest;
  return [...old.slice(0, keep), ...fresh, ...moved];
}

function separated(doc: Text, at: number): boolean {
  return at === 0 || BLANK.test(doc.lineAt(at - 1).text);
}

function extent(changes: ChangeDesc): [number, number] {
  let first = -1;
  let last = 0;
  changes.iterChangedRanges((fromA, toA) => {
    if (first < 0) first = fromA;
    last = toA;
  });
  return [Math.max(0, first), last];
}

function lastStarting(blocks: readonly Paragraph[], pos: number): number {
  return firstIndex(blocks, block => block.from > pos) - 1;
}

/// Binary search: the first index whose block fits, where once one fits all later ones do.
function firstIndex(blocks: readonly Paragraph[], fits: (block: Paragraph) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(blocks[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
