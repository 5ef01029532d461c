import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, Transaction } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import { history, redo, undo } from '@codemirror/commands';
import { collab, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { ChangeSet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { replace, takeAction, takeSuggestion } from '../accept.ts';
import {
  changePlaced,
  diagnosticsIn,
  findings,
  leaveRest,
  placedById,
  remainders,
  suggestionsIn,
} from '../findings.ts';
import { joinBackward, newParagraph, skipSeparators } from '../flow.ts';
import { bold, heading, italic, list } from '../format.ts';
import { marks, setMode, setReading, visibleFindings } from '../marks.ts';
import { paragraphs } from '../paragraphs.ts';
import { origin } from '../peer.ts';
import { decode } from '../protocol.ts';
import type { Placed } from '../protocol.ts';
import { restore } from '../restore.ts';
import { moveParagraph } from '../selection.ts';

/// Enough of a view for commands: they read a state and dispatch.
class Desk {
  state: EditorState;

  constructor(doc: string, at = 0) {
    const extensions = [collab({ clientID: 'me' }), history(), paragraphs, findings, remainders, marks, skipSeparators];
    this.state = EditorState.create({ doc, selection: { anchor: at }, extensions });
  }

  readonly dispatch = (spec: TransactionSpec): void => {
    this.state = spec instanceof Transaction ? spec.state : this.state.update(spec).state;
  };

  get view(): EditorView {
    return this as unknown as EditorView;
  }

  get text(): string {
    return this.state.doc.toString();
  }

  remote(changes: unknown): void {
    this.state = receiveUpdates(this.state, [{ clientID: 'other', changes: ChangeSet.fromJSON(changes) }]).state;
  }
}

const LETTER = 'Dear all,\n\nObviously you do not care. We ask.\n\nBye';
const SENTENCE = 'Obviously you do not care.';

function finding(change: Record<string, unknown> = {}): Placed {
  const from = LETTER.indexOf(SENTENCE);
  const item = {
    id: 'f1',
    topic: 'findings',
    from,
    to: from + 9,
    scopeFrom: from,
    scopeTo: from + SENTENCE.length,
    kind: 'diagnostic',
    quote: 'Obviously',
    scopeText: SENTENCE,
    severity: 'WARNING',
    code: 'R01',
    source: 'empathy',
    message: 'm',
    why: 'w',
    actions: [{ title: 't', kind: 'NEUTRAL', edit: 'We miss a sign that you care.' }],
    ...change,
  };
  const frame = decode(JSON.stringify({ type: 'findings', version: 0, all: true, put: [item] }));
  return frame.type === 'findings' ? frame.put[0]! : assert.fail();
}

function desk(item = finding()): Desk {
  const made = new Desk(LETTER);
  made.dispatch({ effects: changePlaced.of({ all: true, topic: null, put: [item], drop: [] }) });
  return made;
}

test('a finding follows what others write before it', () => {
  const here = desk();
  here.remote([[0, 'Hello. '], LETTER.length]);
  const found = diagnosticsIn(here.state)[0]!;
  assert.equal(here.state.sliceDoc(found.from, found.to), 'Obviously');
  assert.equal(found.stale, false);
});

test('a finding whose words change is stale, is not shown and cannot be taken', () => {
  const here = desk();
  here.dispatch({ changes: { from: LETTER.indexOf('care'), insert: 'really ' } });
  assert.equal(diagnosticsIn(here.state)[0]?.stale, true);
  assert.deepEqual(visibleFindings(here.state), []);
  assert.equal(takeAction(here.view, 'f1', 0), false);
});

test('a finding on a word that is typed on is stale, though what it marks is unchanged', () => {
  const from = LETTER.indexOf('care');
  const word = { quote: 'care', scopeText: 'care', from, to: from + 4, scopeFrom: from, scopeTo: from + 4 };
  const here = desk(finding(word));
  assert.equal(diagnosticsIn(here.state)[0]?.stale, false);
  here.dispatch({ changes: { from: from + 4, insert: 'ful' } });
  assert.equal(diagnosticsIn(here.state)[0]?.stale, true);
  assert.equal(takeAction(here.view, 'f1', 0), false);
});

test('a finding whose words are deleted is gone from the text', () => {
  const here = desk();
  const from = LETTER.indexOf(SENTENCE);
  here.dispatch({ changes: { from, to: from + SENTENCE.length } });
  assert.deepEqual(diagnosticsIn(here.state), []);
});

test('an accepted rewrite carries its origin; one undo takes back just it, though others write on', () => {
  const here = desk();
  here.dispatch({ changes: { from: LETTER.length, insert: '!' }, userEvent: 'input.type' });
  assert.equal(takeAction(here.view, 'f1', 0), true);
  assert.equal(here.text, 'Dear all,\n\nWe miss a sign that you care. We ask.\n\nBye!');
  assert.equal(
    (sendableUpdates(here.state).at(-1) as { origin?: { annotation(of: unknown): unknown } }).origin?.annotation(
      origin,
    ),
    'finding:f1:R01',
  );
  here.remote([[0, '# '], LETTER.length]);
  assert.equal(undo(here.view), true);
  assert.equal(here.text, '# ' + LETTER + '!');
  redo(here.view);
  assert.equal(here.text, '# Dear all,\n\nWe miss a sign that you care. We ask.\n\nBye!');
});

test('undo leaves what others wrote', () => {
  const here = desk();
  here.remote([[0, 'Theirs. '], LETTER.length]);
  assert.equal(undo(here.view), false);
  assert.equal(here.text, 'Theirs. ' + LETTER);
});

test('marks rest in draft mode and while the letter is read as another', () => {
  const here = desk();
  assert.equal(visibleFindings(here.state).length, 1);
  here.dispatch({ effects: setMode.of('draft') });
  assert.equal(visibleFindings(here.state).length, 0);
  here.dispatch({ effects: [setMode.of('revise'), setReading.of(true)] });
  assert.equal(visibleFindings(here.state).length, 0);
});

test('a mark rests while its words are typed', () => {
  const here = desk(finding({ scopeTo: LETTER.indexOf('Obviously') + 9, scopeText: 'Obviously' }));
  const at = LETTER.indexOf('Obviously') + 9;
  here.dispatch({ changes: { from: at, insert: '!' }, selection: { anchor: at + 1 }, userEvent: 'input.type' });
  here.dispatch({ changes: { from: at, to: at + 1 }, selection: { anchor: at }, userEvent: 'delete.backward' });
  assert.equal(diagnosticsIn(here.state)[0]?.stale, false);
  assert.equal(visibleFindings(here.state).length, 0);
});

test('differences: put replaces, drop removes, all forgets its topic only', () => {
  const here = desk();
  const suggestion = { ...finding(), id: 's1', topic: 'suggestions' };
  const change = (put: Placed[], drop: string[], all = false, topic: string | null = null): void =>
    here.dispatch({ effects: changePlaced.of({ all, topic, put, drop }) });
  change([suggestion], []);
  change([{ ...finding(), from: 0, to: 4 }], [], true, 'findings');
  assert.deepEqual(
    diagnosticsIn(here.state).map(each => [each.id, each.from]),
    [
      ['f1', 0],
      ['s1', finding().from],
    ],
  );
  change([], ['f1', 's1']);
  assert.deepEqual(diagnosticsIn(here.state), []);
});

test('what has no place is kept and not drawn; what is out of range is not believed', () => {
  const here = desk(finding({ unplaced: true }));
  assert.equal(placedById(here.state, 'f1'), null);
  assert.equal(here.state.field(findings).unplaced.size, 1);
  const far = desk(finding({ from: 10_000, to: 10_010, scopeFrom: 10_000, scopeTo: 10_010 }));
  assert.deepEqual(diagnosticsIn(far.state), []);
});

test('a suggestion is taken whole or by one change', () => {
  const insert = 'We fear you do not care much.';
  const made = (): Desk => desk(finding({ kind: 'suggestion', insert }));
  const whole = made();
  assert.equal(takeSuggestion(whole.view, 'f1'), true);
  assert.match(whole.text, /We fear you do not care much\. We ask/);
  const one = made();
  assert.equal(takeSuggestion(one.view, 'f1', 0), true);
  assert.match(one.text, /We fear you do not care\. We ask/);
});

test('what is left of a suggestion stays, whatever the server thinks of the whole', () => {
  const insert = 'We fear you do not care much.';
  const here = desk(finding({ kind: 'suggestion', insert }));
  takeSuggestion(here.view, 'f1', 0);
  const taken = 'We fear you do not care.';
  here.dispatch({ effects: leaveRest.of({ id: 'f1', scopeText: taken, insert }) });
  const [from, to] = [finding().scopeFrom, finding().scopeFrom + taken.length];
  const stale = finding({ kind: 'suggestion', insert, from, to, scopeFrom: from, scopeTo: to, stale: true });
  here.dispatch({ effects: changePlaced.of({ all: true, topic: 'findings', put: [stale], drop: [] }) });
  assert.equal(suggestionsIn(here.state)[0]?.stale, false);
  assert.equal(takeSuggestion(here.view, 'f1'), true);
  assert.match(here.text, /We fear you do not care much\. We ask/);
});

test('an edit is refused softly when the text is another', () => {
  const here = desk();
  assert.equal(replace(here.view, 0, 4, 'Deer', 'Dear', 'x'), false);
  assert.equal(replace(here.view, 0, 99_999, 'Deer', 'Dear', 'x'), false);
  assert.equal(here.text, LETTER);
});

test('restoring an earlier text is one step', () => {
  const here = desk();
  assert.equal(restore(here.view, 'Dear all,\r\n\r\nWe ask.', 'restore:17'), true);
  assert.equal(here.text, 'Dear all,\n\nWe ask.');
  undo(here.view);
  assert.equal(here.text, LETTER);
});

test('Enter begins a paragraph, goes on with a list and ends it', () => {
  const here = new Desk('One two', 3);
  newParagraph(here.view);
  assert.equal(here.text, 'One\n\ntwo');
  joinBackward(here.view);
  assert.equal(here.text, 'One two');
  const item = new Desk('- a\n- b', 7);
  newParagraph(item.view);
  assert.equal(item.text, '- a\n- b\n- ');
  newParagraph(item.view);
  assert.equal(item.text, '- a\n- b\n\n');
  const numbered = new Desk('9. a', 4);
  newParagraph(numbered.view);
  assert.equal(numbered.text, '9. a\n10. ');
});

test('the caret steps over the space between paragraphs', () => {
  const here = new Desk('One\n\nTwo', 3);
  here.dispatch({ selection: { anchor: 4 }, userEvent: 'select' });
  assert.equal(here.state.selection.main.head, 5);
  here.dispatch({ selection: { anchor: 4 }, userEvent: 'select' });
  assert.equal(here.state.selection.main.head, 3);
});

test('formatting is its own inverse', () => {
  for (const command of [bold, italic, heading(2), list]) {
    const here = new Desk('One two three', 5);
    command(here.view);
    assert.notEqual(here.text, 'One two three');
    command(here.view);
    assert.equal(here.text, 'One two three');
  }
});

test('a paragraph moves over its neighbour and back', () => {
  const here = new Desk('One\n\nTwo\n\n\nThree', 6);
  moveParagraph(-1)(here.view);
  assert.equal(here.text, 'Two\n\nOne\n\n\nThree');
  moveParagraph(1)(here.view);
  assert.equal(here.text, 'One\n\nTwo\n\n\nThree');
});
