// From finding to finding: opening one, going round them, and how they are read out.

import { StateEffect } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { announce } from './announce.ts';
import { diagnosticsIn, isDiagnostic, placedById, verbOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { open, setOpen, visibleFindings } from './marks.ts';
import { paragraphAt } from './paragraphs.ts';
import { tell } from './tell.ts';

/// The keyboard goes into the popover.
export const intoPopover = StateEffect.define<null>();

/// Opens the popover of a finding; with `focus` the keyboard goes there too, and the finding is read out.
export function openFinding(view: EditorView, id: string, focus: boolean): boolean {
  const found = placedById(view.state, id);
  if (!found || !isDiagnostic(found)) return false;
  view.dispatch({
    selection: { anchor: found.to },
    effects: [setOpen.of(id), EditorView.scrollIntoView(found.from, { y: 'nearest', yMargin: 120 })],
    userEvent: 'select.finding',
  });
  tell(view, 'finding-opened', { id });
  if (focus) {
    announce(view, spoken(view.state, found));
    view.dispatch({ effects: intoPopover.of(null) });
  }
  return true;
}

/// Goes to the next or previous visible finding from the open one or the caret, round the ends.
export function walk(view: EditorView, step: 1 | -1): boolean {
  const all = visibleFindings(view.state);
  if (!all.length) return none(view);
  const openId = view.state.field(open);
  const at = all.findIndex(finding => finding.id === openId);
  const head = view.state.selection.main.head;
  const from =
    step > 0 ? all.findIndex(finding => finding.from >= head) : all.findLastIndex(finding => finding.to <= head);
  const next = at >= 0 ? at + step : from >= 0 ? from : step > 0 ? 0 : all.length - 1;
  return openFinding(view, all[(next + all.length) % all.length]!.id, true);
}

function none(view: EditorView): boolean {
  const rest = diagnosticsIn(view.state).length;
  announce(
    view,
    rest ? `${rest} findings rest in draft mode.` : 'Nothing to suggest. The letter reads kindly as it stands.',
  );
  return true;
}

/// "Rework, paragraph 4: names a motive we cannot see. 2 rephrasings".
export function spoken(state: EditorState, finding: Finding): string {
  const { message, actions } = finding.body;
  const words = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
  const count = actions.length === 1 ? '1 rephrasing' : `${actions.length || 'no'} rephrasings`;
  return `${verbOf(finding)}, paragraph ${paragraphAt(state, finding.from) + 1}: ${words}. ${count}`;
}
