// An earlier text brought back: one change by words that one undo takes back.

import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { origin } from './peer.ts';
import { wordEdits } from './words.ts';

/// Makes the letter read `text`; false when it cannot be edited.
export function restore(view: EditorView, text: string, from: string): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const changes = wordEdits(state.doc.toString(), text.replace(/\r\n?/g, '\n'));
  if (!changes.length) return true;
  view.dispatch({
    changes,
    annotations: [isolateHistory.of('full'), origin.of(from)],
    userEvent: 'input.restore',
    scrollIntoView: true,
  });
  return true;
}
