// The keys of the editor. Escape, then Tab leaves it; Ctrl+M lets Tab indent; everything else is what writers know from elsewhere.

import { defaultKeymap, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { EditorView, keymap } from '@codemirror/view';
import type { Command, KeyBinding } from '@codemirror/view';
import { takeAction } from './accept.ts';
import { announce } from './announce.ts';
import { visibleFindings, findingAt, open, setOpen } from './marks.ts';
import { joinBackward, joinForward, newLine, newParagraph } from './flow.ts';
import { bold, heading, italic, link } from './format.ts';
import { openFinding, walk } from './walk.ts';
import { moveParagraph } from './selection.ts';
import { goToSlot } from './slots.ts';
import { nextSuggestion } from './suggestions.ts';
import { tell } from './tell.ts';

const ITEM = /^\s*([-*+]|\d{1,9}[.)])\s/;

const tabIndents = new WeakSet<EditorView>();

/// Tab leaves the editor; where a writer wants it to indent, it says so each time it changes.
const toggleTab: Command = view => {
  const leaves = tabIndents.delete(view);
  if (!leaves) tabIndents.add(view);
  return announced(view, leaves ? 'Tab leaves the letter.' : 'Tab indents. Escape, then Tab leaves the letter.');
};

const tab =
  (forward: boolean): Command =>
  view => {
    if (goToSlot(view, forward)) return true;
    if (tabIndents.has(view)) return forward ? (indentMore(view), true) : (indentLess(view), true);
    const line = view.state.doc.lineAt(view.state.selection.main.head);
    if (!ITEM.test(line.text)) return false;
    return forward ? indentMore(view) : indentLess(view);
  };

const linkOrPalette: Command = view => {
  if (!view.state.selection.main.empty) return link(view);
  tell(view, 'palette-asked');
  return true;
};

/// Takes the first rewrite of the open finding, or of the one at the caret, or of the next one in this paragraph.
export const takeFirst: Command = view => {
  const { state } = view;
  const id = state.field(open) ?? findingAt(state, state.selection.main.head)?.id ?? nearest(view)?.id;
  if (!id) return announced(view, 'Nothing to rephrase here.');
  if (!takeAction(view, id, 0)) return announced(view, 'No wording fits these words any more.');
  tell(view, 'action-taken', { id, index: 0 });
  view.dispatch({ effects: setOpen.of(null) });
  view.focus();
  return announced(view, 'Put in. Undo takes it back.');
};

function nearest(view: EditorView): { id: string } | undefined {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const here = visibleFindings(view.state, line.from, line.to).filter(finding => finding.body.actions.length);
  return here.find(finding => finding.from >= head) ?? here.at(-1);
}

function announced(view: EditorView, words: string): boolean {
  announce(view, words);
  return true;
}

const openHere: Command = view => {
  const here = findingAt(view.state, view.state.selection.main.head) ?? nearest(view);
  return here ? openFinding(view, here.id, true) : announced(view, 'Nothing to suggest here.');
};

const close: Command = view => {
  if (view.state.field(open) === null) return false;
  view.dispatch({ effects: setOpen.of(null) });
  return true;
};

const own: KeyBinding[] = [
  { key: 'Alt-Enter', run: takeFirst },
  { key: 'F8', run: view => walk(view, 1), shift: view => walk(view, -1) },
  { key: 'Mod-.', run: openHere },
  { key: 'Alt-F8', run: nextSuggestion },
  { key: 'Escape', run: close },
  { key: 'Enter', run: newParagraph, shift: newLine },
  { key: 'Backspace', run: joinBackward },
  { key: 'Delete', run: joinForward },
  { key: 'Tab', run: tab(true), shift: tab(false) },
  { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: toggleTab, preventDefault: true },
  { key: 'Mod-b', run: bold, preventDefault: true },
  { key: 'Mod-i', run: italic, preventDefault: true },
  { key: 'Mod-k', run: linkOrPalette, preventDefault: true, stopPropagation: true },
  { key: 'Ctrl-Shift-1', mac: 'Cmd-Shift-1', run: heading(1), preventDefault: true },
  { key: 'Ctrl-Shift-2', mac: 'Cmd-Shift-2', run: heading(2), preventDefault: true },
  { key: 'Ctrl-Shift-3', mac: 'Cmd-Shift-3', run: heading(3), preventDefault: true },
  { key: 'Alt-ArrowUp', run: moveParagraph(-1) },
  { key: 'Alt-ArrowDown', run: moveParagraph(1) },
];

/// Ours first, then CodeMirror's; its own comment and indentation keys have no meaning in a letter.
const unwanted = new Set([
  'Mod-/',
  'Alt-A',
  'Mod-[',
  'Mod-]',
  'Mod-Alt-\\',
  'Shift-Alt-ArrowUp',
  'Shift-Alt-ArrowDown',
  'Mod-Enter',
  'Mod-i',
  'Alt-l',
]);

export const keys = keymap.of([
  ...own,
  ...searchKeymap.filter(binding => binding.key !== 'Mod-Alt-g' && binding.key !== 'Alt-g'),
  ...historyKeymap,
  ...defaultKeymap.filter(binding => !unwanted.has(binding.key ?? '')),
]);
