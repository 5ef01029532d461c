// <letter-editor>: properties and methods in, DOM events out. It assembles the editor and holds no logic of its own.

import { collab } from '@codemirror/collab';
import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { EditorState, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import './styles.ts';
import { replace, replaceFinding, takeAction } from './accept.ts';
import { moved, readAuthors, setAuthors } from './authors.ts';
import type { Authored } from './authors.ts';
import { acceptSuggestion, declineSuggestion } from './suggestions.ts';
import { bringBackRow } from './bring-back.ts';
import { Comparison } from './compare.ts';
import type { Row } from './compare.ts';
import { keepCopy, keepStranded } from './copies.ts';
import type { CopyHands } from './copies.ts';
import { copyFormatted, copyMarkdown, put } from './copy.ts';
import { Notices } from './notice.ts';
import { comeBack, keepPlace } from './place.ts';
import { el } from './dom.ts';
import { letterState, readOnly, wired, writable } from './editor.ts';
import { bold, heading, italic, link, list, quote } from './format.ts';
import { takeFirst } from './keys.ts';
import { readLit, readNotes, setLit, setNotes } from './margin.ts';
import type { Note } from './margin.ts';
import { setMode } from './marks.ts';
import type { Mode } from './marks.ts';
import { nextSuggestion } from './suggestions.ts';
import { openFinding, walk } from './walk.ts';
import { followPerson, people } from './presence.ts';
import { color } from './protocol.ts';
import type { Refused } from './protocol.ts';
import { readHeard, showReading, stepReading } from './reading.ts';
import { restore } from './restore.ts';
import { moveParagraph, selectedOrSentence } from './selection.ts';
import type { Screen, Session } from './session.ts';
import { introduce, sessions, writer } from './sessions.ts';
import { StatusPace } from './status-pace.ts';
import { mergeWords } from './status.ts';
import type { Status } from './status.ts';
import { readSince, setSince } from './since.ts';
import { setAway } from './waiting.ts';
import type { OutboxRecord } from './outbox.ts';

const PROPERTIES = [
  'letterId',
  'letterTitle',
  'byline',
  'userName',
  'userColor',
  'mode',
  'readOnly',
  'margin',
  'engine',
] as const;

const NAME_LENGTH = 80;
const CONFIRMED_WITHIN = 5_000;
const BLANK = letterState('', collab({ clientID: 'none' }), '');

export class LetterEditor extends HTMLElement implements Screen {
  readonly view: EditorView;
  private readonly heading_ = el('h1');
  private readonly byline_ = el('p');
  private readonly page = el('div.rj-page', {}, el('header.rj-title', {}, this.heading_, this.byline_));
  private readonly top = el('div.rj-top');
  private readonly notices = new Notices();
  private comparison: Comparison | null = null;
  private readonly pace = new StatusPace(status => this.tell('status-changed', status));
  private session: Session | null = null;
  private wanted = '';
  private mode_: Mode = 'revise';
  private readOnly_ = false;
  private notes: Note[] = [];
  private since: ReadonlySet<number> | null = null;
  private away = false;
  private authored: { version: number; spans: readonly Authored[] } | null = null;
  /// By clientId, also of those who have left: who wrote while this window was away.
  private readonly names = new Map<string, string>();
  hasKeys = false;

  constructor() {
    super();
    this.view = new EditorView({ parent: this.page, state: BLANK });
    this.addEventListener('focusin', this.keysCame);
    this.addEventListener('focusout', this.keysWent);
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) this.upgrade(name);
    if (!this.firstElementChild) this.append(this.notices.element, this.top, el('div.rj-scroll', {}, this.page));
    this.take();
  }

  disconnectedCallback(): void {
    // A move within the page is a removal and an insertion: the letter stays open.
    queueMicrotask(() => this.isConnected || this.leave());
  }

  private leave(): void {
    this.session?.detach(this);
    this.session = null;
    this.view.setState(BLANK);
    this.pace.stop();
    this.hasKeys = false;
  }

  get letterId(): string {
    return this.wanted;
  }

  set letterId(letter: string) {
    if (letter === this.wanted) return;
    keepPlace(this.view);
    this.endAuthors();
    this.session?.detach(this);
    this.session = null;
    this.notices.clear();
    this.names.clear();
    this.endCompare();
    this.since = null;
    this.view.setState(BLANK);
    this.classList.add('is-opening');
    this.wanted = letter;
    this.take();
  }

  /// Shows the letter that is wanted, once this element is in the page. Who is put into the page later than this hears of its status too.
  private take(): void {
    if (!this.wanted || !this.isConnected) return;
    if (this.session) return this.hasKeys ? this.takeKeys() : undefined;
    this.classList.add('is-opening');
    this.session = sessions.of(this.wanted);
    this.session.attach(this);
    queueMicrotask(() => this.pace.again());
  }

  show(state: EditorState): void {
    this.view.setState(wired(state, this.wiring()));
  }

  /// At once, and again when all of the page stands that is being built.
  takeKeys(): void {
    this.view.focus();
    queueMicrotask(() => this.view.focus());
  }

  private readonly keysCame = (event: FocusEvent): void => {
    this.hasKeys = event.target === this.view.contentDOM;
  };

  /// An element that is taken out of the page is not left by the writer.
  private readonly keysWent = (): void => {
    queueMicrotask(() => this.isConnected && (this.hasKeys = this.view.hasFocus));
  };

  set letterTitle(title: string) {
    this.heading_.textContent = title;
  }

  set byline(byline: string) {
    this.byline_.textContent = byline;
  }

  set userName(name: string) {
    this.introduce({ ...writer(), name: name ?? '' });
  }

  set userColor(value: number) {
    this.introduce({ ...writer(), color: color(Number(value)) });
  }

  set mode(mode: Mode) {
    this.mode_ = mode === 'draft' ? 'draft' : 'revise';
    this.effects(setMode.of(this.mode_));
  }

  set readOnly(only: boolean) {
    this.readOnly_ = Boolean(only);
    this.rights();
  }

  set margin(json: unknown) {
    this.notes = readNotes(json);
    this.effects(setNotes.of(this.notes));
  }

  set engine(name: string) {
    this.dataset.engine = name ?? '';
  }

  /// The version in which all stands that was typed here until now; it fails when the authority does not have it within seconds.
  async confirmed(): Promise<number> {
    if (!this.session) throw new Error('No letter');
    return this.session.confirmed(CONFIRMED_WITHIN);
  }

  goTo(from: number, to: number): void {
    const end = this.view.state.doc.length;
    const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
    this.view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
    this.view.focus();
  }

  openFinding(id: string): boolean {
    return openFinding(this.view, id, true);
  }

  nextFinding(): boolean {
    return walk(this.view, 1);
  }

  previousFinding(): boolean {
    return walk(this.view, -1);
  }

  takeFirst(): boolean {
    return takeFirst(this.view);
  }

  takeAction(id: string, index: number): boolean {
    return takeAction(this.view, id, index);
  }

  applyEdit(from: number, to: number, expected: string, insert: string, origin: string): boolean {
    return (
      replace(this.view, from, to, expected, insert, origin) || replaceFinding(this.view, expected, insert, origin)
    );
  }

  insertAt(pos: number, text: string, origin: string): boolean {
    return replace(this.view, pos, pos, '', text, origin);
  }

  restoreText(text: string, origin: string): boolean {
    return restore(this.view, text, origin);
  }

  undoEdit(): boolean {
    return undo(this.view);
  }

  redoEdit(): boolean {
    return redo(this.view);
  }

  openSearch(): boolean {
    return openSearchPanel(this.view);
  }

  formatBold(): boolean {
    return bold(this.view);
  }

  formatItalic(): boolean {
    return italic(this.view);
  }

  formatHeading(level = 2): boolean {
    return heading(level)(this.view);
  }

  formatQuote(): boolean {
    return quote(this.view);
  }

  formatList(): boolean {
    return list(this.view);
  }

  formatLink(): boolean {
    return link(this.view);
  }

  moveParagraph(delta: number): boolean {
    return moveParagraph(delta < 0 ? -1 : 1)(this.view);
  }

  follow(clientId: string): boolean {
    return followPerson(this.view, clientId);
  }

  focusEditor(): void {
    this.view.focus();
  }

  nextSuggestion(): boolean {
    this.view.focus();
    return nextSuggestion(this.view);
  }

  /// The paragraphs of the last version with a name, each by its text's number; null when there is none.
  changedSince(json: unknown): void {
    this.since = readSince(json);
    this.effects(setSince.of(this.since));
  }

  highlightParagraphs(json: unknown): void {
    this.effects(setLit.of(readLit(json)));
  }

  showReading(json: unknown): void {
    showReading(this.view, readHeard(json));
  }

  /// To the next passage of the reading (1), or the one before (-1).
  stepReading(step: number): void {
    stepReading(this.view, step < 0 ? -1 : 1);
  }

  endReading(): void {
    showReading(this.view, []);
  }

  /// Shows who wrote what, as JSON of `Authored` whose positions are those of `version`, as soon as that version is here.
  showAuthors(version: number, json: unknown): void {
    this.authored = { version, spans: readAuthors(json) };
    this.placeAuthors();
  }

  endAuthors(): void {
    this.authored = null;
    this.effects(setAuthors.of(null));
  }

  private placeAuthors(): void {
    const peer = this.session?.peer;
    if (!this.authored || !peer || (peer.version ?? -1) < this.authored.version) return;
    const { version, spans } = this.authored;
    this.authored = null;
    const since = peer.since(version);
    if (since) this.effects(setAuthors.of(moved(spans, since)));
    else this.tell('authors-asked', {});
  }

  compare(before: string, after: string, a: string, b: string): void {
    this.endCompare();
    const now = this.view.state.doc.toString();
    const bringBack = after === now && !this.view.state.readOnly ? (row: Row) => bringBackRow(this.view, row) : null;
    const close = (): void => (this.endCompare(), this.tell('compare-ended', {}));
    this.comparison = new Comparison(
      before,
      after,
      { a, b },
      { bringBack, restore: bringBack && (() => this.restoreText(before, 'restore:' + a)), close },
    );
    this.append(this.comparison.element);
    this.classList.add('is-comparing');
    this.comparison.focus();
  }

  endCompare(): void {
    if (!this.comparison) return;
    this.comparison.element.remove();
    this.comparison = null;
    this.classList.remove('is-comparing');
    this.view.focus();
  }

  copyFormatted(): Promise<boolean> {
    return copyFormatted(this.view);
  }

  copyMarkdown(): Promise<boolean> {
    return copyMarkdown(this.view);
  }

  acceptSuggestion(id: string): boolean {
    return acceptSuggestion(this.view, id);
  }

  declineSuggestion(id: string): boolean {
    return declineSuggestion(this.view, id);
  }

  askRephrase(): boolean {
    const stretch = selectedOrSentence(this.view.state);
    if (stretch) this.tell('rephrase-asked', stretch);
    return stretch !== null;
  }

  /// The letter is on the screen: what the page has set holds for it too.
  opened(again: boolean): void {
    const fresh = this.classList.contains('is-opening');
    this.classList.remove('is-opening');
    if (fresh && !comeBack(this.view, !again)) this.page.parentElement?.scrollTo(0, 0);
    const { mode_, notes, away, since } = this;
    this.view.dispatch({ effects: [setMode.of(mode_), setNotes.of(notes), setAway.of(away), setSince.of(since)] });
    this.rights();
  }

  status(status: Status): void {
    this.pace.push(status);
    this.placeAuthors();
    if (!status.pending) this.notices.unsay('merging');
    for (const [id, person] of this.view.state.field(people)) this.names.set(id, person.name);
    this.rights();
    if (this.away === (status.state === 'offline')) return;
    this.away = status.state === 'offline';
    this.effects(setAway.of(this.away));
  }

  refused(refused: Refused): void {
    const status = this.session?.status;
    if (refused.code === 'unknown-letter') this.tell('letter-gone', { message: status?.message ?? refused.message });
    if (status?.pending) keepCopy(this.notices, this.letterId, refused, status.message, this.hands);
  }

  merging(mine: number, theirs: readonly string[]): void {
    this.notices.say('merging', 'ink', 'refresh', mergeWords(mine, theirs, this.names), []);
  }

  stranded(record: OutboxRecord, refused: Refused): void {
    this.tell('changes-stranded', { count: record.updates.length, message: refused.message });
    keepStranded(this.notices, record, () => this.session?.discard(record), this.hands);
  }

  private readonly hands: CopyHands = {
    text: () => this.view.state.doc.toString(),
    compare: (mine, theirs, a, b) => this.compare(mine, theirs, a, b),
    copy: text => void put(null, text),
    newLetter: text =>
      this.tell('files-dropped', { files: [{ name: `${this.heading_.textContent || 'Letter'}, my copy.md`, text }] }),
    reload: () => location.reload(),
  };

  private wiring(): Parameters<typeof wired>[1] {
    return {
      tell: (name, detail) => this.tell(name, detail),
      typed: () => this.session?.typed(),
      cursor: (anchor, head) => this.session?.moved(anchor, head),
      top: this.top,
    };
  }

  private introduce(me: { name: string; color: number }): void {
    introduce({ ...me, name: me.name.trim().slice(0, NAME_LENGTH) });
    if (writer().name) this.session?.connection.say({ type: 'window', ...writer() });
  }

  private rights(): void {
    const only = this.readOnly_ || !this.session?.mayEdit || this.classList.contains('is-opening');
    if (this.view.state.readOnly !== only) this.effects(writable.reconfigure(readOnly(only)));
    this.classList.toggle('is-read-only', only);
    if (this.session && !this.session.mayEdit)
      this.notices.say('read-only', 'plain', 'lock', 'You can read but not edit.', []);
    else this.notices.unsay('read-only');
  }

  private effects(effect: StateEffect<unknown>): void {
    this.view.dispatch({ effects: effect });
  }

  private leftOut(names: string[]): void {
    if (!names.length) return;
    const words = `${names.join(', ')}: only Markdown and text files up to 8 MB can be read, so nothing was taken from it.`;
    this.notices.say('dropped', 'plain', 'doc', words, [{ name: 'Close', run: () => this.notices.unsay('dropped') }]);
  }

  private tooLong(): void {
    const close = { name: 'Close', run: () => this.notices.unsay('long') };
    this.notices.say(
      'long',
      'plain',
      'doc',
      'A letter can hold two million characters. This would be more, so nothing was put in.',
      [close],
    );
  }

  private tell(name: string, detail: unknown): void {
    if (name === 'too-long') this.tooLong();
    if (name === 'files-dropped') this.leftOut((detail as { refused?: string[] }).refused ?? []);
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /// A property set before the element was defined hides the accessor: it is taken off and set again.
  private upgrade(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }
}

if (!customElements.get('letter-editor')) customElements.define('letter-editor', LetterEditor);
