// Open slots: what only the author can know stands in brackets, as in "We asked why on [date]". Tab goes from one to the next.

import { EditorSelection } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';

// Not a link, a footnote or a task box: a few words, and no "(", ":" or "[" after the bracket.
const SLOT = /\[(?![ xX]\])[\p{L}][\p{L}\p{M}\p{N} ,'’/-]{0,39}\](?![([:])/gu;
const REACH = 20_000;

export type Slot = { from: number; to: number };

export function slotsIn(text: string, offset = 0): Slot[] {
  return Array.from(text.matchAll(SLOT), match => ({
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}

/// Selects the next slot after (or before) the selection: in this line, or from slot to slot. False when there is none: Tab keeps its meaning.
export function goToSlot(view: EditorView, forward: boolean): boolean {
  const slot = neighbour(view.state, forward);
  if (!slot) return false;
  view.dispatch({
    selection: EditorSelection.single(slot.from, slot.to),
    scrollIntoView: true,
    userEvent: 'select.slot',
  });
  return true;
}

function neighbour(state: EditorState, forward: boolean): Slot | undefined {
  const { from, to } = state.selection.main;
  const line = { from: state.doc.lineAt(from).from, to: state.doc.lineAt(to).to };
  const onSlot = slotsIn(state.sliceDoc(from, to)).some(slot => slot.to === to - from);
  const start = onSlot && !forward ? Math.max(0, from - REACH) : line.from;
  const end = onSlot && forward ? Math.min(state.doc.length, to + REACH) : line.to;
  const others = slotsIn(state.sliceDoc(start, end), start).filter(slot => slot.from !== from || slot.to !== to);
  return forward ? others.find(slot => slot.from >= from) : others.findLast(slot => slot.to <= to);
}

const matcher = new MatchDecorator({ regexp: SLOT, decoration: Decoration.mark({ class: 'rj-slot' }) });

/// Draws the slots in the viewport.
export const slots = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: plugin => plugin.decorations },
);
