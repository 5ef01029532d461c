// A session and the screens that show it: when one takes the place of another, nothing that was typed is left behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undo } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { readOnly, writable } from '../editor.ts';
import { Outbox } from '../outbox.ts';
import { Session } from '../session.ts';
import type { Screen } from '../session.ts';
import { Sessions } from '../sessions.ts';
import { Authority } from './authority.mjs';
import { quiet, TestClock, TestPages, TestSocket, TestStore } from './wire.ts';

/// Enough of a view: it reads a state and dispatches.
class TestView {
  state = EditorState.create();

  readonly dispatch = (...specs: (TransactionSpec | readonly Transaction[])[]): void => {
    for (const spec of specs.flat()) {
      this.state = spec instanceof Transaction ? spec.state : this.state.update(spec as TransactionSpec).state;
    }
  };
}

class TestScreen implements Screen {
  isConnected = true;
  hasKeys = false;
  said = '';
  readonly view = new TestView() as unknown as EditorView;

  show(state: EditorState): void {
    (this.view as unknown as TestView).state = state;
    this.view.dispatch({ effects: writable.reconfigure(readOnly(false)) });
  }

  takeKeys(): void {
    this.hasKeys = true;
  }

  status(status: { state: string }): void {
    this.said = status.state;
  }

  opened(): void {}
  refused(): void {}
  merging(): void {}
  stranded(): void {}
}

class Desk {
  readonly authority = new Authority('Dear neighbours,');
  readonly store = new TestStore();
  readonly pages = new TestPages();
  readonly clock = new TestClock();
  readonly sockets: TestSocket[] = [];
  readonly sessions = new Sessions(letter => new Session(letter, this.around));

  private readonly around = {
    open: (): TestSocket => {
      this.sockets.push(new TestSocket(this.authority));
      return this.sockets.at(-1)!;
    },
    outbox: (letter: string): Outbox => new Outbox(letter, this.store, this.pages),
    pages: this.pages,
    clock: this.clock,
    me: () => ({ name: 'Ann', color: 1 }),
  };

  show(screen: TestScreen): Session {
    const session = this.sessions.of('l1');
    session.attach(screen);
    return session;
  }

  settle(): void {
    for (const socket of this.sockets) {
      if (!socket.opened && !socket.closed) socket.open();
      while (!socket.closed && socket.up.length + socket.down.length) {
        socket.deliver();
        socket.receive();
      }
    }
  }
}

function type(session: Session, screen: TestScreen, text: string): void {
  const end = screen.view.state.doc.length;
  screen.view.dispatch({
    changes: { from: end, insert: text },
    selection: { anchor: end + text.length },
    userEvent: 'input.type',
  });
  session.typed();
}

test('a screen that takes the place of another goes on with text, caret, undo and keys', () => {
  const desk = new Desk();
  const old = new TestScreen();
  const session = desk.show(old);
  desk.settle();
  desk.sockets[0]!.cut();
  old.hasKeys = true;
  type(session, old, ' hello');
  old.isConnected = false;
  const anew = new TestScreen();
  assert.equal(desk.show(anew), session);
  assert.equal(anew.view.state.doc.toString(), 'Dear neighbours, hello');
  assert.equal(anew.view.state.selection.main.head, 22);
  assert.ok(anew.hasKeys);
  assert.equal(anew.said, 'offline', 'what waits is said by the new one too');
  session.detach(old);
  type(session, anew, ' there');
  desk.clock.advance(1_000);
  desk.settle();
  assert.equal(desk.authority.doc.toString(), 'Dear neighbours, hello there');
  assert.equal(anew.said, 'synced');
  undo(anew.view);
  assert.equal(anew.view.state.doc.toString(), 'Dear neighbours,');
});

test('a letter that is on the screen elsewhere stays there', () => {
  const desk = new Desk();
  const [first, second] = [new TestScreen(), new TestScreen()];
  const session = desk.show(first);
  assert.notEqual(desk.show(second), session);
  assert.ok(session.isShown);
});

test('nothing is in sync while words of an earlier page wait', async () => {
  const desk = new Desk();
  const dead = new TestScreen();
  const session = desk.show(dead);
  desk.settle();
  desk.sockets[0]!.cut();
  type(session, dead, ' left');
  session.connection.stop();
  desk.pages.forget(session.peer.clientId);
  const later = new TestScreen();
  desk.show(later);
  desk.settle();
  assert.equal(later.said, 'syncing');
  await quiet();
  assert.equal(later.said, 'syncing');
  desk.settle();
  assert.equal(desk.authority.doc.toString(), 'Dear neighbours, left');
  assert.equal(later.said, 'synced');
});

test('what was typed is confirmed once the authority has it, not before', async () => {
  const desk = new Desk();
  const screen = new TestScreen();
  const session = desk.show(screen);
  desk.settle();
  type(session, screen, ' hello');
  let told = -1;
  const confirmed = session.confirmed(5_000).then(version => (told = version));
  await quiet();
  assert.equal(told, -1);
  desk.settle();
  assert.equal(await confirmed, desk.authority.version);
  assert.equal(await session.confirmed(5_000), desk.authority.version, 'at once where nothing waits');
});

test('what is typed later is not waited for', async () => {
  const desk = new Desk();
  const screen = new TestScreen();
  const session = desk.show(screen);
  desk.settle();
  type(session, screen, ' hello');
  const confirmed = session.confirmed(5_000);
  type(session, screen, ' there');
  const socket = desk.sockets[0]!;
  socket.deliver();
  while (socket.down.length) socket.receive();
  const version = await confirmed;
  assert.ok(version < desk.authority.version + 1);
  desk.settle();
  assert.ok(desk.authority.version > version, 'the later words came after it');
});

test('what is not confirmed in time is said not to be', async () => {
  const desk = new Desk();
  const screen = new TestScreen();
  const session = desk.show(screen);
  desk.settle();
  desk.sockets[0]!.cut();
  type(session, screen, ' hello');
  const late = assert.rejects(session.confirmed(5_000));
  desk.clock.advance(5_000);
  await late;
});
