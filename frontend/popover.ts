// The quick-fix popover of one finding: what the words do to a reader, why, and each rewrite as an inline difference. It stands under its line,
// docked beside it where the margin has room, and is a sheet on a phone. It offers; nothing is applied that the writer has not chosen.

import type { EditorState } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import { takeAction } from './accept.ts';
import { announce } from './announce.ts';
import { button, el, icon, key } from './dom.ts';
import { placedById, isDiagnostic, RANK, verbOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { KeepMenu } from './keep.ts';
import { open, setOpen, visibleFindings } from './marks.ts';
import { paragraphAt } from './paragraphs.ts';
import { measure, shapeOf } from './popover-place.ts';
import type { Place, Shape } from './popover-place.ts';
import type { CodeAction } from './protocol.ts';
import { tell } from './tell.ts';
import { intoPopover, walk } from './walk.ts';
import { ask, byWarmth, caption, DIAL, difference, sourceOf } from './wording.ts';

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
    this.box = el('div.rj-pop', {
      role: 'dialog',
      tabindex: -1,
      hidden: true,
      onkeydown: e => this.key(e as KeyboardEvent),
    });
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
    const asked = update.transactions.some(tr => tr.effects.some(effect => effect.is(intoPopover)));
    if (asked) queueMicrotask(() => this.focus());
  }

  destroy(): void {
    this.resized?.disconnect();
    this.stopWriting();
    this.box.remove();
  }

  private focus(): void {
    const choices =
      this.box.querySelector<HTMLElement>('[role=listbox]') ??
      this.box.querySelector<HTMLElement>('[role=radio][aria-checked=true]');
    (choices ?? this.box).focus({ preventScroll: true });
  }

  private read(state: EditorState): void {
    const id = state.field(open);
    const found = id === null ? null : placedById(state, id);
    const finding = found && isDiagnostic(found) && !found.stale ? found : null;
    if (!finding) return this.hide(id !== null);
    const same = this.shown?.id === finding.id;
    // The server tells a finding again when its place moved: what is read and chosen here stays as it is.
    if (same && JSON.stringify(this.shown?.body) === JSON.stringify(finding.body)) {
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
    if (stillOpen)
      queueMicrotask(() => this.view.state.field(open, false) && this.view.dispatch({ effects: setOpen.of(null) }));
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
    const paragraph = `¶${paragraphAt(this.view.state, finding.from) + 1}`;
    const words = { docked: finding.body.family, sheet: paragraph, below: finding.body.message }[this.shape];
    return el(
      'div.rj-pop-h',
      {},
      icon('m' + RANK[finding.body.severity], 'rj-f' + RANK[finding.body.severity]),
      el('b', {}, verbOf(finding)),
      el('span.rj-pop-m', {}, words),
      button('.icon', 'Previous finding', () => walk(this.view, -1), icon('chev-u', 'ic-14')),
      el('span.rj-num', {}, `${at + 1} of ${all.length}`),
      button('.icon', 'Next finding', () => walk(this.view, 1), icon('chev-d', 'ic-14')),
      button('.icon', 'Close', () => this.close(), icon('x', 'ic-14')),
    );
  }

  private reason(finding: Finding): HTMLElement[] {
    const { message, why, reference, engine } = finding.body;
    const words = this.shape === 'below' ? [why] : [message, why];
    const source = sourceOf(reference, engine);
    const text = words
      .filter(Boolean)
      .join('. ')
      .replace(/\.\.\s/g, '. ');
    const note = this.note ? [el('p.rj-pop-note', { role: 'status' }, this.note)] : [];
    return [el('p.rj-pop-why', {}, text, ' ', source), ...note];
  }

  private body(finding: Finding): HTMLElement {
    const { actions, questions, source } = finding.body;
    if (!actions.length) return ask(questions);
    return this.shape === 'docked' && source !== 'language' ? this.dial(finding) : this.list(finding);
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
    const radios = byWarmth(finding.body.actions).map(i =>
      this.radio(finding.body.actions, finding.body.actions[i]!, i),
    );
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
    const name =
      DIAL[action.kind] + (twice ? ` ${actions.slice(0, i + 1).filter(o => o.kind === action.kind).length}` : '');
    const attributes = {
      role: 'radio',
      'aria-checked': String(i === this.chosen),
      tabindex: i === this.chosen ? 0 : -1,
    };
    return el('button', { type: 'button', ...attributes, onclick: () => this.choose(i) }, name);
  }

  private foot(finding: Finding): HTMLElement {
    const some = finding.body.actions.length > 0;
    const docked = this.shape !== 'below';
    const use =
      some && docked ? button('.primary.rj-use', null, () => this.use(this.chosen), 'Use this ', key('↵')) : null;
    const another = finding.body.source === 'language' ? null : this.another();
    const arrows = this.shape === 'docked' ? [key('←'), key('→')] : [key('↑'), key('↓'), ' choose'];
    const hint =
      finding.body.actions.length > 1 && this.shape !== 'sheet'
        ? el('span.rj-hint', { 'aria-hidden': 'true' }, ...arrows)
        : null;
    return el(
      'div.rj-pop-f',
      {},
      use,
      this.menu.button(finding),
      docked && some ? null : another,
      hint,
      this.menu.element,
    );
  }

  private another(): HTMLElement {
    if (this.writing !== null)
      return el(
        'span.rj-writing',
        { role: 'status' },
        'Writing',
        el('span.rj-dots', { 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
      );
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
      this.note = this.view.state.readOnly
        ? 'You can read but not edit.'
        : 'The words have changed meanwhile, so this wording no longer fits.';
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
    const onButton =
      (event.target as HTMLElement).tagName === 'BUTTON' && !(event.target as HTMLElement).matches('[role=radio]');
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
    this.view.requestMeasure({
      key: this,
      read: () => measure(this.view, this.box, finding, this.shape),
      write: at => this.move(at),
    });
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
    if (!this.revealed) requestAnimationFrame(() => this.reveal());
    this.revealed = true;
  }

  /// The box comes into sight; on a phone it is the words that must not lie under it.
  private reveal(): void {
    const finding = this.shown;
    if (this.shape !== 'sheet') this.box.scrollIntoView({ block: 'nearest' });
    else if (finding)
      this.view.dispatch({ effects: EditorView.scrollIntoView(finding.from, { y: 'start', yMargin: 84 }) });
  }
}

export const quickFix = ViewPlugin.fromClass(QuickFix);
