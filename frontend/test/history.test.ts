import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangeSet } from '@codemirror/state';
import { pause, Reel } from '../ui/reel.ts';
import type { Frame, Turn } from '../ui/reel.ts';
import { keyed, nearest, stopOf } from '../ui/stops.ts';
import type { Stop } from '../ui/stops.ts';
import { below, forSeeds } from './random.ts';

const STOPS: Stop[] = [
  { at: 0, version: 0, says: 'The beginning', listed: true },
  { at: 0.5, version: 4, says: 'Mon 18:40, Ada', listed: false },
  { at: 1, version: 9, says: 'Mon 18:42, Ben', listed: true },
  { at: 4, version: 30, says: 'Today', listed: true },
];

test('a version stands at the last stop that is not after it', () => {
  assert.deepEqual(
    [0, 3, 4, 8, 9, 30, 99].map(version => stopOf(STOPS, version)),
    [0, 0, 1, 1, 2, 3, 3],
  );
  assert.equal(stopOf([], 3), 0);
});

test('a dragged handle stops at the closest', () => {
  assert.deepEqual(
    [0, 0.3, 0.9, 2.4, 2.6, 9].map(at => nearest(STOPS, at)),
    [0, 1, 2, 2, 3, 3],
  );
});

test('arrows go one change, with Shift one listed version; the ends hold', () => {
  assert.equal(keyed(STOPS, 0, 'ArrowRight', false), 1);
  assert.equal(keyed(STOPS, 0, 'ArrowRight', true), 2);
  assert.equal(keyed(STOPS, 2, 'ArrowLeft', true), 0);
  assert.equal(keyed(STOPS, 0, 'ArrowLeft', false), 0);
  assert.equal(keyed(STOPS, 3, 'ArrowUp', false), 3);
  assert.equal(keyed(STOPS, 3, 'Home', false), 0);
  assert.equal(keyed(STOPS, 1, 'End', false), 3);
  assert.equal(keyed(STOPS, 1, 'a', false), null);
});

function frame(version: number, length: number, from: number, to: number, insert: string): Frame {
  const changes = JSON.stringify(ChangeSet.of([{ from, to, insert }], length).toJSON());
  return { version, says: `v${version}`, color: 2, changes };
}

function drawn(lines: string[], turn: Turn): void {
  lines.splice(turn.from - 1, turn.gone, ...turn.lines);
}

test('plays to the end, and asks for what is missing once', () => {
  const reel = new Reel('Dear', 2);
  reel.add(0, [frame(1, 4, 4, 4, ' all')]);
  assert.equal(reel.wants(), 1);
  assert.equal(reel.wants(), null, 'asked already');
  assert.deepEqual(reel.turn()?.turn, { from: 1, gone: 1, lines: ['Dear all'], marks: [{ line: 0, from: 4, to: 8 }] });
  assert.equal(reel.turn(), null, 'not here yet');
  reel.add(7, [frame(2, 8, 0, 0, 'x')]);
  assert.equal(reel.turn(), null, 'does not join on');
  reel.add(1, [frame(2, 8, 8, 8, ',\n\nWe ask.')]);
  assert.deepEqual(reel.turn()?.turn.lines, ['Dear all,', '', 'We ask.']);
  assert.ok(reel.done);
  assert.equal(reel.wants(), null);
});

test('the lines that a step touches are all that has to be drawn', () => {
  forSeeds(200, (random: () => number) => {
    const lines = ['one', '', 'two', 'three'];
    const reel = new Reel(lines.join('\n'), 12);
    for (let i = 0; i < 12; i++) {
      const length = reel.doc.length;
      const from = below(random, length + 1);
      const to = from + below(random, length - from + 1);
      reel.add(i, [frame(i + 1, length, from, to, ['x', '\n', 'a\nb', ''][below(random, 4)]!)]);
      drawn(lines, reel.turn()!.turn);
      assert.equal(lines.join('\n'), reel.doc.toString());
    }
  });
});

test('faster is shorter, and less motion is never hurried', () => {
  assert.deepEqual([pause(1, false), pause(4, false), pause(16, false)], [200, 50, 12.5]);
  assert.deepEqual([pause(1, true), pause(4, true), pause(16, true)], [2000, 500, 500]);
});
