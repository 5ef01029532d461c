// Find and replace, as a bar above the letter: how many there are and which one this is, whole words and case, and replacing as own undoable steps.

import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { runScopeHandlers } from '@codemirror/view';
import type { EditorView, Panel, ViewUpdate } from '@codemirror/view';
import { announce } from './announce.ts';
import { button, el, icon } from './dom.ts';

const COUNTED = 2000;

class SearchBar implements Panel {
  readonly dom: HTMLElement;
  readonly top = true;
  private readonly view: EditorView;
  private readonly find: HTMLInputElement;
  private readonly replacement: HTMLInputElement;
  private readonly count = el('span.rj-find-n', { role: 'status' });
  private readonly caseButton: HTMLElement;
  private readonly wordButton: HTMLElement;
  private query: SearchQuery;

  constructor(view: EditorView) {
    this.view = view;
    this.query = getSearchQuery(view.state);
    this.find = field('Find', this.query.search, () => this.commit());
    this.find.setAttribute('main-field', 'true');
    this.replacement = field('Replace with', this.query.replace, () => this.commit());
    this.caseButton = this.toggle('Match case', 'Aa', () => ({ caseSensitive: !this.query.caseSensitive }));
    this.wordButton = this.toggle('Whole words', 'W', () => ({ wholeWord: !this.query.wholeWord }));
    this.dom = el('div.rj-find', {
      role: 'search',
      'aria-label': 'Find and replace',
      onkeydown: e => this.key(e as KeyboardEvent),
    });
    this.dom.append(this.finding(), this.replacing());
    this.show();
  }

  mount(): void {
    this.find.select();
    this.tally();
  }

  update(update: ViewUpdate): void {
    for (const tr of update.transactions) {
      for (const effect of tr.effects) {
        if (effect.is(setSearchQuery) && !effect.value.eq(this.query)) {
          this.query = effect.value;
          this.show();
        }
      }
    }
    if (update.docChanged || update.selectionSet) this.tally();
  }

  private finding(): HTMLElement {
    return el(
      'div.rj-find-r',
      {},
      icon('search', 'ic-14'),
      this.find,
      this.count,
      this.caseButton,
      this.wordButton,
      button('.icon', 'Previous', () => findPrevious(this.view), icon('chev-u', 'ic-14')),
      button('.icon', 'Next', () => findNext(this.view), icon('chev-d', 'ic-14')),
      button('.icon', 'Close', () => this.close(), icon('x', 'ic-14')),
    );
  }

  private replacing(): HTMLElement {
    return el(
      'div.rj-find-r.rj-find-rep',
      {},
      icon('pen', 'ic-14'),
      this.replacement,
      button('.outline', null, () => replaceNext(this.view), 'Replace'),
      button('.ghost', null, () => this.all(), 'Replace all'),
    );
  }

  private toggle(label: string, sign: string, change: () => Partial<SearchQuery>): HTMLElement {
    return button('.icon.rj-toggle', label, () => this.change(change()), sign);
  }

  private commit(): void {
    this.change({ search: this.find.value, replace: this.replacement.value });
  }

  private change(change: Partial<SearchQuery>): void {
    const { search, replace, caseSensitive, wholeWord } = { ...this.query, ...change };
    const query = new SearchQuery({ search, replace, caseSensitive, wholeWord, literal: true });
    if (query.eq(this.query)) return;
    this.query = query;
    this.view.dispatch({ effects: setSearchQuery.of(query) });
    this.show();
    this.tally();
  }

  private all(): void {
    const found = this.matches().length;
    replaceAll(this.view);
    announce(this.view, found === 1 ? '1 place replaced.' : `${found} places replaced.`);
  }

  private close(): void {
    closeSearchPanel(this.view);
    this.view.focus();
  }

  private key(event: KeyboardEvent): void {
    if (runScopeHandlers(this.view, event, 'search-panel')) return event.preventDefault();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target === this.replacement) replaceNext(this.view);
    else if (event.shiftKey) findPrevious(this.view);
    else findNext(this.view);
  }

  private show(): void {
    if (this.find.value !== this.query.search) this.find.value = this.query.search;
    if (this.replacement.value !== this.query.replace) this.replacement.value = this.query.replace;
    this.caseButton.setAttribute('aria-pressed', String(this.query.caseSensitive));
    this.wordButton.setAttribute('aria-pressed', String(this.query.wholeWord));
    this.dom.classList.toggle('is-read-only', this.view.state.readOnly);
  }

  private tally(): void {
    if (!this.query.search) return void (this.count.textContent = '');
    const all = this.matches();
    const { from, to } = this.view.state.selection.main;
    const at = all.findIndex(match => match.from === from && match.to === to) + 1;
    const total = all.length >= COUNTED ? `${COUNTED}+` : String(all.length);
    this.count.textContent = all.length ? (at ? `${at} of ${total}` : `${total} found`) : 'Not found';
  }

  private matches(): { from: number; to: number }[] {
    if (!this.query.search || !this.query.valid) return [];
    const cursor = this.query.getCursor(this.view.state) as Iterator<{ from: number; to: number }>;
    const found = [];
    for (let next = cursor.next(); !next.done && found.length < COUNTED; next = cursor.next())
      found.push({ ...next.value });
    return found;
  }
}

function field(label: string, value: string, changed: () => void): HTMLInputElement {
  const input = el('input.rj-field', {
    type: 'text',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: changed,
  });
  (input as HTMLInputElement).value = value;
  return input as HTMLInputElement;
}

/// The find bar, put into `container` so that it stays above the scrolling letter.
export const finder = search({ top: true, literal: true, createPanel: view => new SearchBar(view) });
