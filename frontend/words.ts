// Differences by words: what a person reads as one change, not the fewest letters. Tokens become characters, so that the well-kept diff of
// @codemirror/merge does the searching.

import { diff } from '@codemirror/merge';

/// A stretch that stays, goes or comes.
export type Piece = { kind: 'same' | 'del' | 'ins'; text: string };

/// A replacement in the old text's positions.
export type Edit = { from: number; to: number; insert: string };

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+(?:[.,:]\p{N}+)*|\s+|[^]/gu;
const SCAN_LIMIT = 2000;
const CHARACTERS = 0xf7fe;

/// The pieces in reading order; changes that only a space parts are read as one.
export function wordDiff(before: string, after: string): Piece[] {
  const edits = wordEdits(before, after);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, insert } of joined(edits, before)) {
    push(pieces, 'same', before.slice(at, from));
    push(pieces, 'del', before.slice(from, to));
    push(pieces, 'ins', insert);
    at = to;
  }
  push(pieces, 'same', before.slice(at));
  return pieces;
}

/// The smallest edits by words that make `after` of `before`, in order.
export function wordEdits(before: string, after: string): Edit[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const old = tokens(before.slice(start, before.length - end));
  const now = tokens(after.slice(start, after.length - end));
  const edits = tokenDiff(old, now);
  const oldAt = offsets(old, start);
  const nowAt = offsets(now, start);
  return edits.map(({ fromA, toA, fromB, toB }) => ({
    from: oldAt[fromA]!,
    to: oldAt[toA]!,
    insert: after.slice(nowAt[fromB], nowAt[toB]),
  }));
}

/// A change of punctuation alone is read with its word: "late." -> "late?".
function withWord(edit: Edit, before: string): Edit {
  const bare = !/[\p{L}\p{N}\s]/u.test(before.slice(edit.from, edit.to) + edit.insert);
  const word = bare ? (/[\p{L}\p{M}\p{N}'’-]+$/u.exec(before.slice(0, edit.from))?.[0] ?? '') : '';
  return { from: edit.from - word.length, to: edit.to, insert: word + edit.insert };
}

/// Edits as a person would say them: changes that only a space or a short word parts are one phrase.
export function phraseEdits(before: string, after: string): Edit[] {
  return joined(wordEdits(before, after), before, /^\s*(?:[\p{L}\p{M}’']{1,4}\s*)?$|^\s*[\p{L}\p{M}’']{1,8}\s*$/u);
}

/// Joins neighbours whose gap is small enough, so that "the council" -> "our city" is one change; never over a line break.
function joined(edits: Edit[], before: string, small = /^\s+$/): Edit[] {
  const out: Edit[] = [];
  for (const each of edits) {
    const last = out.at(-1);
    const wider = withWord(each, before);
    const edit = last && wider.from < last.to ? each : wider;
    const gap = last ? before.slice(last.to, edit.from) : '';
    if (last && gap && small.test(gap) && !gap.includes('\n')) {
      last.insert += gap + edit.insert;
      last.to = edit.to;
    } else out.push({ ...edit });
  }
  return out;
}

function push(pieces: Piece[], kind: Piece['kind'], text: string): void {
  if (text) pieces.push({ kind, text });
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

type Span = { fromA: number; toA: number; fromB: number; toB: number };

/// One private character a distinct token. Texts with more distinct words than there are characters are replaced as a whole.
function tokenDiff(old: string[], now: string[]): readonly Span[] {
  const code = new Map<string, string>();
  const a = encode(old, code);
  const b = encode(now, code);
  if (code.size > CHARACTERS) return [{ fromA: 0, toA: old.length, fromB: 0, toB: now.length }];
  return diff(a, b, { scanLimit: SCAN_LIMIT });
}

function encode(words: string[], code: Map<string, string>): string {
  return words.map(word => code.get(word) ?? assign(word, code)).join('');
}

function assign(word: string, code: Map<string, string>): string {
  const at = code.size + 1;
  // Surrogates are left out: they would join to pairs.
  const char = String.fromCharCode(at < 0xd800 ? at : at + 0x800);
  code.set(word, char);
  return char;
}

function offsets(words: string[], start: number): number[] {
  const at = [start];
  for (const word of words) at.push(at[at.length - 1]! + word.length);
  return at;
}

/// Trims what both begin with, back to the start of a token.
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === a.length && i === b.length) return i;
  while (i > 0 && !/\s/.test(a[i - 1]!)) i--;
  return i;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let i = 0;
  while (i < most && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i++;
  while (i > 0 && !/\s/.test(a[a.length - i]!)) i--;
  return i;
}
