// What a page has typed and the authority has not confirmed, kept in this browser: one record a clientId, written as one value at each local
// change, removed when accepted. A page that opens the letter re-sends the records of dead pages unchanged, under their own clientId; doing it
// twice is harmless. That a page is alive is known by a Web Lock it holds, and where there are none (plain http) by a sign of life it writes.

import type { Push } from './protocol.ts';

/// One value in the browser's storage.
export type OutboxRecord = Push & { letter: string; epoch: string };

/// What is needed of `localStorage`.
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'rejoinder:outbox:';
const ALIVE = 'rejoinder:alive:';
const SIGN_EVERY = 10_000;
// A tab in the background may be woken only once a minute.
const DEAD_AFTER = 150_000;

export class Outbox {
  private readonly store: Store | null;
  private readonly letter: string;
  private readonly pages: Pages;

  constructor(letter: string, store: Store | null, pages: Pages) {
    this.letter = letter;
    this.store = store;
    this.pages = pages;
  }

  /// Keeps what is unconfirmed; says whether the browser has it now. Nothing unconfirmed leaves nothing behind.
  keep(push: Push | null, clientId: string, epoch: string): boolean {
    try {
      if (push) this.store?.setItem(this.keyOf(clientId), JSON.stringify({ ...push, letter: this.letter, epoch }));
      else this.store?.removeItem(this.keyOf(clientId));
      return this.store !== null;
    } catch {
      return false;
    }
  }

  /// The records that other pages of this browser have of the letter, dead or alive.
  others(ownClientId: string): OutboxRecord[] {
    return this.records().filter(record => record.clientId !== ownClientId);
  }

  /// What the page of `clientId` leaves, once it is dead; says first if it lives. It may be re-sent until `release` is called.
  async inherit(clientId: string, lives: () => void): Promise<OutboxRecord[]> {
    if (!(await this.pages.claim(clientId))) {
      lives();
      await this.pages.death(clientId);
    }
    return readRecord(this.store?.getItem(this.keyOf(clientId)) ?? null, this.letter);
  }

  /// Forgets a record that the authority has taken, or that its writer has dealt with.
  release(clientId: string): void {
    try {
      this.store?.removeItem(this.keyOf(clientId));
      this.pages.forget(clientId);
    } catch {
      // Storage that cannot even remove leaves a record whose re-sending is harmless.
    }
  }

  private records(): OutboxRecord[] {
    return this.keys().flatMap(key => readRecord(this.store?.getItem(key) ?? null, this.letter));
  }

  private keys(): string[] {
    const prefix = PREFIX + this.letter + ':';
    const length = this.store?.length ?? 0;
    return Array.from({ length }, (_, i) => this.store?.key(i) ?? '').filter(key => key.startsWith(prefix));
  }

  private keyOf(clientId: string): string {
    return PREFIX + this.letter + ':' + clientId;
  }
}

function readRecord(value: string | null, letter: string): OutboxRecord[] {
  try {
    const record = JSON.parse(value ?? 'null') as OutboxRecord | null;
    const whole =
      record?.letter === letter &&
      typeof record.clientId === 'string' &&
      typeof record.epoch === 'string' &&
      Number.isSafeInteger(record.seq) &&
      Number.isSafeInteger(record.version) &&
      Array.isArray(record.updates) &&
      record.updates.length > 0;
    return whole ? [record] : [];
  } catch {
    return [];
  }
}

/// Which pages of this browser live.
export interface Pages {
  /// Says to the other pages that this one lives, until it is closed.
  live(clientId: string): void;
  /// Whether the page of `clientId` is dead and its record is ours to re-send.
  claim(clientId: string): Promise<boolean>;
  /// Waits until the page of `clientId` is dead, as one that is just being left soon is.
  death(clientId: string): Promise<void>;
  forget(clientId: string): void;
}

/// Knows by Web Locks: the browser itself frees the lock of a page that has died.
export class LockedPages implements Pages {
  private readonly locks: LockManager;

  constructor(locks: LockManager) {
    this.locks = locks;
  }

  live(clientId: string): void {
    void this.locks.request(ALIVE + clientId, () => new Promise(() => {})).catch(() => {});
  }

  claim(clientId: string): Promise<boolean> {
    return this.locks.request(ALIVE + clientId, { ifAvailable: true }, lock => lock !== null).catch(() => false);
  }

  async death(clientId: string): Promise<void> {
    await this.locks.request(ALIVE + clientId, { mode: 'shared' }, () => {});
  }

  forget(): void {}
}

/// Knows by a time that each page writes every ten seconds: the fallback where a page is not in a secure context.
export class SignedPages implements Pages {
  private readonly store: Store;
  private readonly now: () => number;

  constructor(store: Store, now: () => number = Date.now) {
    this.store = store;
    this.now = now;
  }

  live(clientId: string): void {
    this.sign(clientId);
    const timer = setInterval(() => this.sign(clientId), SIGN_EVERY);
    if (typeof addEventListener === 'function') {
      addEventListener('pagehide', event => event.persisted || (clearInterval(timer), this.forget(clientId)));
    }
  }

  claim(clientId: string): Promise<boolean> {
    const signed = Number(this.store.getItem(ALIVE + clientId) ?? 0);
    return Promise.resolve(this.now() - signed > DEAD_AFTER);
  }

  async death(clientId: string): Promise<void> {
    while (!(await this.claim(clientId))) await new Promise(wake => setTimeout(wake, SIGN_EVERY));
  }

  forget(clientId: string): void {
    this.store.removeItem(ALIVE + clientId);
  }

  private sign(clientId: string): void {
    try {
      this.store.setItem(ALIVE + clientId, String(this.now()));
    } catch {
      // A full storage only makes this page look dead, and re-sending what it keeps is harmless.
    }
  }
}

/// The best way this browser has; without storage nothing outlives the page.
export function pagesOf(store: Store | null, locks: LockManager | undefined): Pages {
  if (locks) return new LockedPages(locks);
  if (store) return new SignedPages(store);
  return { live: () => {}, claim: () => Promise.resolve(false), death: () => new Promise(() => {}), forget: () => {} };
}

/// `localStorage` where the browser allows it.
export function browserStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
