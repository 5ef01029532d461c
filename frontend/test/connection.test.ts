import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SILENT_AFTER } from '../connection.ts';
import { describe as say } from '../status.ts';
import { Authority } from './authority.mjs';
import { below, forSeeds } from './random.ts';
import { Page, quiet, settleAll, TestClock, TestPages, TestSocket, TestStore } from './wire.ts';

type World = { authority: Authority; clock: TestClock; store: TestStore; pages: TestPages; page: () => Page };

function world(text = 'Dear neighbours,', options = {}): World {
  const authority = new Authority(text, options);
  const clock = new TestClock();
  const store = new TestStore();
  const pages = new TestPages();
  return { authority, clock, store, pages, page: () => new Page(authority, clock, store, pages) };
}

function started(from: World): Page {
  const page = from.page();
  page.connection.start();
  page.settle();
  return page;
}

test('joins, gets the text and is idle', () => {
  const page = started(world());
  assert.equal(page.connection.state, 'idle');
  assert.equal(page.text, 'Dear neighbours,');
});

test('a local change is pushed, and confirmed by its return', () => {
  const here = world();
  const page = started(here);
  page.type(16, 16, ' hello');
  assert.equal(page.connection.state, 'pushing');
  assert.equal(here.store.length, 1, 'kept before it is confirmed');
  page.settle();
  assert.equal(page.connection.state, 'idle');
  assert.equal(page.peer.pending, 0);
  assert.equal(here.store.length, 0, 'forgotten when confirmed');
  assert.equal(here.authority.doc.toString(), 'Dear neighbours, hello');
});

test('only one push is in flight; what is typed meanwhile goes with the next', () => {
  const page = started(world());
  page.type(16, 16, 'a');
  page.type(17, 17, 'b');
  page.type(18, 18, 'c');
  assert.equal(page.socket.up.length, 1);
  page.socket.deliver();
  while (page.socket.down.length) page.socket.receive();
  const next = JSON.parse(page.socket.up[0]!) as { seq: number; updates: unknown[] };
  assert.equal(next.seq, 2);
  assert.equal(next.updates.length, 2);
});

test('two writers converge', () => {
  const here = world();
  const [a, b] = [started(here), started(here)];
  a.type(0, 0, 'A ');
  b.type(16, 16, ' B');
  settleAll([a, b]);
  assert.equal(a.text, 'A Dear neighbours, B');
  assert.equal(b.text, a.text);
});

test('a lost acknowledgement doubles nothing', () => {
  const here = world();
  const page = started(here);
  page.type(0, 0, 'once ');
  page.socket.deliver();
  page.socket.cut();
  here.clock.advance(1000);
  page.settle();
  assert.equal(here.authority.doc.toString(), 'once Dear neighbours,');
  assert.equal(page.text, 'once Dear neighbours,');
  assert.equal(page.peer.pending, 0);
});

test('no answer to a push within five seconds is offline, and then joins again', () => {
  const here = world();
  const page = started(here);
  page.type(0, 0, 'x');
  here.clock.advance(5_001);
  assert.equal(page.connection.state, 'offline');
  here.clock.advance(1_000);
  page.settle();
  assert.equal(page.connection.state, 'idle');
  assert.equal(here.authority.doc.toString(), 'xDear neighbours,');
});

test('silence is offline; a beat is life', () => {
  const here = world();
  const page = started(here);
  here.clock.advance(SILENT_AFTER - 1);
  page.socket.down.push(new TextEncoder().encode(JSON.stringify({ type: 'beat', version: 0 })));
  page.socket.receive();
  here.clock.advance(SILENT_AFTER - 1);
  assert.equal(page.connection.state, 'idle');
  here.clock.advance(1);
  assert.equal(page.connection.state, 'offline');
});

test('waits longer after each failure, and not at all when the network is back', () => {
  const here = world();
  const page = started(here);
  page.socket.cut();
  for (let i = 0; i < 8; i++) {
    here.clock.advance(30_000);
    page.socket.cut();
  }
  const tries = page.sockets.length;
  here.clock.advance(5_000);
  assert.equal(page.sockets.length, tries, 'still waiting');
  page.connection.wake();
  assert.equal(page.sockets.length, tries + 1);
});

test('a try that hangs is given up for a new one when the network is back, and that one is left alone', () => {
  const here = world();
  const page = started(here);
  page.socket.cut();
  here.clock.advance(1_000);
  const hanging = page.socket;
  const tries = page.sockets.length;
  page.connection.wake();
  assert.ok(hanging.closed);
  assert.equal(page.sockets.length, tries + 1);
  page.connection.wake();
  assert.equal(page.sockets.length, tries + 1);
  page.settle();
  assert.equal(page.connection.state, 'idle');
});

test('typing while offline is kept and sent on return', () => {
  const here = world();
  const page = started(here);
  page.socket.cut();
  page.type(0, 0, 'one ');
  page.type(4, 4, 'two ');
  assert.equal(here.store.length, 1);
  page.connection.wake();
  page.settle();
  assert.equal(here.authority.doc.toString(), 'one two Dear neighbours,');
  assert.equal(here.store.length, 0);
});

test('unavailable is tried again on the same socket', () => {
  const here = world();
  const page = started(here);
  here.authority.unavailable = true;
  page.type(0, 0, 'x');
  page.settle();
  assert.equal(page.connection.state, 'idle');
  assert.equal(page.peer.pending, 1);
  here.authority.unavailable = false;
  here.clock.advance(1_000);
  page.settle();
  assert.equal(page.peer.pending, 0);
  assert.equal(page.sockets.length, 1);
});

test('another epoch: without own changes the text is taken anew, with them they become a copy', () => {
  const here = world();
  const [clean, dirty] = [started(here), started(here)];
  dirty.socket.cut();
  dirty.type(0, 0, 'mine ');
  clean.socket.cut();
  here.authority.epoch = 'e2';
  here.clock.advance(2_000);
  clean.settle();
  dirty.settle();
  assert.equal(clean.connection.state, 'idle');
  assert.equal(clean.text, 'Dear neighbours,');
  assert.equal(dirty.connection.state, 'refused');
  assert.equal(dirty.connection.refusal?.code, 'too-old');
  assert.equal(dirty.text, 'mine Dear neighbours,', 'the copy stays');
  here.clock.advance(60_000);
  assert.equal(dirty.sockets.at(-1)!.up.length, 0, 'nothing is sent any more');
});

test('a viewer who types is refused, and the text stays', () => {
  const here = world('Dear', { role: 'viewer' });
  const page = started(here);
  page.type(4, 4, '!');
  page.settle();
  assert.equal(page.connection.state, 'refused');
  assert.equal(page.text, 'Dear!');
});

test('a bad frame moves nothing and the page joins again', () => {
  const here = world();
  const page = started(here);
  for (const bad of [
    '{',
    '[]',
    '{"type":"updates","version":-1,"updates":[]}',
    '{"type":"updates","version":0,"updates":[{"changes":[99999]}]}',
    '{"type":"welcome"}',
    '{"type":"updates","version":0,"updates":{}}',
  ]) {
    page.socket.onmessage?.({ data: new TextEncoder().encode(bad).buffer });
    assert.equal(page.text, 'Dear neighbours,', bad);
    here.clock.advance(30_000);
    page.settle();
    assert.equal(page.connection.state, 'idle', bad);
  }
});

test('updates that are already here are skipped, missing ones make it join again', () => {
  const here = world();
  const [a, b] = [started(here), started(here)];
  a.type(0, 0, 'x');
  a.settle();
  const frame = b.socket.down.at(-1)!;
  b.settle();
  b.socket.down.push(frame);
  b.settle();
  assert.equal(b.text, 'xDear neighbours,');
  b.socket.down.push(
    new TextEncoder().encode(
      JSON.stringify({ type: 'updates', version: 9, updates: [{ clientId: 'z', changes: [17] }] }),
    ),
  );
  b.socket.receive();
  assert.equal(b.connection.state, 'offline');
});

test('what a dead page left is sent by the next one, unchanged and under its own id', async () => {
  const here = world();
  const dead = started(here);
  dead.socket.cut();
  dead.type(0, 0, 'left ');
  dead.die();
  const other = started(here);
  other.type(16, 16, ' B');
  other.settle();
  const heir = started(here);
  await heir.inherit();
  settleAll([heir, other]);
  assert.equal(here.authority.doc.toString(), 'left Dear neighbours, B');
  assert.equal(heir.text, here.authority.doc.toString());
  assert.equal(here.authority.log.at(-1)!.clientId, dead.peer.clientId);
  assert.equal(here.store.length, 0);
});

test('two tabs that both find it double nothing', async () => {
  const here = world();
  const dead = started(here);
  dead.socket.cut();
  dead.type(0, 0, 'left ');
  dead.die();
  const heirs = [started(here), started(here)];
  for (const heir of heirs) await heir.inherit();
  settleAll(heirs);
  assert.equal(here.authority.doc.toString(), 'left Dear neighbours,');
  for (const heir of heirs) assert.equal(heir.text, 'left Dear neighbours,');
});

test('the outbox of a living page is left to it', async () => {
  const here = world();
  const living = started(here);
  living.socket.cut();
  living.type(0, 0, 'mine ');
  const other = started(here);
  await other.inherit();
  assert.equal(other.connection.inherits, false);
});

test('what a page leaves that dies later is sent by one that lives on', async () => {
  const here = world();
  const leaving = started(here);
  leaving.socket.cut();
  leaving.type(0, 0, 'mine ');
  const other = started(here);
  await other.inherit();
  leaving.type(5, 5, 'too ');
  leaving.die();
  await quiet();
  assert.equal(other.connection.inherits, true);
  other.settle();
  assert.equal(here.authority.doc.toString(), 'mine too Dear neighbours,');
  assert.equal(here.store.length, 0);
});

test('what was left in another epoch is set aside, not pushed', async () => {
  const here = world();
  const dead = started(here);
  dead.socket.cut();
  dead.type(0, 0, 'left ');
  dead.die();
  here.authority.epoch = 'e2';
  const heir = started(here);
  await heir.inherit();
  heir.settle();
  assert.equal(here.authority.doc.toString(), 'Dear neighbours,');
  assert.equal(heir.delivered_[0]?.refused?.code, 'too-old');
  assert.equal(here.store.length, 1, 'kept until its writer has dealt with it');
  assert.equal(heir.connection.state, 'idle');
});

test('a full storage is said', () => {
  const here = world();
  here.store.limit = 10;
  const page = started(here);
  assert.equal(page.outbox.keep(page.peer.unconfirmed(), page.peer.clientId, 'e1'), true);
  page.socket.cut();
  page.type(0, 0, 'x');
  assert.equal(page.outbox.keep(page.peer.unconfirmed(), page.peer.clientId, 'e1'), false);
  const status = say({
    state: 'offline',
    opened: true,
    attempts: 1,
    troubled: false,
    pending: 1,
    version: 0,
    kept: false,
    inherits: false,
      mayEdit: true,
    refusal: null,
  });
  assert.match(status.message, /this window only/);
});

const steady = { opened: true, attempts: 0, troubled: false, version: 1, kept: true, mayEdit: true } as const;

test('a server that cannot save is said until it has saved', () => {
  const here = world();
  const page = started(here);
  const said = (): string => {
    const { state, troubled } = page.connection;
    return say({ ...steady, state, troubled, pending: page.peer.pending, inherits: false, refusal: null }).message;
  };
  here.authority.unavailable = true;
  page.type(0, 0, 'x');
  page.settle();
  assert.match(said(), /^The server cannot save at the moment\. You can keep writing; 1 change waits here\.$/);
  here.clock.advance(1_000);
  assert.equal(page.connection.state, 'pushing');
  assert.match(said(), /cannot save/);
  here.authority.unavailable = false;
  here.clock.advance(10_000);
  page.settle();
  here.clock.advance(10_000);
  page.settle();
  assert.equal(said(), 'In sync');
  page.type(0, 0, 'y');
  assert.equal(said(), '1 change on its way');
});

test('never in sync while something waits', () => {
  for (const state of ['idle', 'pushing', 'behind', 'offline', 'refused'] as const) {
    const status = say({
      state,
      opened: true,
      attempts: 0,
      troubled: false,
      pending: 3,
      version: 1,
      kept: true,
      inherits: false,
      mayEdit: true,
      refusal: null,
    });
    assert.notEqual(status.state, 'synced', state);
  }
  const level = { ...steady, state: 'idle', pending: 0 } as const;
  assert.equal(say({ ...level, inherits: true, refusal: null }).state, 'syncing');
  assert.equal(say({ ...level, inherits: false, refusal: null }).state, 'synced');
});

test('whatever is typed and deleted at once, all converge', () => {
  forSeeds(120, next => {
    const here = world('The quick letter, kept by many hands.');
    const pages = [started(here), started(here), started(here)];
    for (let step = 0; step < 60; step++) {
      const page = pages[below(next, pages.length)]!;
      const dice = next();
      if (dice < 0.45) edit(page, next);
      else if (dice < 0.7) page.socket.deliver();
      else page.socket.receive();
    }
    settleAll(pages);
    for (const page of pages) assert.equal(page.text, here.authority.doc.toString());
  });
});

function edit(page: Page, next: () => number): void {
  const from = below(next, page.text.length + 1);
  const to = next() < 0.5 ? from : Math.min(page.text.length, from + below(next, 6));
  page.type(from, to, next() < 0.4 ? '' : 'xyz'.slice(below(next, 3)));
}

test('under random faults nothing is lost, doubled or left', async () => {
  const runs: { here: World; all: Page[]; typed: string[] }[] = [];
  forSeeds(60, (next, seed) => runs.push(storm(next, seed)));
  for (const { here, all, typed } of runs) {
    const heir = started(here);
    await heir.inherit();
    settleAll([heir, ...all]);
    const text = here.authority.doc.toString();
    for (const word of typed) assert.equal(text.split(word).length, 2, `${word} once in ${text}`);
    for (const page of [heir, ...all]) assert.equal(page.text, text);
    assert.equal(here.store.length, 0);
  }
});

/// A few pages type, lose frames and connections, and die, in an order that the seed decides; then the network is good again.
function storm(next: () => number, seed: number): { here: World; all: Page[]; typed: string[] } {
  const here = world('The letter. ');
  let all = [started(here), started(here)];
  const typed: string[] = [];
  for (let step = 0; step < 120; step++) {
    const page = all[below(next, all.length)]!;
    const socket = page.socket;
    const dice = next();
    if (dice < 0.3 && page.state()) type(page, next, typed, `<${seed}.${step}>`);
    else if (dice < 0.5) socket.deliver();
    else if (dice < 0.72) socket.receive();
    else if (dice < 0.76) socket.cut();
    else if (dice < 0.8 && socket.up.length) loseFrames(socket);
    else if (dice < 0.86 && !socket.opened && !socket.closed) socket.open();
    else if (dice < 0.9) here.clock.advance(500 + next() * 4_000);
    else if (dice < 0.92) here.authority.unavailable = next() < 0.5;
    else if (dice < 0.94 && page.state()) {
      page.die();
      all = all.filter(other => other !== page);
      all.push(started(here));
    } else page.connection.wake();
  }
  here.authority.unavailable = false;
  for (let i = 0; i < 6; i++) {
    here.clock.advance(5_000);
    for (const page of all) page.connection.wake();
    settleAll(all);
  }
  return { here, all, typed };
}

/// What was sent never arrives, and the network goes.
function loseFrames(socket: TestSocket): void {
  socket.up.length = 0;
  socket.cut();
}

function type(page: Page, next: () => number, typed: string[], word: string): void {
  const length = page.text.length;
  // Words go in between words, so that each of them can be found whole at the end.
  const spaces = [0, ...Array.from(page.text.matchAll(/ /g), match => match.index + 1)];
  const at = spaces[below(next, spaces.length)] ?? length;
  page.type(at, at, word + ' ');
  typed.push(word);
}
