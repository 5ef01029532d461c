// Read as: how one reader is likely to hear each paragraph, and the words that did it. Findings rest meanwhile; J and K go from one to the next.

import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { announce } from './announce.ts';
import { setReading } from './marks.ts';
import { paragraphAt, paragraphs } from './paragraphs.ts';

/// One paragraph as it is likely to be heard.
export type Heard = {
  paragraph: number;
  reception: 'WELCOMED' | 'BRISTLED' | 'LOST';
  note: string;
  triggers: string[];
};

export const setHeard = StateEffect.define<readonly Heard[]>();

export const heard: StateField<readonly Heard[]> = StateField.define<readonly Heard[]>({
  create: () => [],
  update: (value, tr) => tr.effects.reduce((now, effect) => (effect.is(setHeard) ? effect.value : now), value),
});

const words = Decoration.mark({ class: 'rj-heard' });

const heardWords: StateField<DecorationSet> = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    if (tr.effects.some(effect => effect.is(setHeard))) return find(tr.state);
    return tr.docChanged ? set.map(tr.changes) : set;
  },
  provide: field => EditorView.decorations.from(field),
});

function find(state: EditorState): DecorationSet {
  const all = state.field(paragraphs);
  const ranges = state.field(heard).flatMap(({ paragraph, triggers }) => {
    const block = all[paragraph - 1];
    return block ? places(state.sliceDoc(block.from, block.to), block.from, triggers) : [];
  });
  return Decoration.set(ranges, true);
}

function places(text: string, offset: number, triggers: string[]): Range<Decoration>[] {
  return triggers.flatMap(trigger => {
    const at = trigger ? text.indexOf(trigger) : -1;
    return at < 0 ? [] : [words.range(offset + at, offset + at + trigger.length)];
  });
}

/// Shows a reading, or ends it with an empty one.
export function showReading(view: EditorView, value: readonly Heard[]): void {
  view.dispatch({ effects: [setReading.of(value.length > 0), setHeard.of(value)] });
}

/// Goes to the next passage of the reading, or the one before, from the caret and round the ends; it is read out. The keyboard stays where it is.
export function stepReading(view: EditorView, step: 1 | -1): boolean {
  const { state } = view;
  const all = [...state.field(heard)].sort((a, b) => a.paragraph - b.paragraph);
  const here = paragraphAt(state, state.selection.main.head) + 1;
  const next =
    step > 0 ? (all.find(each => each.paragraph > here) ?? all[0]) : (all.findLast(each => each.paragraph < here) ?? all.at(-1));
  const block = next && state.field(paragraphs)[next.paragraph - 1];
  if (!next || !block) return false;
  view.dispatch({
    selection: { anchor: block.from },
    effects: EditorView.scrollIntoView(block.from, { y: 'nearest', yMargin: 120 }),
    userEvent: 'select.reading',
  });
  announce(view, `Paragraph ${next.paragraph}, ${next.reception.toLowerCase()}: ${next.note}`);
  return true;
}

/// The page's JSON of a reading; what does not fit is left out.
export function readHeard(json: unknown): Heard[] {
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  if (!Array.isArray(list)) return [];
  return (list as Partial<Heard>[]).flatMap(item => {
    const reception = String(item?.reception ?? '').toUpperCase();
    if (typeof item?.paragraph !== 'number' || !['WELCOMED', 'BRISTLED', 'LOST'].includes(reception)) return [];
    const triggers = Array.isArray(item.triggers) ? item.triggers.filter(each => typeof each === 'string') : [];
    return [
      {
        paragraph: item.paragraph,
        reception: reception as Heard['reception'],
        note: String(item.note ?? ''),
        triggers,
      },
    ];
  });
}

export const readAs = [heard, heardWords];
