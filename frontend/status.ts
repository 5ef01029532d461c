// What the writer is told about where their words are. Never "in sync" while something waits, never "kept" before the browser has it.

import type { State } from './connection.ts';
import type { Refused } from './protocol.ts';

export type Status = {
  state: 'synced' | 'syncing' | 'offline' | 'read-only' | 'refused';
  message: string;
  pending: number;
  version: number;
  kept: boolean;
};

export type Facts = {
  state: State;
  opened: boolean;
  attempts: number;
  /// Whether the server answers but cannot save, as when its disk is full.
  troubled: boolean;
  pending: number;
  /// Whether words of an earlier page wait, or may.
  inherits: boolean;
  version: number;
  kept: boolean;
  mayEdit: boolean;
  refusal: Refused | null;
};

export function describe(facts: Facts): Status {
  const { pending, version, kept } = facts;
  return { ...words(facts), pending, version, kept };
}

function words(facts: Facts): Pick<Status, 'state' | 'message'> {
  const { state, pending } = facts;
  if (state === 'refused') return { state: 'refused', message: refusal(facts) };
  if (state === 'offline' && facts.attempts > 0) return { state: 'offline', message: offline(facts) };
  if (!facts.opened) return { state: 'syncing', message: 'Opening' };
  if (state === 'behind' || state === 'offline') return { state: 'syncing', message: 'Joining again' };
  if (pending && facts.troubled) return { state: 'offline', message: waiting('The server cannot save at the moment', facts) };
  if (pending) return { state: 'syncing', message: `${changes(pending)} on ${pending === 1 ? 'its' : 'their'} way` };
  if (facts.inherits) return { state: 'syncing', message: 'Sending what an earlier window kept' };
  if (!facts.mayEdit) return { state: 'read-only', message: 'You can read but not edit' };
  return { state: 'synced', message: 'In sync' };
}

function offline(facts: Facts): string {
  if (!facts.opened) return 'Offline. The letter opens when the connection is back.';
  if (!facts.pending) return 'Offline. You can keep writing; your changes will wait here.';
  return waiting('Offline', facts);
}

function waiting(why: string, { pending, kept }: Facts): string {
  const wait = `${changes(pending)} ${pending === 1 ? 'waits' : 'wait'}`;
  if (!kept) return `${why}. ${wait} in this window only, as the browser's storage is full: keep it open.`;
  return `${why}. You can keep writing; ${wait} here.`;
}

function refusal(facts: Facts): string {
  const message = facts.refusal?.message || REASONS[facts.refusal?.code ?? 'unavailable'];
  return facts.pending ? `${message} Your text is safe in this window as your copy.` : message;
}

const REASONS: Record<Refused['code'], string> = {
  'read-only': 'You can read but not edit this letter.',
  'too-large': 'This change makes the letter longer than it can be.',
  'bad-frame': 'The server did not understand this window. Reloading the page helps.',
  'unknown-letter': 'This letter is not here any more.',
  'signed-out': 'You have been signed out.',
  'too-old': 'The letter was brought back from an earlier copy.',
  unavailable: 'The letter cannot be reached at the moment.',
};

/// "1 change", "3 changes".
export function changes(count: number): string {
  return count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`;
}

/// "Merging your 3 changes with 5 by Priya."
export function mergeWords(mine: number, theirs: readonly string[], names: ReadonlyMap<string, string>): string {
  const by = new Set(theirs.map(id => names.get(id) || 'others'));
  const who = by.size === 1 ? [...by][0]! : 'others';
  return `Merging your ${changes(mine)} with ${theirs.length} by ${who}.`;
}
