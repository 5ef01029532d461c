// The extensions of a letter's state, in one place.

import { history } from '@codemirror/commands';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, panels, placeholder } from '@codemirror/view';
import { flashes } from './accept.ts';
import { authorship } from './authors.ts';
import { caret, cursorSender } from './caret.ts';
import { findings } from './findings.ts';
import { skipSeparators } from './flow.ts';
import { keys } from './keys.ts';
import { margin } from './margin.ts';
import { findingAt, marks, open, setOpen } from './marks.ts';
import { markdown } from './markdown.ts';
import { paste } from './paste.ts';
import { newsSpoken } from './news.ts';
import { place, placeOf } from './place.ts';
import { finder } from './search.ts';
import { suggestions } from './suggestions.ts';
import { paragraphs } from './paragraphs.ts';
import { quickFix } from './popover.ts';
import { presence } from './presence.ts';
import { LETTER_LIMIT } from './protocol.ts';
import { readAs } from './reading.ts';
import { slots } from './slots.ts';
import { stats } from './stats.ts';
import { tell, teller } from './tell.ts';
import type { Tell } from './tell.ts';
import { waits } from './waiting.ts';

/// Whether the text can be changed by the person here.
export const writable = new Compartment();

export function readOnly(only: boolean): Extension {
  return [EditorState.readOnly.of(only), EditorView.contentAttributes.of({ 'aria-readonly': String(only) })];
}

/// What leads from a letter's state to the element that shows it.
export type Wiring = {
  tell: Tell;
  typed(): void;
  cursor(anchor: number, head: number): void;
  /// Where bars above the letter go.
  top: HTMLElement;
};

const wires = new Compartment();

/// A letter's state, shown by nobody yet and not to be written in: `sync` is the collab extension of its peer.
export function letterState(text: string, sync: Extension, letter: string): EditorState {
  const extensions = [sync, wires.of([]), placeOf.of(letter), letterExtensions()];
  return EditorState.create({ doc: text, extensions });
}

/// The same state for the element that shows it now: text, undo history, unconfirmed changes and selection stay.
export function wired(state: EditorState, wiring: Wiring): EditorState {
  const { tell, cursor, typed, top } = wiring;
  const leads = [teller.of(tell), cursorSender.of(cursor), sending(typed), panels({ topContainer: top })];
  return state.update({ effects: wires.reconfigure(leads) }).state;
}

function letterExtensions(): Extension {
  return [
    writable.of(readOnly(true)),
    history({ newGroupDelay: 700, minDepth: 500 }),
    EditorState.allowMultipleSelections.of(false),
    paragraphs,
    findings,
    waits,
    readAs,
    authorship,
    keys,
    finder,
    place,
    paste,
    suggestions,
    markdown,
    marks,
    slots,
    flashes,
    margin,
    presence,
    quickFix,
    stats,
    newsSpoken,
    caret,
    drawSelection({ cursorBlinkRate: 1100 }),
    skipSeparators,
    withinLimit,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(CONTENT),
    EditorView.domEventHandlers({ click: opens }),
    EditorView.scrollMargins.of(() => ({ top: 60, bottom: 90 })),
    placeholder('Begin with who should read it.'),
    closing,
  ];
}

const CONTENT = {
  'aria-label': 'Letter text',
  role: 'textbox',
  'aria-multiline': 'true',
  tabindex: '0',
  spellcheck: 'false',
  autocorrect: 'on',
  autocapitalize: 'sentences',
  'data-gramm': 'false',
};

/// Local changes go to the outbox and out; remote ones came from there.
function sending(typed: () => void): Extension {
  return EditorView.updateListener.of(update => {
    if (update.transactions.some(tr => tr.docChanged && !tr.annotation(REMOTE))) typed();
  });
}

const REMOTE = Transaction.remote;

/// A letter has a longest length; a paste beyond it is refused and the writer told, before anything is lost on the way.
const withinLimit = EditorState.transactionFilter.of(tr => {
  if (
    !tr.docChanged ||
    tr.annotation(REMOTE) ||
    tr.newDoc.length <= LETTER_LIMIT ||
    tr.newDoc.length <= tr.startState.doc.length
  )
    return tr;
  queueMicrotask(() => tr.startState.facet(teller)('too-long', { limit: LETTER_LIMIT }));
  return [];
});

/// A click on marked words opens their finding; the focus stays in the text.
function opens(event: MouseEvent, view: EditorView): boolean {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]') : null;
  if (!target || !view.state.selection.main.empty || event.button !== 0) return false;
  const at = findingAt(view.state, view.posAtCoords({ x: event.clientX, y: event.clientY }, false));
  const id = at?.id ?? target.dataset.finding;
  if (!id) return false;
  view.dispatch({ effects: setOpen.of(id) });
  tell(view, 'finding-opened', { id });
  return false;
}

/// The popover closes when the writer goes on elsewhere.
const closing = EditorState.transactionExtender.of(tr => {
  const id = tr.startState.field(open, false);
  if (!id || tr.effects.some(effect => effect.is(setOpen))) return null;
  const leaves = tr.isUserEvent('input') || tr.isUserEvent('delete') || tr.isUserEvent('select.pointer');
  return leaves ? { effects: setOpen.of(null) } : null;
});
