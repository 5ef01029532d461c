// The text that an outbox record stands for: its updates on the version they begin at, or only what they insert when that is not to be had.

import { Text } from '@codemirror/state';
import type { OutboxRecord } from './outbox.ts';
import { toChanges } from './protocol.ts';

export async function applyPending(
  record: OutboxRecord,
  base: (version: number) => Promise<string | null>,
): Promise<string> {
  const text = await base(record.version);
  return (text !== null && applied(record, text)) || inserted(record);
}

function applied(record: OutboxRecord, text: string): string | null {
  try {
    let doc = Text.of(text.split('\n'));
    for (const update of record.updates) doc = toChanges(update.changes).apply(doc);
    return doc.toString();
  } catch {
    return null;
  }
}

function inserted(record: OutboxRecord): string {
  const pieces: string[] = [];
  for (const update of record.updates) {
    try {
      toChanges(update.changes).iterChanges(
        (_fromA, _toA, _fromB, _toB, insert) => void (insert.length && pieces.push(insert.toString())),
        true,
      );
    } catch {
      // A record that cannot be read gives what the others give.
    }
  }
  return pieces.join('');
}
