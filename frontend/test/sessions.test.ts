// The sessions that the server's algebra is held to, replayed by the library they were recorded with.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, gunzipSync } from 'node:zlib';
import { ChangeSet, Text } from '@codemirror/state';
import { rebaseUpdates } from '@codemirror/collab';

type Alone = { start: string; end: string; updates: [number, unknown][] };
type Together = { start: string; end: string; versions: number; pushes: [number, number, unknown[]][] };

function session<T>(name: string): T {
  const file = new URL(`../../src/test/resources/traces/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as T;
}

for (const name of ['letter', 'rewriting']) {
  test(`one writer: ${name}`, () => {
    const { start, end, updates } = session<Alone>(name);
    let doc = Text.of(start.split('\n'));
    for (const [, changes] of updates) doc = ChangeSet.fromJSON(changes).apply(doc);
    assert.equal(doc.toString(), end);
  });
}

for (const name of ['two-hands', 'five-hands']) {
  test(`several writers: ${name}`, () => {
    const { start, end, versions, pushes } = session<Together>(name);
    const log: { clientID: string; changes: ChangeSet }[] = [];
    let doc = Text.of(start.split('\n'));
    for (const [by, version, sent] of pushes) {
      let updates = sent.map(changes => ({ clientID: `w${by}`, changes: ChangeSet.fromJSON(changes) }));
      for (const over of log.slice(version)) updates = rebaseUpdates(updates, [over]) as typeof updates;
      for (const update of updates) {
        doc = update.changes.apply(doc);
        log.push(update);
      }
    }
    assert.equal(log.length, versions);
    assert.equal(doc.toString(), end);
  });
}

// Real people's: where one deletes what stood between both and goes on there, positions cannot tell the sides apart, and a few units
// of one line end otherwise than recorded. The server is held to the same sum.
const friends = `${process.env.REJOINDER_TRACES ?? '../shared/traces'}/friendsforever.json.gz`;

type Transaction = { agent: number; parents: number[]; patches: [number, number, string][] };
type Logged = { clientID: string; changes: ChangeSet };

class Replica {
  doc = Text.of(['']);
  version = 0;
  unconfirmed: ChangeSet[] = [];
  readonly clientID: string;

  constructor(clientID: string) {
    this.clientID = clientID;
  }

  type([at, deleted, insert]: [number, number, string]): void {
    const changes = ChangeSet.of({ from: at, to: at + deleted, insert: Text.of(insert.split('\n')) }, this.doc.length);
    this.doc = changes.apply(this.doc);
    this.unconfirmed.push(changes);
  }

  hear(log: Logged[], upTo: number): void {
    for (const { clientID, changes } of log.slice(this.version, upTo)) {
      this.version++;
      if (clientID === this.clientID && this.unconfirmed.length > 0) {
        this.unconfirmed.shift();
        continue;
      }
      let theirs = changes;
      this.unconfirmed = this.unconfirmed.map(own => {
        const moved = own.map(theirs);
        theirs = theirs.map(own, true);
        return moved;
      });
      this.doc = theirs.apply(this.doc);
    }
  }
}

test('two real writers', { skip: existsSync(friends) ? false : `${friends} is not there` }, () => {
  const { txns } = JSON.parse(gunzipSync(readFileSync(friends)).toString('utf8')) as { txns: Transaction[] };
  const replicas = [new Replica('a0'), new Replica('a1')];
  const log: Logged[] = [];
  const versionAfter: number[] = [];
  for (const { agent, parents, patches } of txns) {
    const replica = replicas[agent]!;
    for (const parent of parents) if (txns[parent]!.agent !== agent) replica.hear(log, versionAfter[parent]!);
    for (const patch of patches) replica.type(patch);
    let updates = replica.unconfirmed.map(changes => ({ clientID: replica.clientID, changes }));
    for (const over of log.slice(replica.version)) updates = rebaseUpdates(updates, [over]) as typeof updates;
    log.push(...updates);
    versionAfter.push(log.length);
  }
  for (const replica of replicas) {
    replica.hear(log, log.length);
    assert.equal(crc32(replica.doc.toString()), 1700894129);
  }
});
