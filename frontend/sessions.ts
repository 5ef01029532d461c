// The letters that this page has open or has had open lately: enough to come back to one with its undo history, bounded.

import type { Session } from './session.ts';

const REMEMBERED = 6;

export class Sessions {
  private readonly open: (letter: string) => Session;
  private readonly known = new Map<string, Session>();

  constructor(open: (letter: string) => Session) {
    this.open = open;
  }

  /// The session of a letter; one that was refused begins anew.
  of(letter: string): Session {
    const known = this.known.get(letter);
    const session = known && known.connection.state !== 'refused' ? known : this.open(letter);
    this.known.delete(letter);
    this.known.set(letter, session);
    this.forget();
    return session;
  }

  /// Whether something waits that the browser has not kept.
  get unkept(): boolean {
    return [...this.known.values()].some(({ status }) => status.pending > 0 && !status.kept);
  }

  wake(): void {
    for (const session of this.known.values()) session.connection.wake();
  }

  /// Forgets the longest unused that have nothing to send.
  private forget(): void {
    for (const [letter, session] of this.known) {
      if (this.known.size <= REMEMBERED) return;
      if (session.done) this.known.delete(letter);
    }
  }
}
