// A small authority in memory that speaks the wire protocol, for trying and testing the editor without the server. It keeps nothing.

import { ChangeSet, Text } from '@codemirror/state';
import { rebaseUpdates } from '@codemirror/collab';

/// One letter: its text and its log. `clients` are what is told of new updates, each `{ clientId, send(frame) }`.
export class Authority {
  constructor(text = '', { epoch = 'e1', role = 'editor' } = {}) {
    this.doc = Text.of(text.split('\n'));
    this.start = this.doc;
    this.epoch = epoch;
    this.role = role;
    this.log = [];
    this.seqs = new Map();
    this.clients = new Set();
    this.placed = new Map();
    this.unavailable = false;
  }

  get version() {
    return this.log.length;
  }

  /// Handles one frame of a client.
  hear(client, frame) {
    switch (frame.type) {
      case 'join':
        return this.join(client, frame);
      case 'push':
        return this.push(client, frame);
      case 'cursor':
        return this.cursor(client, frame);
      case 'window':
        Object.assign(client, { name: frame.name, color: frame.color });
        return this.tellCursors(client);
      default:
        return this.refuse(client, 'bad-frame', false);
    }
  }

  leave(client) {
    if (!this.clients.delete(client)) return;
    this.broadcast({ type: 'cursors', participants: [{ clientId: client.clientId, gone: true }] });
  }

  join(client, { clientId, epoch, version, name = '', color = 6 }) {
    Object.assign(client, { clientId, name, color, version: this.version, anchor: 0, head: 0 });
    if (epoch !== null && (epoch !== this.epoch || version > this.version)) {
      // Text is laid only over a page that has nothing of its own; here the test says which it is.
      if (client.pending) return this.refuse(client, 'too-old', false);
      epoch = null;
    }
    const known = epoch !== null && version !== null;
    const body = known ? { updates: this.since(version) } : { text: this.doc.toString() };
    client.send({ type: 'welcome', epoch: this.epoch, version: this.version, role: this.role, ...body });
    this.clients.add(client);
    const others = [...this.clients].filter(other => other !== client).map(other => this.participant(other));
    if (others.length) client.send({ type: 'cursors', participants: others });
    if (this.placed.size)
      client.send({ type: 'findings', version: this.version, all: true, put: [...this.placed.values()], drop: [] });
    this.tellCursors(client);
  }

  since(version) {
    return this.log
      .slice(version)
      .map(({ clientId, changes, origin }) => ({ clientId, changes: changes.toJSON(), ...(origin && { origin }) }));
  }

  push(client, { clientId, seq, version, updates }) {
    if (this.unavailable) return this.refuse(client, 'unavailable', true);
    if (this.role === 'viewer') return this.refuse(client, 'read-only', false);
    const taken = this.seqs.get(clientId) ?? 0;
    if (seq > taken + 1 || version > this.version) return this.refuse(client, 'bad-frame', false);
    const skip = taken - seq + 1;
    let fresh = [];
    if (skip < updates.length) {
      const all = updates.map((update, i) => ({
        clientID: clientId,
        seq: seq + i,
        changes: ChangeSet.fromJSON(update.changes),
        origin: update.origin,
      }));
      fresh = this.rebase(all, this.log.slice(version));
    }
    const before = this.version;
    for (const update of fresh) {
      this.doc = update.changes.apply(this.doc);
      this.log.push(update);
      this.place(update.changes);
    }
    const last = Math.max(taken, seq + updates.length - 1);
    this.seqs.set(clientId, last);
    if (fresh.length) this.broadcast({ type: 'updates', version: before, updates: this.since(before) });
    client.send({ type: 'accepted', clientId, seq: last, version: this.version });
  }

  /// As rebaseUpdates does, over one logged update at a time.
  rebase(updates, over) {
    const known = over.map(update => ({ changes: update.changes, clientID: update.clientId }));
    const origins = new Map(updates.map(update => [update.seq, update.origin]));
    const first = updates[0].seq;
    const rebased = known.reduce(
      (rest, update) => rebaseUpdates(rest, [update]),
      updates.map(({ clientID, changes }) => ({ clientID, changes })),
    );
    const skipped = updates.length - rebased.length;
    return rebased.map((update, i) => ({
      clientId: update.clientID,
      changes: update.changes,
      origin: origins.get(first + skipped + i),
    }));
  }

  place(changes) {
    for (const item of this.placed.values()) {
      item.from = changes.mapPos(item.from, 1);
      item.to = changes.mapPos(item.to, -1);
      item.scopeFrom = changes.mapPos(item.scopeFrom, 1);
      item.scopeTo = changes.mapPos(item.scopeTo, -1);
    }
  }

  /// Puts findings at the head and tells everybody.
  put(items, drop = []) {
    for (const id of drop) this.placed.delete(id);
    for (const item of items) this.placed.set(item.id, item);
    this.broadcast({ type: 'findings', version: this.version, all: false, put: items, drop });
  }

  cursor(client, { version, anchor, head }) {
    Object.assign(client, { version, anchor, head });
    this.tellCursors(client);
  }

  tellCursors(client) {
    this.broadcast({ type: 'cursors', participants: [this.participant(client)] }, client);
  }

  participant({ clientId, name, color, version, anchor, head }) {
    return { clientId, name, color, version, anchor, head };
  }

  refuse(client, code, retry) {
    client.send({ type: 'refused', code, retry, message: '' });
  }

  broadcast(frame, except = null) {
    for (const client of this.clients) if (client !== except) client.send(frame);
  }
}
