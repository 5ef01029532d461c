// Suggestions as differences in the text: what goes is struck, what comes is underlined, each change with a tick and a cross, and a card in the
// margin that says who proposes it and why. Taking one is the reader's own, undoable change; declining is told to the page.

import { RangeSet, StateField } from '@codemirror/state';
import type { EditorState, Range, Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType } from '@codemirror/view';
import type { Command, DecorationSet, ViewUpdate } from '@codemirror/view';
import { only, takeSuggestion } from './accept.ts';
import { announce } from './announce.ts';
import { button, el, icon } from './dom.ts';
import { changePlaced, isSuggestion, leaveRest, placedById, remainders, suggestionsIn } from './findings.ts';
import type { Finding } from './findings.ts';
import { mode, reading, setMode, setReading } from './marks.ts';
import { paragraphAt } from './paragraphs.ts';
import type { Suggestion } from './protocol.ts';
import { changes } from './status.ts';
import { tell } from './tell.ts';
import { phraseEdits } from './words.ts';

/// Takes the whole suggestion, or one change of it; what remains stays proposed. The page hears of it.
export function acceptSuggestion(view: EditorView, id: string, hunk?: number): boolean {
  const rest = remaining(view, id, hunk);
  const found = placedById(view.state, id);
  if (!found || !takeSuggestion(view, id, rest ? hunk : undefined)) {
    announce(view, 'The words have changed meanwhile, so this suggestion no longer fits.');
    return false;
  }
  if (rest) view.dispatch({ effects: leaveRest.of({ id, scopeText: rest.taken, insert: rest.insert }) });
  answered(view, 'suggestion-accepted', id, rest ? hunk : undefined, 'Put in. Undo takes it back.');
  return true;
}

/// Declines the whole suggestion, or one change of it.
export function declineSuggestion(view: EditorView, id: string, hunk?: number): boolean {
  const rest = remaining(view, id, hunk);
  if (rest) view.dispatch({ effects: leaveRest.of({ id, scopeText: rest.scopeText, insert: rest.left }) });
  answered(view, 'suggestion-declined', id, rest ? hunk : undefined, 'Declined.');
  return true;
}

function answered(view: EditorView, event: string, id: string, hunk: number | undefined, words: string): void {
  tell(view, event, { id, whole: hunk === undefined, hunk: hunk ?? -1 });
  announce(view, words);
  view.focus();
}

type Rest = { scopeText: string; insert: string; taken: string; left: string };

/// `taken` is the text with this one change made, `left` the proposal without it; null when nothing else would remain.
function remaining(view: EditorView, id: string, hunk?: number): Rest | null {
  const found = placedById(view.state, id);
  if (hunk === undefined || !found || !isSuggestion(found)) return null;
  const { scopeText, insert } = found.body;
  const edits = phraseEdits(scopeText, insert);
  if (edits.length < 2) return null;
  const taken = only(
    scopeText,
    edits.filter((_, i) => i === hunk),
  );
  return {
    scopeText,
    insert,
    taken,
    left: only(
      scopeText,
      edits.filter((_, i) => i !== hunk),
    ),
  };
}

class Insertion extends WidgetType {
  private readonly text: string;
  private readonly id: string;
  private readonly hunk: number;
  private readonly lone: boolean;

  constructor(text: string, id: string, hunk: number, lone: boolean) {
    super();
    this.text = text;
    this.id = id;
    this.hunk = hunk;
    this.lone = lone;
  }

  override eq(other: Insertion): boolean {
    return other.text === this.text && other.id === this.id && other.hunk === this.hunk && other.lone === this.lone;
  }

  override toDOM(view: EditorView): HTMLElement {
    const hunk = this.lone ? undefined : this.hunk;
    const number = this.hunk + 1;
    return el(
      'span.rj-hunk',
      { role: 'group', 'aria-label': `Change ${number}` },
      this.text ? el('ins', {}, this.text) : null,
      el(
        'span.rj-hk',
        {},
        button('.hk', `Accept change ${number}`, () => acceptSuggestion(view, this.id, hunk), icon('check', 'ic-12')),
        button('.hk.no', `Decline change ${number}`, () => declineSuggestion(view, this.id, hunk), icon('x', 'ic-12')),
      ),
    );
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/// Who proposes it and why, in the text itself: seen only where the margin has no room for the card.
class Byline extends WidgetType {
  private readonly suggestion: Finding<Suggestion>;
  private readonly made: string;

  constructor(suggestion: Finding<Suggestion>) {
    super();
    this.suggestion = suggestion;
    this.made = JSON.stringify([suggestion.id, suggestion.stale, suggestion.body]);
  }

  override eq(other: Byline): boolean {
    return other.made === this.made;
  }

  override toDOM(view: EditorView): HTMLElement {
    return el('span.rj-by', {}, card(view, this.suggestion));
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const struck = Decoration.mark({ tagName: 'del', class: 'rj-struck' });

/// A field, not a plugin: the widgets change the height of lines, which CodeMirror wants to know before it draws.
const drawn: StateField<DecorationSet> = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    return redraws(tr) ? draw(tr.state) : tr.docChanged ? set.map(tr.changes) : set;
  },
  provide: field => EditorView.decorations.from(field),
});

function redraws(tr: Transaction): boolean {
  return (
    tr.effects.some(
      effect => effect.is(changePlaced) || effect.is(leaveRest) || effect.is(setMode) || effect.is(setReading),
    ) ||
    (tr.docChanged && tr.startState.field(drawn) !== RangeSet.empty)
  );
}

function draw(state: EditorState): DecorationSet {
  const all = shown(state);
  return Decoration.set([...all.filter(isOpen).flatMap(hunks), ...all.map(byline)], true);
}

/// They rest, as findings do, in draft mode and while the letter is read as somebody else.
function shown(state: EditorState, from = 0, to = state.doc.length): Finding<Suggestion>[] {
  return state.field(mode) === 'draft' || state.field(reading) ? [] : suggestionsIn(state, from, to);
}

function isOpen(suggestion: Finding<Suggestion>): boolean {
  return !suggestion.stale;
}

function byline(suggestion: Finding<Suggestion>): Range<Decoration> {
  const { scopeFrom, scopeTo } = suggestion;
  return Decoration.widget({ widget: new Byline(suggestion), side: 2 }).range(Math.max(scopeFrom, scopeTo));
}

function hunks({ id, scopeFrom, body }: Finding<Suggestion>): Range<Decoration>[] {
  const edits = phraseEdits(body.scopeText, body.insert);
  return edits.flatMap(({ from, to, insert }, i) => {
    const widget = new Insertion(insert, id, i, edits.length === 1);
    const there = Decoration.widget({ widget, side: 1 }).range(scopeFrom + to);
    return from < to ? [struck.range(scopeFrom + from, scopeFrom + to), there] : [there];
  });
}

/// The cards beside the text, one a suggestion in the viewport; they give way to each other downwards.
class Cards {
  private readonly view: EditorView;
  private readonly layer = el('div.rj-cards');
  private made = '';
  /// A measurement that was asked for may come after the end.
  private gone = false;

  constructor(view: EditorView) {
    this.view = view;
    this.measure();
  }

  update(update: ViewUpdate): void {
    const told = update.transactions.some(tr => tr.effects.length > 0);
    if (told || update.docChanged || update.geometryChanged || update.viewportChanged) this.measure();
  }

  destroy(): void {
    this.gone = true;
    this.layer.remove();
  }

  private measure(): void {
    if (
      !this.layer.childElementCount &&
      this.view.state.field(drawn).size === 0 &&
      !suggestionsIn(this.view.state).length
    )
      return;
    this.view.requestMeasure({ key: this, read: view => this.read(view), write: rows => this.write(rows) });
  }

  private read(view: EditorView): { suggestion: Finding<Suggestion>; top: number }[] {
    const page = view.dom.parentElement;
    if (!page) return [];
    const base = view.documentTop - page.getBoundingClientRect().top;
    const { from, to } = view.viewport;
    return shown(view.state, from, to).map(suggestion => ({
      suggestion,
      top: base + view.lineBlockAt(suggestion.from).top,
    }));
  }

  private write(rows: { suggestion: Finding<Suggestion>; top: number }[]): void {
    const page = this.view.dom.parentElement;
    if (this.gone) return;
    if (page && this.layer.parentElement !== page) page.append(this.layer);
    const made = JSON.stringify(rows.map(({ suggestion: { id, stale, body } }) => [id, stale, body]));
    if (made !== this.made) this.layer.replaceChildren(...rows.map(({ suggestion }) => card(this.view, suggestion)));
    this.made = made;
    let free = 0;
    rows.forEach(({ top }, i) => {
      const element = this.layer.children[i] as HTMLElement;
      const at = Math.max(top, free);
      element.style.top = `${at}px`;
      free = at + element.offsetHeight + 8;
    });
    this.layer.classList.toggle('has-cards', rows.length > 0);
  }
}

function card(view: EditorView, { id, stale, body, scopeFrom }: Finding<Suggestion>): HTMLElement {
  const count = phraseEdits(body.scopeText, body.insert).length;
  const all = count === 1 ? 'Accept' : count === 2 ? 'Accept both' : 'Accept all';
  const engine = body.origin.startsWith('engine') || body.origin.startsWith('finding');
  const face = engine ? icon('chip') : body.author.slice(0, 2).toUpperCase();
  const accept = button('.outline', null, () => acceptSuggestion(view, id), icon('check', 'ic-14'), all);
  const decline = button('.ghost', null, () => declineSuggestion(view, id), stale ? 'Put away' : 'Decline');
  const paragraph = paragraphAt(view.state, scopeFrom) + 1;
  return el(
    'div.rj-sug',
    {
      role: 'group',
      'aria-label': `Suggestion by ${body.author || 'somebody'} in paragraph ${paragraph}, ${changes(count)}`,
    },
    el(
      'div.rj-sug-h',
      {},
      el(`span.rj-av.rj-u${body.color}`, { 'aria-hidden': 'true' }, face),
      el('span', {}, el('b', {}, body.author || 'Somebody'), el('small', {}, changes(count))),
    ),
    body.reason ? el('p', {}, body.reason) : null,
    stale ? el('p.rj-stale', {}, 'The words have changed meanwhile, so this no longer fits.') : null,
    el('div.rj-sug-f', {}, stale ? null : accept, decline),
  );
}

/// Goes to the next suggestion after the caret, round the end.
export const nextSuggestion: Command = view => {
  const all = shown(view.state).filter(isOpen);
  const { head } = view.state.selection.main;
  const next = all.find(each => each.scopeFrom > head) ?? all[0];
  if (!next) {
    announce(view, 'No suggestions.');
    return true;
  }
  view.dispatch({
    selection: { anchor: next.scopeFrom },
    effects: EditorView.scrollIntoView(next.scopeFrom, { y: 'nearest', yMargin: 120 }),
  });
  announce(
    view,
    `Suggestion by ${next.body.author || 'somebody'}: ${spokenChanges(next.body)}. Y accepts, N declines.`,
  );
  waitingForAnswer.set(view, next.id);
  return true;
};

const waitingForAnswer = new WeakMap<EditorView, string>();

/// Y or N right after Alt+F8; every other key is text again.
export const answer = EditorView.domEventHandlers({
  keydown(event, view) {
    const id = waitingForAnswer.get(view);
    if (!id || event.key === 'Alt' || event.key === 'Shift') return false;
    if (event.key === 'F8' && event.altKey) return false;
    waitingForAnswer.delete(view);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key.toLowerCase() === 'y') return acceptSuggestion(view, id);
    return plain && event.key.toLowerCase() === 'n' && declineSuggestion(view, id);
  },
});

function spokenChanges(body: Suggestion): string {
  return phraseEdits(body.scopeText, body.insert)
    .map(({ from, to, insert }) =>
      from < to ? `replace “${body.scopeText.slice(from, to)}” with “${insert}”` : `insert “${insert}”`,
    )
    .join('; ');
}

export const suggestions = [remainders, drawn, answer, ViewPlugin.fromClass(Cards)];
