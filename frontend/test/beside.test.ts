import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState } from '@codemirror/state';
import { changePlaced, findings, remainders } from '../findings.ts';
import { marks, mode, reading, setMode } from '../marks.ts';
import { news } from '../news.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Placed } from '../protocol.ts';
import { hash, isChanged, readSince, setSince, since } from '../since.ts';

const TEXT = 'Dear board,\n\nYou never listen.\n\nYours';

function letter(): EditorState {
  return EditorState.create({ doc: TEXT, extensions: [paragraphs, findings, remainders, mode, reading, marks, since] });
}

function finding(id: string, from: number, to: number): Placed {
  const words = TEXT.slice(from, to);
  return {
    id,
    topic: 'findings',
    from,
    to,
    scopeFrom: from,
    scopeTo: to,
    stale: false,
    unplaced: false,
    body: {
      kind: 'diagnostic',
      quote: words,
      scopeText: words,
      severity: 'WARNING',
      code: 'R03',
      source: 'empathy',
      engine: 'built-in',
      family: 'Generalisation',
      message: '',
      why: '',
      href: '',
      actions: [],
      tags: [],
    },
  } as unknown as Placed;
}

function placed(state: EditorState, put: Placed[], drop: string[] = []): EditorState {
  return state.update({ effects: changePlaced.of({ all: false, topic: 'findings', put, drop }) }).state;
}

test('a number for a text is the one Java gives it', () => {
  assert.equal(hash(''), 0);
  assert.equal(hash('polygenelubricants'), -2_147_483_648);
});

test('a paragraph is marked once it differs from the named version, and none is without one', () => {
  let state = letter();
  const changed = (): boolean[] => state.field(paragraphs).map(each => isChanged(state, each));
  assert.deepEqual(changed(), [false, false, false]);
  state = state.update({ effects: setSince.of(readSince(TEXT.split('\n\n').map(hash))) }).state;
  assert.deepEqual(changed(), [false, false, false]);
  state = state.update({ changes: { from: 17, insert: 'rarely ' } }).state;
  assert.deepEqual(changed(), [false, true, false]);
  state = state.update({ effects: setSince.of(readSince('nonsense')) }).state;
  assert.deepEqual(changed(), [false, false, false]);
});

test('a finding that only got another name is no news', () => {
  const before = placed(letter(), [finding('a', 13, 29)]);
  assert.equal(news(letter(), before), 1);
  assert.equal(news(before, placed(before, [finding('b', 13, 29)], ['a'])), 0);
  assert.equal(news(before, placed(before, [finding('b', 0, 4)])), 1);
  const drafting = before.update({ effects: setMode.of('draft') }).state;
  assert.equal(news(drafting, placed(drafting, [finding('b', 0, 4)])), 0);
});
