// Where words wait for the connection: while it is away, their paragraphs carry an amber dashed bar.

import { sendableUpdates } from '@codemirror/collab';
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';

export type Stretch = readonly [from: number, to: number];

const NONE: readonly Stretch[] = [];

/// The connection has gone (true) or is back (false).
export const setAway = StateEffect.define<boolean>();

const away: StateField<boolean> = StateField.define<boolean>({
  create: () => false,
  update: (value, tr) => tr.effects.reduce((now, effect) => (effect.is(setAway) ? effect.value : now), value),
});

export const waiting: StateField<readonly Stretch[]> = StateField.define<readonly Stretch[]>({
  create: () => NONE,
  update(value, tr) {
    if (!tr.state.field(away)) return value.length ? NONE : value;
    if (tr.effects.some(effect => effect.is(setAway))) return unconfirmed(tr.state);
    if (!tr.docChanged) return value;
    const added: Stretch[] = [];
    tr.changes.iterChangedRanges((_fromA, _toA, from, to) => added.push([from, to]));
    return joined([
      ...value.map(([from, to]): Stretch => [tr.changes.mapPos(from, -1), tr.changes.mapPos(to, 1)]),
      ...added,
    ]);
  },
});

function unconfirmed(state: EditorState): readonly Stretch[] {
  const updates = sendableUpdates(state);
  const ranges: Stretch[] = [];
  if (!updates.length) return NONE;
  const all = updates.map(update => update.changes.desc).reduce((a, b) => a.composeDesc(b));
  all.iterChangedRanges((_fromA, _toA, from, to) => ranges.push([from, to]));
  return ranges;
}

function joined(ranges: Stretch[]): readonly Stretch[] {
  ranges.sort((a, b) => a[0] - b[0]);
  return ranges.reduce<Stretch[]>((out, [from, to]) => {
    const last = out.at(-1);
    if (last && from <= last[1] + 1) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else out.push([from, to]);
    return out;
  }, []);
}

export const waits = [away, waiting];
