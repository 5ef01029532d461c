// The one way a proposed wording enters the letter: a local, undoable transaction of the person who accepts it. It is refused when the text at
// its place is no longer the text that it was written for.

import { isolateHistory } from '@codemirror/commands';
import { EditorSelection, Prec, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { isDiagnostic, isSuggestion, placedById } from './findings.ts';
import { origin } from './peer.ts';
import { slotsIn } from './slots.ts';
import { phraseEdits, wordEdits } from './words.ts';

/// Takes rewrite `index` of a finding; false when it is gone, stale or has no such rewrite.
export function takeAction(view: EditorView, id: string, index: number): boolean {
  const finding = placedById(view.state, id);
  if (!finding || !isDiagnostic(finding) || finding.stale) return false;
  const action = finding.body.actions[index];
  if (!action) return false;
  const { scopeFrom, scopeTo, body } = finding;
  return replace(view, scopeFrom, scopeTo, body.scopeText, action.edit, `finding:${id}:${body.code}`);
}

/// Takes a suggestion, whole or only some of its changes by words; false when it is gone or stale.
export function takeSuggestion(view: EditorView, id: string, hunk?: number): boolean {
  const found = placedById(view.state, id);
  if (!found || !isSuggestion(found) || found.stale) return false;
  const { scopeFrom: from, scopeTo: to, body } = found;
  const edits = phraseEdits(body.scopeText, body.insert);
  const insert = hunk === undefined ? body.insert : only(body.scopeText, edits.slice(hunk, hunk + 1));
  // The server books "suggestion:…" as taken; a part of it leaves the rest open.
  const origin = hunk === undefined ? `suggestion:${id}` : `suggestion-part:${id}`;
  return replace(view, from, to, body.scopeText, insert, origin);
}

/// The text with only these edits made.
export function only(text: string, edits: readonly { from: number; to: number; insert: string }[]): string {
  return edits.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

/// Replaces a stretch if it still is `expected`, by the words that differ, so that others' carets and changes around stay where they are.
export function replace(
  view: EditorView,
  from: number,
  to: number,
  expected: string,
  insert: string,
  from_: string,
): boolean {
  const { state } = view;
  if (state.readOnly || from < 0 || to > state.doc.length || state.sliceDoc(from, to) !== expected) return false;
  if (expected === insert) return true;
  view.dispatch(replacement(state, from, expected, insert, from_));
  return true;
}

/// The page's positions are the server's: when they have moved here, the finding that `from_` names ("finding:id:code") knows where it stands.
export function replaceFinding(view: EditorView, expected: string, insert: string, from_: string): boolean {
  const id = /^(?:finding|suggestion):([^:]+)/.exec(from_)?.[1];
  const found = id ? placedById(view.state, id) : null;
  return found !== null && replace(view, found.scopeFrom, found.scopeTo, expected, insert, from_);
}

function replacement(state: EditorState, at: number, expected: string, insert: string, from: string): TransactionSpec {
  const changes = state.changes(
    wordEdits(expected, insert).map(edit => ({ ...edit, from: edit.from + at, to: edit.to + at })),
  );
  const slot = slotsIn(insert)[0];
  const end = at + insert.length;
  const selection = slot ? EditorSelection.single(at + slot.from, at + slot.to) : EditorSelection.single(end);
  return {
    changes,
    selection,
    effects: flash.of({ from: at, to: end }),
    annotations: [isolateHistory.of('full'), origin.of(from)],
    userEvent: 'input.rewrite',
    scrollIntoView: true,
  };
}

const flash = StateEffect.define<{ from: number; to: number }>();

/// What was just accepted is lit once.
export const flashes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    for (const effect of tr.effects) if (effect.is(flash)) return lit(effect.value.from, effect.value.to);
    return tr.docChanged ? Decoration.none : set;
  },
  provide: field => Prec.low(EditorView.decorations.from(field)),
});

function lit(from: number, to: number): DecorationSet {
  return from < to ? Decoration.set(Decoration.mark({ class: 'rj-flash' }).range(from, to)) : Decoration.none;
}
