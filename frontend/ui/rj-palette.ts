/** Find or run: every act with its keys, letters, paragraphs and what the server finds in their text; also every picker. */

interface Entry {
  id: string;
  group: string;
  title: string;
  hint?: string;
  icon?: string;
  keys?: string[];
  words?: string;
}

const MOST = 60;

export class RjPalette extends HTMLElement {
  private dialog = document.createElement('dialog');
  private input = document.createElement('input');
  private list = document.createElement('div');
  private entries: Entry[] = [];
  private found: Entry[] = [];
  private shown: Entry[] = [];
  private at = 0;
  private timer = 0;
  private searches = false;
  private opener: HTMLElement | null = null;

  connectedCallback(): void {
    if (this.dialog.isConnected) return;
    this.dialog.className = 'dlg pal';
    this.dialog.append(this.head(), this.body());
    this.append(this.dialog);
    this.input.addEventListener('input', this.onInput);
    this.dialog.addEventListener('keydown', this.onKey);
    this.dialog.addEventListener('click', this.onClick);
    this.dialog.addEventListener('close', () => this.opener?.focus());
  }

  private head(): HTMLElement {
    const head = element('div', 'pal-in');
    this.input.className = 'grow';
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-expanded', 'true');
    this.input.setAttribute('aria-controls', 'rj-palette-list');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    head.append(element('i', 'ic ic-search'), this.input, element('kbd', '', 'Esc'));
    return head;
  }

  private body(): HTMLElement {
    this.list.className = 'pal-b';
    this.list.id = 'rj-palette-list';
    this.list.setAttribute('role', 'listbox');
    return this.list;
  }

  /** Opens with these entries; with `searches`, what is typed is also told to the server, which answers with `offer`. */
  show(label: string, entries: Entry[], searches: boolean, query = ''): void {
    if (!this.dialog.open) this.opener = document.activeElement as HTMLElement | null;
    this.entries = entries;
    this.found = [];
    this.searches = searches;
    this.input.placeholder = label;
    this.input.setAttribute('aria-label', label);
    this.list.setAttribute('aria-label', label);
    this.input.value = query;
    if (!this.dialog.open) this.dialog.showModal();
    this.input.focus();
    this.filter();
  }

  /** What the server found for `query`. */
  offer(query: string, found: Entry[]): void {
    if (query !== this.input.value.trim()) return;
    this.found = found;
    this.filter(true);
  }

  private onInput = (): void => {
    this.found = [];
    this.filter();
    clearTimeout(this.timer);
    const query = this.input.value.trim();
    if (this.searches && query.length > 1) {
      this.timer = window.setTimeout(() => this.tell('palette-searched', { query }), 150);
    }
  };

  private filter(keep = false): void {
    const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = this.entries.filter((entry) => words.every((word) => haystack(entry).includes(word)));
    const first = words[0] ?? '';
    const ranked = words.length ? matching.sort((a, b) => rank(a, first) - rank(b, first)) : matching;
    this.shown = grouped([...ranked, ...this.found]).slice(0, MOST);
    this.at = keep ? Math.min(this.at, Math.max(0, this.shown.length - 1)) : 0;
    this.render(words);
  }

  private render(words: string[]): void {
    let group = '';
    const rows: HTMLElement[] = [];
    this.shown.forEach((entry, index) => {
      if (entry.group !== group) {
        group = entry.group;
        const head = element('div', 'pal-g', group);
        head.setAttribute('role', 'presentation');
        rows.push(head);
      }
      rows.push(this.row(entry, index, words));
    });
    this.list.replaceChildren(...(rows.length ? rows : [this.nothing()]));
    this.mark();
  }

  private nothing(): HTMLElement {
    const row = element('div', 'pal-none', 'Nothing of that name.');
    row.setAttribute('role', 'option');
    row.setAttribute('aria-disabled', 'true');
    row.setAttribute('aria-selected', 'false');
    return row;
  }

  private row(entry: Entry, index: number, words: string[]): HTMLElement {
    const row = element('div', 'mi');
    row.id = `rj-palette-${index}`;
    row.dataset.index = String(index);
    row.setAttribute('role', 'option');
    row.append(element('i', `ic ic-14 ic-${entry.icon ?? 'arr-r'}`));
    const title = element('span', 'grow ell');
    title.append(...emphasised(entry.title, words));
    row.append(title);
    if (entry.hint) row.append(element('small', 'ell', entry.hint));
    (entry.keys ?? []).forEach((key) => row.append(element('kbd', '', key)));
    return row;
  }

  private mark(): void {
    this.list.querySelectorAll<HTMLElement>('.mi').forEach((row, index) => {
      row.classList.toggle('is-hover', index === this.at);
      row.setAttribute('aria-selected', String(index === this.at));
      if (index === this.at) row.scrollIntoView({ block: 'nearest' });
    });
    this.input.setAttribute('aria-activedescendant', this.shown.length ? `rj-palette-${this.at}` : '');
  }

  private onKey = (event: KeyboardEvent): void => {
    const count = this.shown.length;
    if (event.key === 'ArrowDown' && count) this.at = (this.at + 1) % count;
    else if (event.key === 'ArrowUp' && count) this.at = (this.at - 1 + count) % count;
    else if (event.key === 'Enter') {
      event.preventDefault();
      return this.choose(this.at);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      return;
    } else return;
    event.preventDefault();
    this.mark();
  };

  private onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.mi');
    if (row) this.choose(Number(row.dataset.index));
    else if (event.target === this.dialog) this.dialog.close();
  };

  private choose(index: number): void {
    const entry = this.shown[index];
    if (!entry) return;
    this.dialog.close();
    this.tell('palette-chosen', { id: entry.id });
  }

  private tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function haystack(entry: Entry): string {
  return `${entry.title} ${entry.hint ?? ''} ${entry.words ?? ''}`.toLowerCase();
}

function rank(entry: Entry, word: string): number {
  const title = entry.title.toLowerCase();
  if (title.startsWith(word)) return 0;
  if (title.includes(` ${word}`)) return 1;
  return title.includes(word) ? 2 : 3;
}

function grouped(entries: Entry[]): Entry[] {
  const groups = new Map<string, Entry[]>();
  entries.forEach((entry) => groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]));
  return [...groups.values()].flat();
}

function emphasised(text: string, words: string[]): Node[] {
  const word = words.find((each) => text.toLowerCase().includes(each));
  if (!word) return [document.createTextNode(text)];
  const from = text.toLowerCase().indexOf(word);
  const mark = element('mark', '', text.slice(from, from + word.length));
  return [document.createTextNode(text.slice(0, from)), mark, document.createTextNode(text.slice(from + word.length))];
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  if (tag === 'i') made.setAttribute('aria-hidden', 'true');
  return made;
}

customElements.define('rj-palette', RjPalette);
