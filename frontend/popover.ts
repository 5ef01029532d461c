// The quick-fix popover of one finding: what the words do to a reader, why, and each rewrite as an inline difference. It stands under its line,
// docked beside it where the margin has room, and is a sheet on a phone. It offers; nothing is applied that the writer has not chosen.

import type { EditorState } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import { takeAction } from './accept.ts';
import { announce } from './announce.ts';
import { button, el, icon, key } from './dom.ts';
import { diagnosticsIn, placedById, isDiagnostic, RANK, verbOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { KeepMenu } from './keep.ts';
import { open, setOpen, visibleFindings } from './marks.ts';
import { paragraphAt } from './paragraphs.ts';
import type { CodeAction, Firmness } from './protocol.ts';
import { slotsIn } from './slots.ts';
import { tell } from './tell.ts';
import { wordDiff } from './words.ts';

type Shape = 'below' | 'docked' | 'sheet';

const DIAL: Record<Firmness, string> = { WARM: 'Warm', NEUTRAL: 'Neutral', FIRM: 'Firm' };
const ANOTHER_WITHIN = 12_000;

class QuickFix {
  private readonly view: EditorView;
  private readonly box: HTMLElement;
  private shown: Finding | null = null;
  private chosen = 0;
  private shape: Shape = 'below';
  private writing: ReturnType<typeof setTimeout> | null = null;
  private note: string | null = null;
  /// Whether the box has been brought into sight, which is done once a finding, after CodeMirror has scrolled.
  private revealed = true;
  private readonly menu: KeepMenu;
  private readonly resized: ResizeObserver | null;

  constructor(view: EditorView) {
    this.view = view;
    this.box = el('div.rj-pop', { role: 'dialog', 'aria-modal': 'false', hidden: true, onkeydown: e => this.key(e as KeyboardEvent) });
    this.menu = new KeepMenu(reach => this.keep(reach));
    this.resized = typeof ResizeObserver === 'function' ? new ResizeObserver(() => this.place()) : null;
    this.resized?.observe(view.dom);
    view.dom.parentElement?.append(this.box);
    this.read(view.state);
  }

  update(update: ViewUpdate): void {
    if (this.box.parentElement !== this.view.dom.parentElement) this.view.dom.parentElement?.append(this.box);
    const moved = update.docChanged || update.geometryChanged;
    const told = update.transactions.some(tr => tr.effects.length > 0);
    if (told || update.docChanged) this.read(update.state);
    if (moved && this.shown) this.place();
  }

  destroy(): void {
    this.resized?.disconnect();
    this.stopWriting();
    this.box.remove();
  }

  /// Moves the focus into the popover, as the keyboard asks for it.
  focus(): void {
    const first = ['[role=listbox]', '[role=radio][aria-checked=true]', '.rj-pop-f button', 'button'];
    const target = first.map(selector => this.box.querySelector<HTMLElement>(selector)).find(found => found !== null);
    target?.focus({ preventScroll: true });
  }

  private read(state: EditorState): void {
    const id = state.field(open);
    const found = id === null ? null : placedById(state, id);
    const finding = found && isDiagnostic(found) && !found.stale ? found : null;
    if (!finding) return this.hide(id !== null);
    const same = this.shown?.id === finding.id;
    if (same && this.shown?.body === finding.body) {
      this.shown = finding;
      return;
    }
    this.stopWriting();
    if (!same) {
      this.note = null;
      this.revealed = false;
    }
    this.chosen = same ? Math.min(this.chosen, finding.body.actions.length - 1) : 0;
    this.shown = finding;
    this.render();
  }

  private hide(stillOpen: boolean): void {
    const held = this.box.contains(document.activeElement);
    this.shown = null;
    this.box.hidden = true;
    this.stopWriting();
    if (held) this.view.focus();
    if (stillOpen) queueMicrotask(() => this.view.state.field(open, false) && this.view.dispatch({ effects: setOpen.of(null) }));
  }

  private close(): void {
    this.view.dispatch({ effects: setOpen.of(null) });
    this.view.focus();
  }

  private render(): void {
    const finding = this.shown;
    if (!finding) return;
    const held = this.box.contains(document.activeElement);
    this.shape = shapeOf(this.view);
    this.box.className = `rj-pop rj-pop-${this.shape} rj-sev${RANK[finding.body.severity]}`;
    this.box.setAttribute('aria-label', `${verbOf(finding)}: ${finding.body.message}`);
    this.box.setAttribute('aria-busy', String(this.writing !== null));
    this.box.replaceChildren(this.head(finding), ...this.reason(finding), this.body(finding), this.foot(finding));
    this.box.hidden = false;
    if (held) this.focus();
    this.place();
  }

  private head(finding: Finding): HTMLElement {
    const all = visibleFindings(this.view.state);
    const at = all.findIndex(other => other.id === finding.id);
    const family = this.shape === 'docked' ? finding.body.family : finding.body.message;
    return el(
      'div.rj-pop-h',
      {},
      icon('m' + RANK[finding.body.severity], 'rj-f' + RANK[finding.body.severity]),
      el('b', {}, verbOf(finding)),
      el('span.rj-pop-m', {}, family),
      button('.icon', 'Previous finding', () => walk(this.view, -1), icon('chev-u', 'ic-14')),
      el('span.rj-num', {}, `${at + 1} of ${all.length}`),
      button('.icon', 'Next finding', () => walk(this.view, 1), icon('chev-d', 'ic-14')),
      button('.icon', 'Close', () => this.close(), icon('x', 'ic-14')),
    );
  }

  private reason(finding: Finding): HTMLElement[] {
    const { message, why, reference, engine } = finding.body;
    const words = this.shape === 'docked' ? [message, why] : [why];
    const source = sourceOf(reference, engine);
    const text = words.filter(Boolean).join('. ').replace(/\.\.\s/g, '. ');
    const note = this.note ? [el('p.rj-pop-note', { role: 'status' }, this.note)] : [];
    return [el('p.rj-pop-why', {}, text, ' ', source), ...note];
  }

  private body(finding: Finding): HTMLElement {
    const { actions, questions } = finding.body;
    if (!actions.length) return ask(questions);
    return this.shape === 'docked' ? this.dial(finding) : this.list(finding);
  }

  private list(finding: Finding): HTMLElement {
    const box = el('div.rj-fixes', {
      role: 'listbox',
      tabindex: 0,
      'aria-label': 'Rephrasings',
      'aria-activedescendant': `rj-fix-${this.chosen}`,
    });
    box.append(...finding.body.actions.map((action, i) => this.option(finding, action, i)));
    return box;
  }

  private option(finding: Finding, action: CodeAction, i: number): HTMLElement {
    const selected = i === this.chosen;
    return el(
      'div.rj-fix' + (selected ? '.is-sel' : ''),
      {
        role: 'option',
        id: `rj-fix-${i}`,
        'aria-selected': String(selected),
        onclick: () => this.use(i),
        onpointermove: () => selected || this.choose(i),
      },
      el('span.rj-n', { 'aria-hidden': 'true' }, String(i + 1)),
      difference(finding.body.scopeText, action.edit),
      selected ? el('span.rj-use-hint', { 'aria-hidden': 'true' }, 'Use ', key('↵')) : el('span'),
      el('small', {}, caption(action)),
    );
  }

  private dial(finding: Finding): HTMLElement {
    const action = finding.body.actions[this.chosen]!;
    const radios = byWarmth(finding.body.actions).map(i => this.radio(finding.body.actions, finding.body.actions[i]!, i));
    return el(
      'div.rj-pop-d',
      {},
      el('div.rj-seg.rj-dial', { role: 'radiogroup', 'aria-label': 'Firmness' }, ...radios),
      difference(finding.body.scopeText, action.edit),
      el('small.rj-cap', {}, caption(action)),
    );
  }

  private radio(actions: CodeAction[], action: CodeAction, i: number): HTMLElement {
    const twice = actions.filter(other => other.kind === action.kind).length > 1;
    const name = DIAL[action.kind] + (twice ? ` ${actions.slice(0, i + 1).filter(o => o.kind === action.kind).length}` : '');
    const attributes = { role: 'radio', 'aria-checked': String(i === this.chosen), tabindex: i === this.chosen ? 0 : -1 };
    return el('button', { type: 'button', ...attributes, onclick: () => this.choose(i) }, name);
  }

  private foot(finding: Finding): HTMLElement {
    const some = finding.body.actions.length > 0;
    const docked = this.shape !== 'below';
    const use = some && docked ? button('.primary.rj-use', null, () => this.use(this.chosen), 'Use this ', key('↵')) : null;
    const another = finding.body.source === 'language' ? null : this.another();
    const arrows = this.shape === 'docked' ? [key('←'), key('→')] : [key('↑'), key('↓'), ' choose'];
    const hint = finding.body.actions.length > 1 && this.shape !== 'sheet' ? el('span.rj-hint', { 'aria-hidden': 'true' }, ...arrows) : null;
    return el('div.rj-pop-f', {}, use, this.menu.button(finding), docked ? null : another, hint, this.menu.element);
  }

  private another(): HTMLElement {
    if (this.writing !== null) return el('span.rj-writing', { role: 'status' }, 'Writing', el('span.rj-dots', { 'aria-hidden': 'true' }, el('i'), el('i'), el('i')));
    return button('.ghost', null, () => this.askAnother(), 'Show another');
  }

  private askAnother(): void {
    if (!this.shown) return;
    tell(this.view, 'show-another', { id: this.shown.id });
    this.note = null;
    this.writing = setTimeout(() => this.noneFound(), ANOTHER_WITHIN);
    this.render();
  }

  private noneFound(): void {
    this.writing = null;
    this.note = 'No other wording was found. Your words are as they were.';
    this.render();
  }

  private stopWriting(): void {
    if (this.writing !== null) clearTimeout(this.writing);
    this.writing = null;
  }

  private choose(i: number): void {
    const count = this.shown?.body.actions.length ?? 0;
    if (!count) return;
    this.chosen = Math.max(0, Math.min(count - 1, i));
    this.render();
  }

  /// Down the list, or along the dial from warm to firm.
  private step(by: 1 | -1): void {
    const actions = this.shown?.body.actions ?? [];
    const order = this.shape === 'docked' ? byWarmth(actions) : actions.map((_, i) => i);
    const next = order[order.indexOf(this.chosen) + by];
    if (next !== undefined) this.choose(next);
  }

  private use(i: number): void {
    const finding = this.shown;
    if (!finding) return;
    if (takeAction(this.view, finding.id, i)) {
      tell(this.view, 'action-taken', { id: finding.id, index: i });
      announce(this.view, 'Put in. Undo takes it back.');
      this.close();
    } else {
      this.note = this.view.state.readOnly ? 'You can read but not edit.' : 'The words have changed meanwhile, so this wording no longer fits.';
      this.render();
    }
  }

  private keep(reach: string): void {
    if (!this.shown) return;
    tell(this.view, 'keep-words', { id: this.shown.id, reach });
    announce(this.view, 'Kept. It can be undone under Ignored.');
    this.close();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    if (event.altKey && event.key !== 'Enter') return;
    if (this.menu.key(event) || this.act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private act(event: KeyboardEvent): boolean {
    const onButton = (event.target as HTMLElement).tagName === 'BUTTON' && !(event.target as HTMLElement).matches('[role=radio]');
    const count = this.shown?.body.actions.length ?? 0;
    const docked = this.shape === 'docked';
    if (event.key === 'Escape') this.close();
    else if (event.key === 'F8') walk(this.view, event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && (!onButton || event.altKey)) this.use(event.altKey ? 0 : this.chosen);
    else if (event.key === (docked ? 'ArrowRight' : 'ArrowDown')) this.step(1);
    else if (event.key === (docked ? 'ArrowLeft' : 'ArrowUp')) this.step(-1);
    else if (/^[1-9]$/.test(event.key) && Number(event.key) <= count) this.choose(Number(event.key) - 1);
    else return false;
    return true;
  }

  private place(): void {
    const finding = this.shown;
    if (!finding) return;
    this.view.requestMeasure({ key: this, read: () => measure(this.view, this.box, finding, this.shape), write: at => this.move(at) });
  }

  private move(at: Place | null): void {
    if (!at || !this.shown) return;
    if (at.shape !== this.shape) return this.render();
    const { style } = this.box;
    style.left = at.shape === 'sheet' ? '' : `${at.left}px`;
    style.top = at.shape === 'sheet' ? '' : `${at.top}px`;
    style.width = at.shape === 'sheet' ? '' : `${at.width}px`;
    style.setProperty('--arrow', `${at.arrow}px`);
    this.box.classList.toggle('is-above', at.above);
    if (!this.revealed && at.shape !== 'sheet') requestAnimationFrame(() => this.box.scrollIntoView({ block: 'nearest' }));
    this.revealed = true;
  }
}

function byWarmth(actions: CodeAction[]): number[] {
  const rank = Object.keys(DIAL);
  return actions.map((_, i) => i).sort((a, b) => rank.indexOf(actions[a]!.kind) - rank.indexOf(actions[b]!.kind) || a - b);
}

function caption(action: CodeAction): string {
  if (action.title === action.edit) return '';
  return slotsIn(action.edit).length ? `${action.title}. Tab fills the open slot` : action.title;
}

/// Where the reason is known from, and which model found it when it was not the built-in engine.
function sourceOf(reference: string, engine: string): HTMLElement {
  const by = engine === 'built-in' ? '' : engine;
  const url = /^https?:\/\/\S+$/.exec(reference.trim());
  const link = url && el('a', { href: url[0], target: '_blank', rel: 'noopener noreferrer' }, new URL(url[0]).hostname);
  return el('span.rj-src', {}, reference ? 'Source: ' : '', link ?? reference, reference && by ? ' · ' : '', by);
}

function ask(questions: string[]): HTMLElement {
  if (!questions.length) return el('div.rj-ask', {}, el('p', {}, 'No other wording keeps the claim. Only you know how to say it.'));
  return el('div.rj-ask', {}, el('p', {}, 'Only you know what belongs here. These may help:'), el('ol', {}, ...questions.map(q => el('li', {}, q))));
}

/// The sentence with what goes and what comes; long unchanged stretches are cut short.
export function difference(before: string, after: string): HTMLElement {
  const text = el('p.rj-diff');
  const pieces = wordDiff(before, after);
  pieces.forEach((piece, i) => {
    if (piece.kind === 'same') text.append(shorten(piece.text, i === 0, i === pieces.length - 1));
    else if (piece.kind === 'del') text.append(el('del', {}, piece.text));
    else text.append(...inserted(piece.text));
    if (piece.kind === 'del' && pieces[i + 1]?.kind === 'ins') text.append(' ');
  });
  return text;
}

function inserted(text: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let at = 0;
  for (const slot of slotsIn(text)) {
    if (slot.from > at) parts.push(el('ins', {}, text.slice(at, slot.from)));
    parts.push(el('ins.rj-slot', {}, text.slice(slot.from, slot.to)));
    at = slot.to;
  }
  if (at < text.length) parts.push(el('ins', {}, text.slice(at)));
  return parts;
}

const SHOWN = 90;

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= SHOWN * (first || last ? 1 : 2)) return text;
  if (first) return '… ' + text.slice(text.indexOf(' ', text.length - SHOWN) + 1);
  const head = text.slice(0, text.lastIndexOf(' ', SHOWN));
  return last ? head + ' …' : head + ' … ' + text.slice(text.indexOf(' ', text.length - SHOWN) + 1);
}

type Place = { shape: Shape; left: number; top: number; width: number; arrow: number; above: boolean };

const DOCK = 300;
const EDGE = 14;

function shapeOf(view: EditorView): Shape {
  const page = view.dom.parentElement;
  if (!page || page.clientWidth < 560) return 'sheet';
  const text = view.contentDOM.getBoundingClientRect();
  const room = page.getBoundingClientRect().right - text.right - 20;
  return room >= DOCK ? 'docked' : 'below';
}

function measure(view: EditorView, box: HTMLElement, finding: Finding, was: Shape): Place | null {
  const page = view.dom.parentElement;
  if (!page || finding.to > view.state.doc.length) return null;
  const shape = shapeOf(view);
  if (shape === 'sheet' || shape !== was) return { shape, left: 0, top: 0, width: 0, arrow: 0, above: false };
  const start = view.coordsAtPos(finding.from, 1);
  const end = view.coordsAtPos(finding.to, -1);
  if (!start || !end) return null;
  const zero = page.getBoundingClientRect();
  const text = view.contentDOM.getBoundingClientRect();
  if (shape === 'docked') {
    const left = text.right - zero.left + 20;
    return { shape, left, top: start.top - zero.top - 58, width: Math.min(340, zero.right - text.right - 32), arrow: 64, above: false };
  }
  const width = Math.min(text.width + 28, zero.width - 24);
  const left = Math.max(12, Math.min(text.left - zero.left - EDGE, zero.width - width - 12));
  const middle = end.top > start.top + 4 ? end.left - 24 : (start.left + end.left) / 2;
  const arrow = Math.max(20, Math.min(width - 30, middle - zero.left - left - 5));
  const above = !fits(page, box, end.bottom) && roomAbove(page, start.top) > box.offsetHeight + 16;
  const top = above ? start.top - zero.top - box.offsetHeight - 10 : end.bottom - zero.top + 10;
  return { shape, left, top, width, arrow, above };
}

function scrollerOf(page: HTMLElement): DOMRect {
  return (page.closest('.rj-scroll') ?? page).getBoundingClientRect();
}

function fits(page: HTMLElement, box: HTMLElement, bottom: number): boolean {
  return bottom + 10 + box.offsetHeight < scrollerOf(page).bottom - 8;
}

function roomAbove(page: HTMLElement, top: number): number {
  return top - scrollerOf(page).top;
}

export const quickFix = ViewPlugin.fromClass(QuickFix);

/// Opens the popover of a finding; with `focus` the keyboard goes there too, and the finding is read out.
export function openFinding(view: EditorView, id: string, focus: boolean): boolean {
  const found = placedById(view.state, id);
  if (!found || !isDiagnostic(found)) return false;
  const sheet = shapeOf(view) === 'sheet';
  view.dispatch({
    selection: { anchor: found.to },
    effects: [setOpen.of(id), EditorView.scrollIntoView(found.from, sheet ? { y: 'start', yMargin: 84 } : { y: 'nearest', yMargin: 120 })],
    userEvent: 'select.finding',
  });
  tell(view, 'finding-opened', { id });
  if (focus) {
    announce(view, spoken(view.state, found));
    view.plugin(quickFix)?.focus();
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
  const from = step > 0 ? all.findIndex(finding => finding.from >= head) : all.findLastIndex(finding => finding.to <= head);
  const next = at >= 0 ? at + step : from >= 0 ? from : step > 0 ? 0 : all.length - 1;
  return openFinding(view, all[(next + all.length) % all.length]!.id, true);
}

function none(view: EditorView): boolean {
  const rest = diagnosticsIn(view.state).length;
  announce(view, rest ? `${rest} findings rest in draft mode.` : 'Nothing to suggest. The letter reads kindly as it stands.');
  return true;
}

/// "Rework, paragraph 4: names a motive we cannot see. 2 rephrasings".
export function spoken(state: EditorState, finding: Finding): string {
  const { message, actions } = finding.body;
  const words = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
  const count = actions.length === 1 ? '1 rephrasing' : `${actions.length || 'no'} rephrasings`;
  return `${verbOf(finding)}, paragraph ${paragraphAt(state, finding.from) + 1}: ${words}. ${count}`;
}
