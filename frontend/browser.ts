// What the editor takes from the browser: sockets and time.

import type { Clock, Socket } from './connection.ts';

export const clock: Clock = {
  set: (run, ms) => setTimeout(run, ms),
  clear: timer => clearTimeout(timer as number),
  random: Math.random,
};

/// The socket of a letter on the server that served this page.
export function webSocket(letter: string): Socket {
  const url = new URL(`/collab/${encodeURIComponent(letter)}`, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  return socket as unknown as Socket;
}
