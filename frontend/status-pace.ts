// Bad news at once, good news when it has lasted: a writer who types is "syncing" once, not at every key, and never "in sync" too early.

import type { Status } from './status.ts';

const CALM = 600;
const COUNT_EVERY = 1500;

export class StatusPace {
  private readonly tell: (status: Status) => void;
  private told: Status | null = null;
  private next: Status | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (status: Status) => void) {
    this.tell = tell;
  }

  push(status: Status): void {
    const same = this.told !== null && this.told.state === status.state && this.told.kept === status.kept;
    const opening = this.told === null || this.told.message === 'Opening';
    if (!same && (status.state !== 'synced' || opening)) return this.say(status);
    if (this.told && JSON.stringify(this.told) === JSON.stringify(status)) return this.drop();
    this.later(status, same ? COUNT_EVERY : CALM, !same);
  }

  /// Says it once more, to who did not hear it.
  again(): void {
    if (this.told) this.tell(this.told);
  }

  /// What comes next is said at once, as the first was.
  stop(): void {
    this.drop();
    this.told = null;
  }

  private later(status: Status, ms: number, again: boolean): void {
    this.next = status;
    if (this.timer !== null && !again) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.next && this.say(this.next), ms);
  }

  private say(status: Status): void {
    this.drop();
    this.told = status;
    this.tell(status);
  }

  private drop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.next = null;
  }
}
