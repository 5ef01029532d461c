import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { TestContext } from 'node:test';
import { ANSWER_WITHIN, impatientRequest, impatientSocket, LET_IN_AT_MOST, LET_IN_WITHIN } from '../ui/patience.ts';

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

/// A socket that is let in when the test says so.
class Door extends EventTarget {
  static readonly CONNECTING = CONNECTING;
  static readonly OPEN = OPEN;
  readyState = CONNECTING;
  readonly asked: unknown[];

  constructor(...asked: unknown[]) {
    super();
    this.asked = asked;
  }

  letIn(): void {
    this.readyState = OPEN;
    this.dispatchEvent(new Event('open'));
  }

  close(): void {
    this.readyState = CLOSED;
    this.dispatchEvent(new Event('close'));
  }
}

class Call {
  timeout = 0;
  opened: unknown[] = [];

  open(...opened: unknown[]): void {
    this.opened = opened;
  }
}

type Doors = { knock(): Door };

function doors(context: TestContext): Doors {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const Impatient = impatientSocket(Door as unknown as typeof WebSocket);
  return { knock: () => new Impatient('ws://here/push') as unknown as Door };
}

test('a socket that is not let in is closed in time, and not before', context => {
  const door = doors(context).knock();
  mock.timers.tick(LET_IN_WITHIN - 1);
  assert.equal(door.readyState, CONNECTING);
  mock.timers.tick(1);
  assert.equal(door.readyState, CLOSED);
});

test('one that is let in stays open', context => {
  const door = doors(context).knock();
  door.letIn();
  mock.timers.tick(10 * LET_IN_AT_MOST);
  assert.equal(door.readyState, OPEN);
});

test('where nobody is let in, the next wait longer, up to a bound, and again the first time once one is', context => {
  const { knock } = doors(context);
  knock();
  mock.timers.tick(LET_IN_WITHIN);
  const second = knock();
  mock.timers.tick(LET_IN_WITHIN);
  assert.equal(second.readyState, CONNECTING);
  for (let i = 0; i < 20; i++) {
    const door = knock();
    mock.timers.tick(LET_IN_AT_MOST);
    assert.equal(door.readyState, CLOSED);
  }
  knock().letIn();
  const last = knock();
  mock.timers.tick(LET_IN_WITHIN);
  assert.equal(last.readyState, CLOSED);
});

test('to its maker it is the socket of the browser', () => {
  const Impatient = impatientSocket(Door as unknown as typeof WebSocket);
  const socket = new Impatient('ws://here/collab/1', ['one']);
  assert.ok(socket instanceof Impatient);
  assert.ok((socket as unknown) instanceof Door);
  assert.deepEqual((socket as unknown as Door).asked, ['ws://here/collab/1', ['one']]);
  assert.equal(Impatient.OPEN, OPEN);
  socket.close();
});

test('only calls to the server that may be repeated are given up', () => {
  const Impatient = impatientRequest(Call as unknown as typeof XMLHttpRequest);
  const limit = (url: string): number => {
    const call = new Impatient();
    call.open('POST', url, true);
    assert.deepEqual((call as unknown as Call).opened.slice(0, 3), ['POST', url, true]);
    return call.timeout;
  };
  assert.equal(limit('/?v-r=uidl&v-uiId=0'), ANSWER_WITHIN);
  assert.equal(limit('http://here/?v-r=heartbeat&v-uiId=0'), ANSWER_WITHIN);
  assert.equal(limit('/VAADIN/push?v-r=push&v-uiId=0'), 0);
  assert.equal(limit('/VAADIN/dynamic/resource/0/upload'), 0);
});
