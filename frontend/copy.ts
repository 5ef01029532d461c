// Copying out: as formatted text for a mail or a word processor, or as the Markdown it is. Where a page has no clipboard of its own (plain http),
// the browser's copy command serves.

import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { announce } from './announce.ts';
import { toHtml } from './html.ts';

/// What is selected, or the whole letter.
function chosen(state: EditorState): string {
  const { from, to, empty } = state.selection.main;
  return empty ? state.doc.toString() : state.sliceDoc(from, to);
}

export async function copyFormatted(view: EditorView): Promise<boolean> {
  const text = chosen(view.state);
  return said(view, await put(toHtml(text), text), 'Copied as formatted text.');
}

export async function copyMarkdown(view: EditorView): Promise<boolean> {
  return said(view, await put(null, chosen(view.state)), 'Copied as Markdown.');
}

/// Puts text (and HTML) into the clipboard; says whether that worked.
export async function put(html: string | null, text: string): Promise<boolean> {
  try {
    await write(html, text);
    return true;
  } catch {
    return command(html, text);
  }
}

function write(html: string | null, text: string): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}

function command(html: string | null, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy') && done;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}

function said(view: EditorView, done: boolean, words: string): boolean {
  announce(view, done ? words : 'The browser did not allow copying. Ctrl C copies what is selected.');
  return done;
}
