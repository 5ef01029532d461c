// The squiggles. Only what is in the viewport is drawn; a mark rests while its words are being typed, all rest in draft mode and while the
// letter is read as somebody else.

import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, StateEffectType, Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import { changePlaced, diagnosticsIn, RANK } from './findings.ts';
import type { Finding } from './findings.ts';

export type Mode = 'draft' | 'revise';

export const setMode = StateEffect.define<Mode>();

/// Draft hides every mark, revise shows them.
export const mode: StateField<Mode> = StateField.define<Mode>({
  create: () => 'revise',
  update: (value, tr) => tr.effects.reduce((now, effect) => (effect.is(setMode) ? effect.value : now), value),
});

export const setReading = StateEffect.define<boolean>();

/// While a letter is read as its audience, findings rest.
export const reading: StateField<boolean> = StateField.define<boolean>({
  create: () => false,
  update: (value, tr) => tr.effects.reduce((now, effect) => (effect.is(setReading) ? effect.value : now), value),
});

/// The finding whose popover is open.
export const setOpen = StateEffect.define<string | null>();

export const open: StateField<string | null> = StateField.define<string | null>({
  create: () => null,
  update: (value, tr) => tr.effects.reduce((now, effect) => (effect.is(setOpen) ? effect.value : now), value),
});

const rested = StateEffect.define<null>();

/// Where the writer is typing right now; null after a pause.
const typing: StateField<number | null> = StateField.define<number | null>({
  create: () => null,
  update(value, tr) {
    if (tr.effects.some(effect => effect.is(rested))) return null;
    if (isTyping(tr)) return tr.newSelection.main.head;
    return value === null ? null : tr.changes.mapPos(value, 1);
  },
});

function isTyping(tr: Transaction): boolean {
  return tr.docChanged && (tr.isUserEvent('input.type') || tr.isUserEvent('delete'));
}

/// The findings of a stretch that are to be seen now.
export function visibleFindings(state: EditorState, from = 0, to = state.doc.length): Finding[] {
  if (state.field(mode) === 'draft' || state.field(reading)) return [];
  const at = state.field(typing);
  return diagnosticsIn(state, from, to).filter(finding => !finding.stale && !rests(finding, at));
}

function rests(finding: Finding, at: number | null): boolean {
  return at !== null && finding.from <= at && at <= finding.to;
}

/// The finding at a position, the heaviest and narrowest of those that overlap there.
export function findingAt(state: EditorState, pos: number): Finding | null {
  const here = visibleFindings(state, pos, pos).filter(finding => finding.from <= pos && pos <= finding.to);
  const weight = (a: Finding): number => RANK[a.body.severity] * 1e7 - (a.to - a.from);
  return here.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

const REST = 1200;

class Marks {
  decorations: DecorationSet;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly view: EditorView;

  constructor(view: EditorView) {
    this.view = view;
    this.decorations = draw(view);
  }

  update(update: ViewUpdate): void {
    if (update.transactions.some(isTyping)) this.rest();
    if (update.viewportChanged || update.transactions.some(redraws)) this.decorations = draw(update.view);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.view.dispatch({ effects: rested.of(null) }), REST);
  }
}

function redraws(tr: Transaction): boolean {
  return tr.docChanged || tr.effects.some(isDrawn);
}

function isDrawn(effect: StateEffect<unknown>): boolean {
  return [changePlaced, setMode, setReading, setOpen, rested].some(type => effect.is(type as StateEffectType<unknown>));
}

function draw(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const isOpen = view.state.field(open);
  for (const { from, to } of view.visibleRanges) {
    for (const finding of visibleFindings(view.state, from, to)) {
      if (finding.from >= finding.to) continue;
      const start = Math.max(finding.from, from);
      builder.add(start, Math.max(start, finding.to), squiggle(finding, finding.id === isOpen));
    }
  }
  return builder.finish();
}

function squiggle(finding: Finding, isOpen: boolean): Decoration {
  const rank = RANK[finding.body.severity];
  return Decoration.mark({
    class: `rj-sq rj-sq${rank}${isOpen ? ' is-open' : ''}${finding.body.source === 'language' ? ' is-language' : ''}`,
    attributes: { 'data-finding': finding.id },
  });
}

/// State and drawing of the marks.
export const marks = [
  mode,
  reading,
  open,
  typing,
  ViewPlugin.fromClass(Marks, { decorations: plugin => plugin.decorations }),
];
