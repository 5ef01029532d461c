// The one state machine between a peer and the authority. Pull and push are one thing: a page is level and idle, has one push in flight, is
// behind and catching up, has no socket, or was refused for good. It knows no DOM: sockets, time and chance are given to it.
//
//   offline --open--> behind --welcome--> idle --local change--> pushing --own updates return--> idle
//   any --close, silence, no answer--> offline;  any --refused, not to be retried--> refused

import { BadFrame, decode, encode, FRAME_LIMIT } from './protocol.ts';
import type { ClientFrame, Cursors, FindingsFrame, Push, Refused, ServerFrame, Updates, Welcome } from './protocol.ts';
import type { OutboxRecord } from './outbox.ts';
import type { Arrival, Peer } from './peer.ts';

export type State = 'idle' | 'pushing' | 'behind' | 'offline' | 'refused';

/// What is needed of a WebSocket.
export interface Socket {
  send(data: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

/// Time and chance, so that tests decide them.
export interface Clock {
  set(run: () => void, ms: number): unknown;
  clear(timer: unknown): void;
  random(): number;
}

/// Who hears of what the connection has learnt. Called after the peer has moved.
export interface Listener {
  changed(): void;
  welcomed(frame: Welcome): void;
  arrived(arrivals: Arrival[]): void;
  cursors(frame: Cursors): void;
  findings(frame: FindingsFrame): void;
  /// The outbox of a dead page was taken by the authority, or will never be.
  delivered(record: OutboxRecord, refused: Refused | null): void;
}

export interface Identity {
  name: string;
  color: number;
}

export const ANSWER_WITHIN = 5_000;
export const WELCOME_WITHIN = 15_000;
export const SILENT_AFTER = 25_000;
const BACKOFF_FIRST = 400;
const BACKOFF_MOST = 8_000;

type Flight = { clientId: string; seq: number; orphan: OutboxRecord | null };

export class Connection {
  state: State = 'offline';
  refusal: Refused | null = null;
  role: string | null = null;
  /// Whether a socket is being opened right now, or a time is waited for.
  attempts = 0;
  /// Whether the authority said that it cannot take anything at the moment, and has not taken anything since.
  troubled = false;
  private readonly peer: Peer;
  private readonly open: () => Socket;
  private readonly clock: Clock;
  private readonly listener: Listener;
  private readonly me: () => Identity;
  private socket: Socket | null = null;
  private flight: Flight | null = null;
  private orphans: OutboxRecord[] = [];
  private readonly timers = new Map<string, unknown>();
  private stopped = true;

  constructor(peer: Peer, open: () => Socket, clock: Clock, listener: Listener, me: () => Identity) {
    this.peer = peer;
    this.open = open;
    this.clock = clock;
    this.listener = listener;
    this.me = me;
  }

  start(): void {
    if (!this.stopped || this.state === 'refused') return;
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.hangUp();
    if (this.state !== 'refused') this.become('offline');
  }

  /// The network is back or the tab woke: no waiting for the next try, nor for one that may hang since it was gone.
  wake(): void {
    if (this.stopped || this.state !== 'offline' || (this.socket && !this.attempts)) return;
    this.hangUp();
    this.attempts = 0;
    this.connect();
  }

  /// The peer has a new unconfirmed update.
  changed(): void {
    this.push();
  }

  /// Whether something that a dead page left has not been taken yet.
  get inherits(): boolean {
    return this.orphans.length > 0;
  }

  /// What dead pages left: sent before the own updates, one at a time.
  adopt(orphans: OutboxRecord[]): void {
    this.orphans.push(...orphans);
    this.push();
  }

  /// Says where this window's caret stands, or who it is; lost without harm while there is no welcomed socket.
  say(frame: ClientFrame): void {
    if (this.state === 'idle' || this.state === 'pushing') this.send(frame);
  }

  private connect(): void {
    this.clear('retry');
    const socket = this.open();
    this.socket = socket;
    socket.onopen = () => this.socket === socket && this.join();
    socket.onmessage = event => this.socket === socket && this.hear(event.data);
    socket.onclose = () => this.socket === socket && this.lose();
    this.after('answer', WELCOME_WITHIN, () => this.lose());
    this.listener.changed();
  }

  private join(): void {
    const { clientId, epoch, version } = this.peer;
    this.become('behind');
    this.send({ type: 'join', clientId, epoch, version, ...this.me() });
    this.after('answer', WELCOME_WITHIN, () => this.lose());
    this.after('silence', SILENT_AFTER, () => this.lose());
  }

  private hear(data: unknown): void {
    this.after('silence', SILENT_AFTER, () => this.lose());
    try {
      this.handle(decode(data));
    } catch (error) {
      if (!(error instanceof BadFrame) && !(error instanceof RangeError)) throw error;
      this.lose();
    }
  }

  private handle(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        return this.welcome(frame);
      case 'updates':
        return this.updates(frame);
      case 'accepted':
        return this.accepted(frame.clientId, frame.seq);
      case 'cursors':
        return this.listener.cursors(frame);
      case 'findings':
        return this.listener.findings(frame);
      case 'beat':
        return this.beat(frame.version);
      case 'refused':
        return this.refused(frame);
      case 'unknown':
        return;
    }
  }

  private welcome(frame: Welcome): void {
    this.clear('answer');
    const joined = this.peer.clientId;
    if (!this.catchUp(frame)) {
      return this.giveUp({ type: 'refused', code: 'too-old', retry: false, message: TOO_OLD });
    }
    this.attempts = 0;
    this.role = frame.role;
    this.flight = null;
    if (frame.text !== null && joined !== this.peer.clientId) return this.rejoin();
    this.become('idle');
    this.listener.welcomed(frame);
    this.push();
  }

  /// Text only for a peer without unconfirmed updates: it must never be laid over somebody's words.
  private catchUp(frame: Welcome): boolean {
    if (frame.updates) {
      const arrivals =
        this.peer.epoch === frame.epoch ? this.peer.receive(frame.version - frame.updates.length, frame.updates) : null;
      if (arrivals) this.listener.arrived(arrivals);
      return arrivals !== null;
    }
    if (this.peer.pending) return false;
    this.peer.open(frame.text ?? '', frame.version, frame.epoch);
    return true;
  }

  private updates(frame: Updates): void {
    if (this.state !== 'idle' && this.state !== 'pushing') return;
    const arrivals = this.peer.receive(frame.version, frame.updates);
    if (!arrivals) return this.lose();
    this.listener.arrived(arrivals);
    this.landed();
  }

  /// Own updates are confirmed by seeing them return; then the next push may go.
  private landed(): void {
    const first = this.peer.unconfirmed(0);
    const flight = this.flight;
    if (flight && !flight.orphan && (!first || first.seq > flight.seq)) this.free();
    else this.listener.changed();
  }

  private accepted(clientId: string, seq: number): void {
    const flight = this.flight;
    if (!flight || flight.clientId !== clientId || seq < flight.seq) return;
    if (!flight.orphan) return this.after('answer', ANSWER_WITHIN, () => this.lose());
    this.orphans = this.orphans.filter(record => record !== flight.orphan);
    this.listener.delivered(flight.orphan, null);
    this.free();
  }

  private free(): void {
    this.troubled = false;
    this.clear('answer');
    this.flight = null;
    this.become('idle');
    this.push();
  }

  private beat(version: number): void {
    if (this.peer.version !== null && version > this.peer.version) this.lose();
  }

  private push(): void {
    if (this.state !== 'idle' || this.timers.has('pause')) return this.listener.changed();
    const orphan = this.orphans[0];
    if (orphan) return this.pushOrphan(orphan);
    const push = this.peer.unconfirmed(FRAME_LIMIT);
    if (push) this.launch(push, null);
    else this.listener.changed();
  }

  private pushOrphan(orphan: OutboxRecord): void {
    const { clientId, seq, version, updates } = orphan;
    if (orphan.epoch === this.peer.epoch) return this.launch({ clientId, seq, version, updates }, orphan);
    this.setAside(orphan, { type: 'refused', code: 'too-old', retry: false, message: TOO_OLD });
    this.push();
  }

  private setAside(orphan: OutboxRecord, refused: Refused): void {
    this.orphans = this.orphans.filter(record => record !== orphan);
    this.listener.delivered(orphan, refused);
  }

  private launch(push: Push, orphan: OutboxRecord | null): void {
    this.flight = { clientId: push.clientId, seq: push.seq + push.updates.length - 1, orphan };
    this.become('pushing');
    this.after('answer', ANSWER_WITHIN, () => this.lose());
    this.send({ type: 'push', ...push });
  }

  private refused(frame: Refused): void {
    const orphan = this.flight?.orphan;
    if (frame.retry) return this.pause();
    if (orphan && ABOUT_THE_PUSH.has(frame.code)) {
      this.setAside(orphan, frame);
      return this.free();
    }
    this.giveUp(frame);
  }

  /// The authority cannot take it now: the same push again after a while, on the same socket where it was welcomed.
  private pause(): void {
    if (this.state !== 'idle' && this.state !== 'pushing') return this.lose();
    this.clear('answer');
    this.flight = null;
    this.troubled = true;
    this.become('idle');
    this.after('pause', this.backoff(), () => this.push());
  }

  private giveUp(frame: Refused): void {
    this.refusal = frame;
    this.hangUp();
    this.stopped = true;
    this.become('refused');
  }

  /// A peer that began anew has another clientId than the one this socket joined with.
  private rejoin(): void {
    this.hangUp();
    this.connect();
  }

  private lose(): void {
    if (this.stopped) return;
    this.hangUp();
    this.become('offline');
    this.after('retry', this.backoff(), () => this.connect());
  }

  private hangUp(): void {
    for (const name of [...this.timers.keys()]) this.clear(name);
    const socket = this.socket;
    this.socket = null;
    this.flight = null;
    socket?.close();
  }

  /// Doubling, with jitter, so that a restarted server is not met by everybody in the same instant.
  private backoff(): number {
    const most = Math.min(BACKOFF_MOST, BACKOFF_FIRST * 2 ** Math.min(this.attempts, 10));
    this.attempts++;
    return most * (0.5 + this.clock.random() / 2);
  }

  private become(state: State): void {
    this.state = state;
    this.listener.changed();
  }

  private send(frame: ClientFrame): void {
    try {
      this.socket?.send(encode(frame));
    } catch {
      this.lose();
    }
  }

  private after(name: string, ms: number, run: () => void): void {
    this.clear(name);
    const fire = (): void => {
      this.timers.delete(name);
      run();
    };
    this.timers.set(name, this.clock.set(fire, ms));
  }

  private clear(name: string): void {
    if (!this.timers.has(name)) return;
    this.clock.clear(this.timers.get(name));
    this.timers.delete(name);
  }
}

const TOO_OLD = 'This letter was brought back from an earlier copy, so your latest changes could not be joined to it.';
const ABOUT_THE_PUSH = new Set(['too-old', 'too-large', 'bad-frame', 'read-only']);
