// One page load of one letter as a peer of the authority: a clientId of its own, its unconfirmed updates numbered without gaps, and the way
// between the server's positions and those on the screen. It holds no socket and no clock.

import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import type { Update } from '@codemirror/collab';
import { Annotation, ChangeSet } from '@codemirror/state';
import type { ChangeDesc, EditorState, Extension, Transaction } from '@codemirror/state';
import { toUpdate } from './protocol.ts';
import type { Push, WireUpdate } from './protocol.ts';

/// Where a local transaction came from ("finding:…", "suggestion:…", "restore:17"); the log keeps it.
export const origin = Annotation.define<string>();

/// Somebody else's update has come in: their caret stands at `at` now.
export type Arrival = { clientId: string; at: number };

/// Where the state lives: in a view while the letter is on the screen, in memory while it only drains.
export interface Host {
  state(): EditorState | null;
  dispatch(transactions: readonly Transaction[]): void;
  /// Begins a state anew with this text.
  open(text: string, sync: Extension): void;
}

const REMEMBERED = 512;

export class Peer {
  readonly host: Host;
  clientId: string;
  epoch: string | null = null;
  private taken = 0;
  private recent: ChangeDesc[] = [];
  private composed: { of: unknown; changes: ChangeDesc } | null = null;

  constructor(host: Host) {
    this.host = host;
    this.clientId = freshClientId();
  }

  /// The version that this page is level with; null before the first welcome.
  get version(): number | null {
    const state = this.host.state();
    return state && getSyncedVersion(state);
  }

  /// How many local updates the authority has not confirmed.
  get pending(): number {
    const state = this.host.state();
    return state ? sendableUpdates(state).length : 0;
  }

  /// Begins anew from the server's text: a new page load as far as the authority can tell, so the numbering begins anew too.
  open(text: string, version: number, epoch: string): void {
    if (this.epoch !== null) this.clientId = freshClientId();
    this.epoch = epoch;
    this.taken = 0;
    this.recent = [];
    this.host.open(text, collab({ startVersion: version, clientID: this.clientId }));
  }

  /// Applies updates that begin at `version` and says who typed where; null when some before them are missing. Those already here are skipped.
  receive(version: number, updates: readonly WireUpdate[]): Arrival[] | null {
    const state = this.host.state();
    if (!state) return null;
    const skip = getSyncedVersion(state) - version;
    if (skip < 0) return null;
    return skip >= updates.length ? [] : this.apply(state, updates.slice(skip).map(toUpdate));
  }

  /// The unconfirmed updates from the first on, as many as `limit` units of JSON hold (at least one).
  unconfirmed(limit = Infinity): Push | null {
    const state = this.host.state();
    const sendable = state ? sendableUpdates(state) : [];
    if (!state || !sendable.length) return null;
    const updates: WireUpdate[] = [];
    let size = 0;
    for (const update of sendable) {
      const wire = toWire(update);
      size += JSON.stringify(wire).length;
      if (updates.length && size > limit) break;
      updates.push(wire);
    }
    return { clientId: this.clientId, seq: this.taken + 1, version: getSyncedVersion(state), updates };
  }

  /// A position of the server's text at `version` on this screen; null when that version is no longer remembered.
  fromServer(version: number, pos: number, assoc: number): number | null {
    const synced = this.version;
    if (synced === null || version > synced || version < synced - this.recent.length) return null;
    const since = this.recent.slice(this.recent.length - (synced - version));
    const at = since.reduce((p, changes) => changes.mapPos(Math.min(p, changes.length), assoc), pos);
    const own = this.own();
    return own ? own.mapPos(Math.min(at, own.length), assoc) : at;
  }

  /// What changed between the server's text at `version` and this screen; null when that version is no longer remembered, or not yet here.
  since(version: number): ChangeDesc | null {
    const state = this.host.state();
    const synced = this.version;
    if (!state || synced === null || version > synced || version < synced - this.recent.length) return null;
    const own = this.own();
    const all = [...this.recent.slice(this.recent.length - (synced - version)), ...(own ? [own] : [])];
    return all.length ? all.reduce((a, b) => a.composeDesc(b)) : ChangeSet.empty(state.doc.length).desc;
  }

  /// A position on this screen in the server's text at the synced version.
  toServer(pos: number): number {
    const own = this.own();
    return own ? own.invertedDesc.mapPos(pos, -1) : pos;
  }

  private apply(state: EditorState, updates: Update[]): Arrival[] {
    const before = sendableUpdates(state).length;
    const version = getSyncedVersion(state);
    this.host.dispatch(received(state, updates));
    this.taken += before - this.pending;
    this.recent.push(...updates.map(update => update.changes.desc));
    this.recent.splice(0, Math.max(0, this.recent.length - REMEMBERED));
    return updates.flatMap((update, i) => this.arrival(update, version + i + 1));
  }

  private arrival(update: Update, version: number): Arrival[] {
    if (update.clientID === this.clientId) return [];
    const end = lastChange(update.changes);
    const at = end === null ? null : this.fromServer(version, end, 1);
    return at === null ? [] : [{ clientId: update.clientID, at }];
  }

  private own(): ChangeDesc | null {
    const state = this.host.state();
    const sendable = state ? sendableUpdates(state) : [];
    if (!sendable.length) return null;
    if (this.composed?.of !== sendable) {
      const changes = sendable.map(update => update.changes.desc).reduce((a, b) => a.composeDesc(b));
      this.composed = { of: sendable, changes };
    }
    return this.composed!.changes;
  }
}

/// With own changes unconfirmed, updates are taken one at a time: rebasing over several at once depends on how they are grouped, and frames
/// group them otherwise than the authority does, so that texts would drift apart.
function received(state: EditorState, updates: Update[]): Transaction[] {
  if (!sendableUpdates(state).length) return [receiveUpdates(state, updates)];
  const transactions: Transaction[] = [];
  for (const update of updates) transactions.push(receiveUpdates(transactions.at(-1)?.state ?? state, [update]));
  return transactions;
}

/// Never stored and never guessable: a duplicated tab must not become a second page under one id.
export function freshClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return 'c' + Array.from(bytes, byte => byte.toString(36).padStart(2, '0')).join('');
}

const encoded = new WeakMap<Update, WireUpdate>();

function toWire(update: Update & { origin?: Transaction }): WireUpdate {
  let wire = encoded.get(update);
  if (!wire) {
    const from = update.origin?.annotation(origin);
    wire = { changes: update.changes.toJSON(), ...(from && { origin: from }) };
    encoded.set(update, wire);
  }
  return wire;
}

function lastChange(changes: ChangeSet): number | null {
  let end: number | null = null;
  changes.iterChanges((_fromA, _toA, _fromB, toB) => (end = toB));
  return end;
}
