// A letter's text from one version to another, step by step: what comes next, and which lines it touches.

import { ChangeSet, Text } from '@codemirror/state';

/// One step: the version it leads to, what is said of it, its writer's colour, and the change as JSON.
export type Frame = { version: number; says: string; color: number; changes: string };

/// What a step did: lines from `from` on, `gone` of them, became `lines`; `marks` are the stretches of them that are new.
export type Turn = { from: number; gone: number; lines: string[]; marks: { line: number; from: number; to: number }[] };

/// Frames a second at the plain speed; with less motion asked for, one step in so many milliseconds.
const RATE = 5;
const CALM = 2_000;
const AHEAD = 25;

export function pause(speed: number, calm: boolean): number {
  return calm ? Math.max(500, CALM / speed) : 1_000 / (RATE * speed);
}

export class Reel {
  doc: Text;
  readonly total: number;
  private readonly frames: Frame[] = [];
  private at = 0;
  private asked = false;

  constructor(text: string, total: number) {
    this.doc = Text.of(text.split('\n'));
    this.total = total;
  }

  get done(): boolean {
    return this.at >= this.total;
  }

  get place(): number {
    return this.at;
  }

  /// Takes the frames from number `from` on; those that do not join on are left alone.
  add(from: number, frames: readonly Frame[]): void {
    if (from !== this.at + this.frames.length) return;
    this.frames.push(...frames);
    this.asked = false;
  }

  /// The number of the first frame that is missing, once when they run short; null otherwise.
  wants(): number | null {
    const have = this.at + this.frames.length;
    if (this.asked || have >= this.total || this.frames.length > AHEAD) return null;
    this.asked = true;
    return have;
  }

  /// Goes one step on; null when the next one is not here yet.
  turn(): { frame: Frame; turn: Turn } | null {
    const frame = this.frames.shift();
    if (!frame) return null;
    this.at++;
    const changes = ChangeSet.fromJSON(JSON.parse(frame.changes));
    const before = this.doc;
    this.doc = changes.apply(before);
    return { frame, turn: turned(before, this.doc, changes) };
  }
}

function turned(before: Text, after: Text, changes: ChangeSet): Turn {
  let [fromA, toA, fromB, toB] = [before.length, 0, after.length, 0];
  const fresh: [number, number][] = [];
  changes.iterChangedRanges((a, aEnd, b, bEnd) => {
    [fromA, toA, fromB, toB] = [Math.min(fromA, a), Math.max(toA, aEnd), Math.min(fromB, b), Math.max(toB, bEnd)];
    if (b < bEnd) fresh.push([b, bEnd]);
  });
  if (toA < fromA) return { from: 1, gone: 0, lines: [], marks: [] };
  const from = before.lineAt(fromA).number;
  const [gone, last] = [before.lineAt(toA).number - from + 1, after.lineAt(toB).number];
  const lines: string[] = [];
  const marks: Turn['marks'] = [];
  for (let number = from; number <= last; number++) {
    const line = after.line(number);
    lines.push(line.text);
    for (const [start, end] of fresh)
      if (start < line.to && end > line.from)
        marks.push({ line: number - from, from: Math.max(0, start - line.from), to: Math.min(line.length, end - line.from) });
  }
  return { from, gone, lines, marks };
}
