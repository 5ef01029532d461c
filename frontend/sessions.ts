// The letters that this page has open or has had open lately: enough to come back to one with its undo history, bounded. They belong to the
// page and not to the element that shows them: when the server's side of the page is built anew, the new element goes on where the old one was.

import { clock, webSocket } from './browser.ts';
import type { Identity } from './connection.ts';
import { browserStore, Outbox, pagesOf } from './outbox.ts';
import { Session } from './session.ts';

const REMEMBERED = 6;

export class Sessions {
  private readonly open: (letter: string) => Session;
  private readonly known = new Map<string, Session>();

  constructor(open: (letter: string) => Session) {
    this.open = open;
  }

  /// The session of a letter; one that was refused begins anew, and one that is on the screen elsewhere in the page stays there.
  of(letter: string): Session {
    const known = this.known.get(letter);
    if (known?.isShown) return this.open(letter);
    const session = known && (known.isBereft || known.connection.state !== 'refused') ? known : this.open(letter);
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

let me: Identity = { name: '', color: 6 };

/// Who writes in this window.
export function writer(): Identity {
  return me;
}

export function introduce(writer: Identity): void {
  me = writer;
}

function ofThisPage(): Sessions {
  const store = browserStore();
  const pages = pagesOf(store, globalThis.navigator?.locks);
  const surroundings = {
    open: webSocket,
    outbox: (letter: string) => new Outbox(letter, store, pages),
    pages,
    clock,
    me: writer,
  };
  return new Sessions(letter => new Session(letter, surroundings));
}

/// Those of this page.
export const sessions = ofThisPage();

function wake(): void {
  if (document.visibilityState !== 'hidden') sessions.wake();
}

/// Only where closing the window would lose words: they wait, and the browser could not keep them.
function warn(event: BeforeUnloadEvent): void {
  if (sessions.unkept) event.preventDefault();
}

if (typeof document !== 'undefined') {
  addEventListener('online', wake);
  addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', wake);
}
