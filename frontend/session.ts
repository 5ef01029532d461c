// One letter as this page has it open: peer, connection and outbox, whether it is on the screen or only draining. Switching letters detaches a
// session; it goes on sending until nothing waits, and it is taken up again with its undo history when the writer comes back.

import type { EditorState, Extension, StateEffect, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Connection } from './connection.ts';
import type { Clock, Identity, Listener, Socket } from './connection.ts';
import type { Outbox, OutboxRecord, Pages } from './outbox.ts';
import { Peer } from './peer.ts';
import type { Arrival, Host } from './peer.ts';
import type { Cursors, FindingsFrame, Placed, Refused, Welcome } from './protocol.ts';
import { letterState } from './editor.ts';
import { describe } from './status.ts';
import type { Status } from './status.ts';
import { changePlaced } from './findings.ts';
import { forgetPeople, moveCursors, typedAt } from './presence.ts';

/// What a session needs of the page around it.
export interface Surroundings {
  open(letter: string): Socket;
  outbox(letter: string): Outbox;
  pages: Pages;
  clock: Clock;
  me(): Identity;
}

/// Who shows the session. Nobody while it drains.
export interface Screen {
  readonly view: EditorView;
  /// Whether it is still in the page.
  readonly isConnected: boolean;
  /// Whether keys that are pressed go into it.
  readonly hasKeys: boolean;
  show(state: EditorState): void;
  /// Lets keys that are pressed go into it.
  takeKeys(): void;
  status(status: Status): void;
  /// The letter is on the screen, for the first time or `again`.
  opened(again: boolean): void;
  refused(refused: Refused): void;
  /// Changes made here while away are joined with others' (one clientId a change of theirs).
  merging(mine: number, theirs: readonly string[]): void;
  stranded(record: OutboxRecord, refused: Refused): void;
}

/// Who wants to hear when the update with this number, and all before it, are confirmed.
interface Awaiting {
  last: number;
  tell(version: number): void;
}

export class Session implements Host, Listener {
  readonly letter: string;
  readonly peer: Peer;
  readonly connection: Connection;
  private readonly around: Surroundings;
  private readonly outbox: Outbox;
  private screen: Screen | null = null;
  private hasText = false;
  private resting: EditorState | null = null;
  private kept = true;
  private living = '';
  private readonly known = new Set<string>();
  private readonly unsure = new Set<string>();
  private readonly stranded = new Map<OutboxRecord, Refused>();
  private readonly awaiting = new Set<Awaiting>();

  constructor(letter: string, around: Surroundings) {
    this.letter = letter;
    this.around = around;
    this.outbox = around.outbox(letter);
    this.peer = new Peer(this);
    this.connection = new Connection(this.peer, () => around.open(letter), around.clock, this, around.me);
  }

  get status(): Status {
    return describe({
      state: this.connection.state,
      opened: this.peer.version !== null,
      attempts: this.connection.attempts,
      troubled: this.connection.troubled,
      pending: this.peer.pending,
      inherits: this.unsure.size > 0 || this.connection.inherits,
      version: this.peer.version ?? 0,
      kept: this.kept,
      mayEdit: this.mayEdit,
      refusal: this.connection.refusal,
    });
  }

  /// Nothing waits and nobody looks: it may be forgotten.
  get done(): boolean {
    return this.screen === null && this.peer.pending === 0 && !this.connection.inherits;
  }

  /// Whether somebody in the page shows it.
  get isShown(): boolean {
    return this.screen?.isConnected ?? false;
  }

  /// Whether its screen was taken out of the page without a farewell: what takes that one's place goes on with this.
  get isBereft(): boolean {
    return this.screen !== null && !this.screen.isConnected;
  }

  get mayEdit(): boolean {
    return this.connection.role !== 'viewer';
  }

  /// Shows the session on the screen: what was typed and not sent is there too, and the caret. Where a screen was taken out of the page with
  /// the writer's fingers on the keys and this one takes its place, the next key goes into this one.
  attach(screen: Screen): void {
    const writing = this.screen?.hasKeys ?? false;
    if (this.screen && this.screen !== screen) this.detach(this.screen);
    this.screen = screen;
    if (this.resting) {
      screen.show(this.resting);
      this.resting = null;
      screen.opened(true);
      if (writing) screen.takeKeys();
    }
    for (const [record, refused] of this.stranded) screen.stranded(record, refused);
    this.connection.start();
    this.changed();
  }

  /// Takes the session off the screen that shows it. It ends its connection as soon as nothing waits.
  detach(screen: Screen): void {
    if (this.screen !== screen) return;
    this.resting = this.state();
    this.screen = null;
    this.leaveWhenDone();
  }

  /// The writer changed the text: keep it here first, then send it.
  typed(): void {
    this.keep();
    this.connection.changed();
  }

  /// The writer's caret moved: the others hear of it, in the server's positions.
  moved(anchor: number, head: number): void {
    const version = this.peer.version;
    if (version === null) return;
    this.connection.say({
      type: 'cursor',
      version,
      anchor: this.peer.toServer(anchor),
      head: this.peer.toServer(head),
    });
  }

  /// The version in which all stands that was typed here until now, once the authority has it; what is typed from now on is not waited for. It
  /// fails when that takes longer than `ms`.
  confirmed(ms: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = (): unknown => this.awaiting.delete(waiting) && reject(new Error('Not confirmed yet'));
      const timer = this.around.clock.set(late, ms);
      const tell = (version: number): void => (this.around.clock.clear(timer), resolve(version));
      const waiting = { last: (this.peer.unconfirmed(0)?.seq ?? 0) + this.peer.pending - 1, tell };
      this.awaiting.add(waiting);
      this.tellConfirmed();
    });
  }

  private tellConfirmed(): void {
    const version = this.peer.version;
    if (version === null || !this.awaiting.size) return;
    const next = this.peer.unconfirmed(0)?.seq ?? Infinity;
    for (const waiting of this.awaiting) {
      if (next > waiting.last && this.awaiting.delete(waiting)) waiting.tell(version);
    }
  }

  state(): EditorState | null {
    return this.hasText ? (this.screen?.view.state ?? this.resting) : null;
  }

  dispatch(transactions: readonly Transaction[]): void {
    if (this.screen) this.screen.view.dispatch(transactions);
    else this.resting = transactions.at(-1)?.state ?? this.resting;
  }

  open(text: string, sync: Extension): void {
    const state = letterState(text, sync, this.letter);
    this.hasText = true;
    if (this.screen) this.screen.show(state);
    else this.resting = state;
    this.live();
    this.screen?.opened(false);
  }

  changed(): void {
    this.screen?.status(this.status);
    this.tellConfirmed();
    if (this.connection.state === 'refused' && this.connection.refusal) this.screen?.refused(this.connection.refusal);
    this.leaveWhenDone();
  }

  welcomed(frame: Welcome): void {
    this.keep();
    const theirs = (frame.updates ?? []).filter(update => update.clientId !== this.peer.clientId);
    if (theirs.length && this.peer.pending)
      this.screen?.merging(
        this.peer.pending,
        theirs.map(update => update.clientId ?? ''),
      );
    this.effects(forgetPeople.of(null));
    this.inherit();
  }

  arrived(arrivals: Arrival[]): void {
    this.keep();
    if (arrivals.length) this.effects(typedAt.of(arrivals));
  }

  cursors(frame: Cursors): void {
    const people = frame.participants.filter(person => person.clientId !== this.peer.clientId);
    const here = people.map(person => ({
      ...person,
      anchor: this.peer.fromServer(person.version, person.anchor, -1) ?? 0,
      head: this.peer.fromServer(person.version, person.head, -1) ?? 0,
    }));
    if (here.length) this.effects(moveCursors.of(here));
  }

  findings(frame: FindingsFrame): void {
    const put = frame.put.map(item => this.locate(frame.version, item));
    this.effects(changePlaced.of({ all: frame.all, topic: frame.topic, put, drop: frame.drop }));
  }

  delivered(record: OutboxRecord, refused: Refused | null): void {
    if (!refused) return this.outbox.release(record.clientId);
    this.stranded.set(record, refused);
    this.screen?.stranded(record, refused);
  }

  /// Forgets what an earlier page left, after its writer has dealt with it.
  discard(record: OutboxRecord): void {
    this.stranded.delete(record);
    this.outbox.release(record.clientId);
  }

  /// What dead pages left goes out at once, and what living ones have as soon as they are dead: a page that is just being left may still
  /// seem alive. Nothing is in sync before that is known.
  private inherit(): void {
    for (const { clientId } of this.outbox.others(this.peer.clientId)) {
      if (this.known.has(clientId)) continue;
      this.known.add(clientId);
      this.unsure.add(clientId);
      const sure = (): unknown => this.unsure.delete(clientId) && this.changed();
      void this.outbox.inherit(clientId, sure).then(left => (this.unsure.delete(clientId), this.connection.adopt(left)));
    }
  }

  private keep(): void {
    const push = this.peer.unconfirmed();
    const done = this.outbox.keep(push, this.peer.clientId, this.peer.epoch ?? '');
    this.kept = done || push === null;
  }

  private live(): void {
    if (this.living === this.peer.clientId) return;
    this.living = this.peer.clientId;
    this.around.pages.live(this.living);
  }

  private leaveWhenDone(): void {
    if (this.done && this.connection.state !== 'refused') this.connection.stop();
  }

  private effects(effect: StateEffect<unknown>): void {
    const state = this.state();
    if (state) this.dispatch([state.update({ effects: effect })]);
  }

  private locate(version: number, item: Placed): Placed {
    const at = (pos: number, assoc: number): number => this.peer.fromServer(version, pos, assoc) ?? -1;
    const empty = item.scopeFrom === item.scopeTo;
    const moved = {
      ...item,
      from: at(item.from, item.from === item.to ? -1 : 1),
      to: at(item.to, -1),
      scopeFrom: at(item.scopeFrom, empty ? -1 : 1),
      scopeTo: at(item.scopeTo, -1),
    };
    const lost = moved.from < 0 || moved.scopeFrom < 0 || (item.from < item.to && moved.from >= moved.to);
    return lost ? { ...moved, unplaced: true } : moved;
  }
}
