// One paragraph of an earlier version, brought back into the letter.

import type { EditorView } from '@codemirror/view';
import { replace } from './accept.ts';
import type { Row } from './compare.ts';

/// Puts the row's old paragraph where its new one stands (or at the end of the one before); false when that has changed meanwhile.
export function bringBackRow(view: EditorView, { a, b }: Row): boolean {
  if (!a) return false;
  if (!b)
    return replace(
      view,
      view.state.doc.length,
      view.state.doc.length,
      '',
      (view.state.doc.length ? '\n\n' : '') + a.text,
      'restore:paragraph',
    );
  const at = only(view.state.doc.toString(), b.text);
  return at >= 0 && replace(view, at, at + b.text.length, b.text, a.text, 'restore:paragraph');
}

function only(text: string, part: string): number {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : -1;
}
