// "Your copy": text that the authority will not take any more. It is neither sent for ever nor lost: the writer compares, copies, or makes a new
// letter of it. What an earlier window left and cannot be joined is brought back the same way.

import { applyPending } from './pending.ts';
import type { OutboxRecord } from './outbox.ts';
import type { Refused } from './protocol.ts';
import type { Notices } from './notice.ts';
import { changes } from './status.ts';

/// What the editor does with a copy.
export interface CopyHands {
  text(): string;
  compare(mine: string, theirs: string, a: string, b: string): void;
  copy(text: string): void;
  newLetter(text: string): void;
  reload(): void;
}

/// Says that this window's text is the writer's copy now.
export function keepCopy(notices: Notices, letter: string, refused: Refused, message: string, hands: CopyHands): void {
  const mine = (): string => hands.text();
  const compare = {
    name: 'Compare',
    run: () =>
      void theirs(letter).then(text => text !== null && hands.compare(mine(), text, 'Your copy', 'The letter')),
  };
  const gone = refused.code === 'unknown-letter' || refused.code === 'signed-out';
  notices.say('copy', gone ? 'plain' : 'madder', refused.code === 'signed-out' ? 'lock' : 'offline', message, [
    ...(gone ? [] : [compare]),
    { name: 'Copy', run: () => hands.copy(mine()) },
    { name: 'New letter from it', run: () => hands.newLetter(mine()), primary: !gone },
    ...(refused.code === 'signed-out' ? [{ name: 'Sign in', run: () => hands.reload(), primary: true }] : []),
  ]);
}

/// Says that an earlier window left changes that cannot be joined.
export function keepStranded(notices: Notices, record: OutboxRecord, discard: () => void, hands: CopyHands): void {
  const subject = record.clientId;
  const text = applyPending(record, base => theirs(record.letter, base));
  const say = (copy: string): void =>
    notices.say(
      subject,
      'plain',
      'clock',
      `${changes(record.updates.length)} of an earlier window could not be joined to the letter.`,
      [
        {
          name: 'Compare',
          run: () =>
            void theirs(record.letter).then(
              now => now !== null && hands.compare(copy, now, 'Earlier window', 'The letter'),
            ),
        },
        { name: 'Copy', run: () => hands.copy(copy) },
        { name: 'New letter from it', run: () => hands.newLetter(copy) },
        { name: 'Forget them', run: () => (discard(), notices.unsay(subject)) },
      ],
    );
  void text.then(say);
}

/// The letter as the server has it, now or at a version; null when it cannot be had.
export async function theirs(letter: string, version?: number): Promise<string | null> {
  try {
    const query = version === undefined ? '' : `?version=${version}`;
    const response = await fetch(`/api/letters/${encodeURIComponent(letter)}${query}`, {
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return null;
    const body = (await response.json()) as { text?: unknown };
    return typeof body.text === 'string' ? body.text : null;
  } catch {
    return null;
  }
}
