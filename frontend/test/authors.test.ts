import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangeSet, EditorState } from '@codemirror/state';
import { authoredAt, authors, moved, readAuthors, setAuthors, words } from '../authors.ts';
import { Authority } from './authority.mjs';
import { Page, TestClock, TestPages, TestStore } from './wire.ts';

const ADA = { from: 0, to: 5, author: 'Ada', color: 1, at: '2026-05-09T18:40:00', origin: '' };
const BEN = { from: 5, to: 11, author: 'Ben', color: 2, at: '', origin: 'restored from version 12' };

function shown(): EditorState {
  const state = EditorState.create({ doc: 'Dear readers', extensions: [authors] });
  return state.update({ effects: setAuthors.of([ADA, BEN]) }).state;
}

test('says who wrote the stretch at a place, and which of two where they meet', () => {
  const state = shown();
  assert.equal(authoredAt(state, 2)?.span.author, 'Ada');
  assert.equal(authoredAt(state, 5)?.span.author, 'Ben');
  assert.equal(authoredAt(state, 5, -1)?.span.author, 'Ada');
  assert.equal(authoredAt(state, 12), null);
});

test('stretches move with the text and end when asked', () => {
  const later = shown().update({ changes: { from: 0, insert: 'My ' } }).state;
  assert.deepEqual([authoredAt(later, 3)?.from, authoredAt(later, 3)?.to], [3, 8]);
  assert.equal(later.update({ effects: setAuthors.of(null) }).state.field(authors), null);
});

test('stretches that are gone are left out, others stand where they moved to', () => {
  const change = ChangeSet.of([{ from: 0, to: 6, insert: 'O' }], 12);
  assert.deepEqual(
    moved([ADA, BEN], change).map(span => [span.author, span.from, span.to]),
    [['Ben', 1, 6]],
  );
});

test('tells who, when and where from in a sentence', () => {
  assert.equal(words(ADA), 'Ada, 9 May, 18:40.');
  assert.equal(words(BEN), 'Ben. Restored from version 12.');
  assert.equal(words({ ...BEN, author: '', origin: '' }), 'Somebody.');
});

test('what does not fit is left out of what the page sends', () => {
  assert.deepEqual(readAuthors('[{"from":0,"to":5},{"from":"x","to":2},null]').length, 1);
  assert.deepEqual(readAuthors({ from: 0 }), []);
});

test('a peer knows what changed since a version, its own unconfirmed typing too', () => {
  const authority = new Authority('Dear neighbours,');
  const [clock, store, pages] = [new TestClock(), new TestStore(), new TestPages()];
  const [here, there] = [new Page(authority, clock, store, pages), new Page(authority, clock, store, pages)];
  for (const page of [here, there]) {
    page.connection.start();
    page.settle();
  }
  const before = here.peer.version!;
  there.type(0, 4, 'Hello');
  there.settle();
  here.settle();
  here.type(17, 17, ' good day');
  assert.equal(here.peer.since(before)!.mapPos(5, 1), 6);
  assert.equal(here.peer.since(here.peer.version!)!.newLength, here.text.length);
  assert.equal(here.peer.since(before + 9), null);
});
