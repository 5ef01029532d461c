// A wire between editors and an authority in memory, under a clock and faults that the test decides. Frames wait in both directions until the
// test lets them go, so that every order of events can be had without a sleep.

import { EditorState } from '@codemirror/state';
import type { Extension, StateEffect, Transaction } from '@codemirror/state';
import { Connection } from '../connection.ts';
import type { Clock, Listener, Socket } from '../connection.ts';
import type { OutboxRecord, Pages, Store } from '../outbox.ts';
import { Outbox } from '../outbox.ts';
import { Peer } from '../peer.ts';
import type { Host } from '../peer.ts';
import type { Placed, Refused } from '../protocol.ts';
import { Authority } from './authority.mjs';

export type Client = { clientId?: string; send(frame: unknown): void };

/// Timers that fire when the test moves time on.
export class TestClock implements Clock {
  now = 0;
  private readonly timers = new Map<number, { at: number; run: () => void }>();
  private next = 1;
  private readonly chance: () => number;

  constructor(chance: () => number = () => 0.5) {
    this.chance = chance;
  }

  set(run: () => void, ms: number): unknown {
    this.timers.set(this.next, { at: this.now + ms, run });
    return this.next++;
  }

  clear(timer: unknown): void {
    this.timers.delete(timer as number);
  }

  random(): number {
    return this.chance();
  }

  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = [...this.timers]
        .filter(([, timer]) => timer.at <= end)
        .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.now = due[1].at;
      due[1].run();
    }
    this.now = end;
  }
}

/// One socket: what was sent either way waits in `up` and `down`.
export class TestSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly up: string[] = [];
  readonly down: Uint8Array[] = [];
  closed = false;
  opened = false;
  private readonly authority: Authority;
  private readonly client: Client;

  constructor(authority: Authority) {
    this.authority = authority;
    this.client = { send: frame => void this.down.push(new TextEncoder().encode(JSON.stringify(frame))) };
  }

  send(data: string): void {
    if (this.closed) throw new Error('closed');
    this.up.push(data);
  }

  close(): void {
    this.closed = true;
    this.authority.leave(this.client);
  }

  open(): void {
    this.opened = true;
    this.onopen?.();
  }

  /// The next frame reaches the authority.
  deliver(): void {
    const data = this.up.shift();
    if (data !== undefined) this.authority.hear(this.client, JSON.parse(data));
  }

  /// The next frame reaches the page.
  receive(): void {
    const data = this.down.shift();
    if (data && !this.closed) this.onmessage?.({ data: data.buffer });
  }

  /// The network goes: what was under way is lost.
  cut(): void {
    if (this.closed) return;
    this.closed = true;
    this.authority.leave(this.client);
    this.onclose?.();
  }
}

/// Storage in memory, full after `limit` units.
export class TestStore implements Store {
  readonly values = new Map<string, string>();
  limit = Infinity;

  get length(): number {
    return this.values.size;
  }

  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > this.limit) throw new Error('QuotaExceededError');
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }
}

/// Pages that live until the test says otherwise.
export class TestPages implements Pages {
  readonly alive = new Set<string>();
  private readonly mourners: { clientId: string; tell: () => void }[] = [];

  live(clientId: string): void {
    this.alive.add(clientId);
  }

  claim(clientId: string): Promise<boolean> {
    return Promise.resolve(!this.alive.has(clientId));
  }

  death(clientId: string): Promise<void> {
    return new Promise(tell => (this.alive.has(clientId) ? this.mourners.push({ clientId, tell }) : tell()));
  }

  forget(clientId: string): void {
    this.alive.delete(clientId);
    for (const mourner of this.mourners) if (mourner.clientId === clientId) mourner.tell();
  }
}

/// One page without a screen: a peer, its connection and its outbox.
export class Page implements Host, Listener {
  readonly peer: Peer;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly sockets: TestSocket[] = [];
  readonly delivered_: { record: OutboxRecord; refused: Refused | null }[] = [];
  readonly placed: { version: number; put: Placed[] }[] = [];
  readonly clock: TestClock;
  private state_: EditorState | null = null;
  private readonly pages: TestPages;

  constructor(authority: Authority, clock: TestClock, store: TestStore, pages: TestPages, letter = 'l1') {
    this.clock = clock;
    this.pages = pages;
    this.outbox = new Outbox(letter, store, pages);
    this.peer = new Peer(this);
    const open = (): Socket => {
      const socket = new TestSocket(authority);
      this.sockets.push(socket);
      return socket;
    };
    this.connection = new Connection(this.peer, open, clock, this, () => ({ name: 'Ann', color: 1 }));
  }

  get socket(): TestSocket {
    return this.sockets.at(-1)!;
  }

  get text(): string {
    return this.state_?.doc.toString() ?? '';
  }

  state(): EditorState | null {
    return this.state_;
  }

  dispatch(transactions: readonly Transaction[]): void {
    this.state_ = transactions.at(-1)!.state;
  }

  open(text: string, sync: Extension): void {
    this.state_ = EditorState.create({ doc: text, extensions: sync });
    this.pages.live(this.peer.clientId);
  }

  /// The writer types `insert` over `from` to `to`.
  type(from: number, to: number, insert: string): void {
    this.state_ = this.state_!.update({ changes: { from, to, insert } }).state;
    this.keep();
    this.connection.changed();
  }

  /// The page dies without a word; its outbox stays.
  die(): void {
    this.connection.stop();
    this.pages.forget(this.peer.clientId);
  }

  /// Takes over what dead pages left, and later what the living ones leave.
  async inherit(): Promise<void> {
    for (const { clientId } of this.outbox.others(this.peer.clientId)) {
      void this.outbox.inherit(clientId, () => {}).then(left => this.connection.adopt(left));
    }
    await quiet();
  }

  /// Lets all frames go, both ways, until nothing moves.
  settle(): void {
    for (let moved = true; moved;) {
      const socket = this.socket;
      if (socket && !socket.opened && !socket.closed) socket.open();
      moved = socket !== undefined && !socket.closed && (socket.up.length > 0 || socket.down.length > 0);
      while (socket?.up.length && !socket.closed) socket.deliver();
      while (socket?.down.length && !socket.closed) socket.receive();
    }
  }

  changed(): void {}

  welcomed(): void {
    this.keep();
  }

  arrived(): void {
    this.keep();
  }

  cursors(): void {}

  findings(frame: { version: number; put: Placed[] }): void {
    this.placed.push(frame);
  }

  delivered(record: OutboxRecord, refused: Refused | null): void {
    this.delivered_.push({ record, refused });
    if (!refused) this.outbox.release(record.clientId);
  }

  effects(effect: StateEffect<unknown>): void {
    this.state_ = this.state_!.update({ effects: effect }).state;
  }

  private keep(): void {
    this.outbox.keep(this.peer.unconfirmed(), this.peer.clientId, this.peer.epoch ?? '');
  }
}

/// Lets all promises that can be kept be kept.
export function quiet(): Promise<void> {
  return new Promise(done => void setImmediate(done));
}

/// Lets every page's frames go until all is quiet.
export function settleAll(pages: Page[]): void {
  for (let i = 0; i < pages.length + 3; i++) for (const page of pages) page.settle();
}
