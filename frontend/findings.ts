// What the server has placed in the text (diagnostics, rebuttals, suggestions), following the writer's changes until the server says more.
// Ranges live in range sets, so that a keystroke costs what it touches; a finding whose words have changed is stale and cannot be applied.

import { MapMode, RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Range, Transaction } from '@codemirror/state';
import type { Diagnostic, Placed, Rebuttal, Severity, Suggestion } from './protocol.ts';

/// A difference from the server, its positions already those of this state.
export const changePlaced = StateEffect.define<{
  all: boolean;
  topic: string | null;
  put: readonly Placed[];
  drop: readonly string[];
}>();

/// A finding where it stands now.
export type Finding<B = Diagnostic> = {
  id: string;
  from: number;
  to: number;
  scopeFrom: number;
  scopeTo: number;
  stale: boolean;
  body: B;
};

class PlacedValue extends RangeValue {
  readonly item: Placed;

  constructor(item: Placed, empty: boolean) {
    super();
    this.item = item;
    this.startSide = empty ? -1 : 1;
    this.endSide = -1;
    this.point = empty;
    this.mapMode = MapMode.Simple;
  }

  override eq(other: PlacedValue): boolean {
    return other.item === this.item;
  }
}

type Sets = { ranges: RangeSet<PlacedValue>; scopes: RangeSet<PlacedValue>; unplaced: ReadonlyMap<string, Placed> };

const NOTHING: Sets = { ranges: RangeSet.empty, scopes: RangeSet.empty, unplaced: new Map() };

export const findings: StateField<Sets> = StateField.define({
  create: () => NOTHING,
  update: (sets, tr) =>
    tr.effects.reduce(
      (now, effect) => (effect.is(changePlaced) ? merge(now, effect.value, tr) : now),
      follow(sets, tr),
    ),
});

function follow(sets: Sets, tr: Transaction): Sets {
  if (!tr.docChanged) return sets;
  return { ranges: sets.ranges.map(tr.changes), scopes: sets.scopes.map(tr.changes), unplaced: sets.unplaced };
}

type Change = { all: boolean; topic: string | null; put: readonly Placed[]; drop: readonly string[] };

function merge(sets: Sets, change: Change, tr: Transaction): Sets {
  const gone = new Set([...change.drop, ...change.put.map(item => item.id)]);
  const stays = (item: Placed): boolean => !gone.has(item.id) && !(change.all && isOf(item, change.topic));
  const length = tr.newDoc.length;
  const here = change.put.filter(item => !item.unplaced && item.scopeTo <= length && item.to <= length);
  const lost = [...sets.unplaced.values()].filter(stays).concat(change.put.filter(item => !here.includes(item)));
  return {
    ranges: update(
      sets.ranges,
      stays,
      here.map(item => place(item, item.from, item.to)),
    ),
    scopes: update(
      sets.scopes,
      stays,
      here.map(item => place(item, item.scopeFrom, item.scopeTo)),
    ),
    unplaced: new Map(lost.map(item => [item.id, item])),
  };
}

function isOf(item: Placed, topic: string | null): boolean {
  return topic === null || item.topic === topic;
}

function place(item: Placed, from: number, to: number): Range<PlacedValue> {
  return new PlacedValue(item, from >= to).range(from, Math.max(from, to));
}

function update(
  set: RangeSet<PlacedValue>,
  stays: (item: Placed) => boolean,
  add: Range<PlacedValue>[],
): RangeSet<PlacedValue> {
  return set.update({ filter: (_from, _to, value) => stays(value.item), add, sort: true });
}

/// The diagnostics that touch a stretch, in reading order.
export function diagnosticsIn(state: EditorState, from = 0, to = state.doc.length): Finding[] {
  return placedIn(state, from, to).filter(isDiagnostic);
}

/// The open suggestions that touch a stretch, in reading order.
export function suggestionsIn(state: EditorState, from = 0, to = state.doc.length): Finding<Suggestion>[] {
  return placedIn(state, from, to).filter(isSuggestion);
}

/// What has this id, wherever it stands; null when it is gone or its words are.
export function placedById(state: EditorState, id: string): Finding<Placed['body']> | null {
  return placedIn(state, 0, state.doc.length, item => item.id === id)[0] ?? null;
}

export function isDiagnostic(finding: Finding<Placed['body']>): finding is Finding {
  return finding.body.kind === 'diagnostic';
}

export function isSuggestion(finding: Finding<Placed['body']>): finding is Finding<Suggestion> {
  return finding.body.kind === 'suggestion';
}

export function isRebuttal(finding: Finding<Placed['body']>): finding is Finding<Rebuttal> {
  return finding.body.kind === 'rebuttal';
}

function placedIn(
  state: EditorState,
  from: number,
  to: number,
  fits: (item: Placed) => boolean = () => true,
): Finding<Placed['body']>[] {
  const { ranges, scopes } = state.field(findings);
  const scopeOf = new Map<string, { from: number; to: number }>();
  const found: Finding<Placed['body']>[] = [];
  const near: { item: Placed; from: number; to: number }[] = [];
  ranges.between(from, to, (start, end, { item }) => void (fits(item) && near.push({ item, from: start, to: end })));
  if (!near.length) return found;
  const low = Math.min(from, ...near.map(at => at.from));
  const high = Math.max(to, ...near.map(at => at.to));
  scopes.between(
    low,
    high,
    (start, end, { item }) => void (fits(item) && scopeOf.set(item.id, { from: start, to: end })),
  );
  for (const at of near) {
    const scope = scopeOf.get(at.item.id);
    if (scope) found.push(finding(state, at.item, at, scope));
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

type Span = { from: number; to: number };

function finding(state: EditorState, item: Placed, at: Span, scope: Span): Finding<Placed['body']> {
  const words = state.sliceDoc(scope.from, scope.to);
  const rest = state.field(remainders, false)?.get(item.id);
  const place = { id: item.id, from: at.from, to: at.to, scopeFrom: scope.from, scopeTo: scope.to };
  if (rest && item.body.kind === 'suggestion' && words === rest.scopeText)
    return { ...place, stale: false, body: { ...item.body, ...rest } };
  const expected = item.body.kind === 'rebuttal' ? null : item.body.scopeText;
  const changed = expected !== null && expected !== '' && (words !== expected || (item.body.kind === 'diagnostic' && grown(state, scope)));
  return { ...place, stale: item.stale || changed, body: item.body };
}

/// Whether a word was typed on where the span begins or ends: "mem" was looked at while "members" was being typed.
function grown(state: EditorState, { from, to }: Span): boolean {
  return from < to && (isWithinWord(state, from) || isWithinWord(state, to));
}

function isWithinWord(state: EditorState, at: number): boolean {
  return at > 0 && /^[\p{L}\p{N}]{2}$/u.test(state.sliceDoc(at - 1, at + 1));
}

/// What is left of a suggestion when one change of it was answered: proposed on, whatever the server thinks of the whole.
export type Remainder = { id: string; scopeText: string; insert: string };

export const leaveRest = StateEffect.define<Remainder>();

export const remainders: StateField<ReadonlyMap<string, Remainder>> = StateField.define<ReadonlyMap<string, Remainder>>(
  {
    create: () => new Map(),
    update: (value, tr) =>
      tr.effects.reduce((now, e) => (e.is(leaveRest) ? new Map([...now, [e.value.id, e.value]]) : now), value),
  },
);

/// How much a severity weighs, and the verb that people read.
export const RANK: Record<Severity, 1 | 2 | 3> = { HINT: 1, INFORMATION: 1, WARNING: 2, ERROR: 3 };
export const VERB: Record<1 | 2 | 3, string> = { 1: 'Consider', 2: 'Soften', 3: 'Rework' };

/// A slip of the pen is no harshness.
export function verbOf(finding: Finding): string {
  const rank = RANK[finding.body.severity];
  return finding.body.source === 'language' && rank > 1 ? 'Correct' : VERB[rank];
}
