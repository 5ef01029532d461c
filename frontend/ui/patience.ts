/**
 * How long this page waits for the server to answer. A browser opens its sockets to one server one after the other, over all tabs, and gives
 * each minutes to be let in: one that hangs in a bad network keeps every other from opening. And it gives a request no limit at all: one whose
 * answer is lost would leave the page deaf to clicks. So both are given up in time; whoever made them tries again, as after any other loss.
 */

export const LET_IN_WITHIN = 8_000;
export const LET_IN_AT_MOST = 16_000;
export const ANSWER_WITHIN = 20_000;

/** Sockets that close themselves when they are not let in; where none is, the next are given longer, as the network may only be slow. */
export function impatientSocket(Native: typeof WebSocket): typeof WebSocket {
  let within = LET_IN_WITHIN;
  return class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const timer = setTimeout(() => {
        if (this.readyState !== Native.CONNECTING) return;
        within = Math.min(LET_IN_AT_MOST, within * 1.5);
        this.close();
      }, within);
      this.addEventListener('close', () => clearTimeout(timer));
      this.addEventListener('open', () => {
        clearTimeout(timer);
        within = LET_IN_WITHIN;
      });
    }
  };
}

/** What the page's own calls to the server look like; sending one again is harmless, as the server knows it by its number. */
const CALL = /[?&]v-r=(uidl|heartbeat)\b/;

/** Requests that give up a call to the server when no answer comes; all others wait as long as they like. */
export function impatientRequest(Native: typeof XMLHttpRequest): typeof XMLHttpRequest {
  return class extends Native {
    override open(method: string, url: string | URL, async = true, name?: string | null, password?: string | null): void {
      super.open(method, url, async, name, password);
      if (CALL.test(String(url))) this.timeout = ANSWER_WITHIN;
    }
  };
}

if (typeof window !== 'undefined') {
  window.WebSocket = impatientSocket(window.WebSocket);
  window.XMLHttpRequest = impatientRequest(window.XMLHttpRequest);
}
