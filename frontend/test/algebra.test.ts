// The vectors that the server's algebra is held to, replayed by the library they were made from.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ChangeSet, Text } from '@codemirror/state';
import { rebaseUpdates } from '@codemirror/collab';

type Step = { changes: { from: number; to: number; insert: string }[]; json: unknown };
type Case = { seed: number; text: string; a: Step; b: Step; c: Step; applied: string };
type Wire = { clientId: string; changes: unknown };
type Rebase = { seed: number; text: string; updates: Wire[]; over: Wire[]; rebased: Wire[] };

function vectors<T>(name: string): T[] {
  const file = new URL(`../../src/test/resources/vectors/${name}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: T[] }).cases : [];
}

test('change sets', () => {
  const cases = vectors<Case>('algebra');
  assert.ok(cases.length > 0);
  for (const { seed, text, a, applied } of cases) {
    const doc = Text.of(text.split('\n'));
    const changes = ChangeSet.of(
      a.changes.map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split('\n')) })),
      doc.length,
    );
    assert.deepEqual(changes.toJSON(), a.json, `seed ${seed}`);
    assert.equal(ChangeSet.fromJSON(a.json).apply(doc).toString(), applied, `seed ${seed}`);
  }
});

test('rebasing', () => {
  const toUpdate = ({ clientId, changes }: Wire) => ({ clientID: clientId, changes: ChangeSet.fromJSON(changes) });
  for (const { seed, updates, over, rebased } of vectors<Rebase>('rebase')) {
    const found = over
      .map(toUpdate)
      .reduce((rest, update) => rebaseUpdates(rest, [update]) as typeof rest, updates.map(toUpdate));
    assert.deepEqual(
      found.map(update => update.changes.toJSON()),
      rebased.map(update => update.changes),
      `seed ${seed}`,
    );
  }
});
