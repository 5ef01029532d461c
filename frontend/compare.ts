// Two versions beside each other, paragraph by paragraph and by words; in one column where that reads better or the window is narrow.

import { diff } from '@codemirror/merge';
import { Text } from '@codemirror/state';
import { button, el, icon } from './dom.ts';
import { cut } from './paragraphs.ts';
import { wordDiff } from './words.ts';
import type { Piece } from './words.ts';

/// One row: a paragraph of each side, either of which may be missing.
export type Row = { a: Block | null; b: Block | null; pieces: Piece[] };
export type Block = { number: number; text: string };

/// The rows of a comparison: equal paragraphs meet, changed ones between them are paired in order by how much they share.
export function compareRows(before: string, after: string): Row[] {
  const a = blocks(before);
  const b = blocks(after);
  const rows: Row[] = [];
  let atA = 0;
  let atB = 0;
  for (const { fromA, toA, fromB, toB } of blockDiff(a, b)) {
    while (atA < fromA) rows.push(same(a[atA++]!, b[atB++]!));
    rows.push(...pair(a.slice(fromA, toA), b.slice(fromB, toB)));
    atA = toA;
    atB = toB;
  }
  while (atA < a.length) rows.push(same(a[atA++]!, b[atB++]!));
  return rows;
}

export function isChanged(row: Row): boolean {
  return row.a === null || row.b === null || row.a.text !== row.b.text;
}

function blocks(text: string): Block[] {
  return cut(Text.of(text.split('\n')), 0).map(({ from, to }, i) => ({ number: i + 1, text: text.slice(from, to) }));
}

function blockDiff(a: Block[], b: Block[]): readonly { fromA: number; toA: number; fromB: number; toB: number }[] {
  const code = new Map<string, string>();
  const encode = (all: Block[]): string =>
    all
      .map(({ text }) => {
        if (!code.has(text))
          code.set(text, String.fromCharCode(code.size < 0xd7ff ? code.size + 1 : code.size + 0x801));
        return code.get(text)!;
      })
      .join('');
  return diff(encode(a), encode(b), { scanLimit: 1000 });
}

function same(a: Block, b: Block): Row {
  return { a, b, pieces: [{ kind: 'same', text: a.text }] };
}

/// Greedy and in order: each old paragraph takes the first later new one that shares enough of its words.
function pair(a: Block[], b: Block[]): Row[] {
  const rows: Row[] = [];
  let from = 0;
  for (const block of a) {
    const at = b.findIndex(
      (other, i) => i >= from && (likeness(block.text, other.text) > 0.3 || (a.length === 1 && b.length === 1)),
    );
    while (at >= 0 && from < at) rows.push(row(null, b[from++]!));
    rows.push(row(block, at >= 0 ? b[at]! : null));
    if (at >= 0) from = at + 1;
  }
  while (from < b.length) rows.push(row(null, b[from++]!));
  return rows;
}

function row(a: Block | null, b: Block | null): Row {
  return { a, b, pieces: wordDiff(a?.text ?? '', b?.text ?? '') };
}

function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const left = new Set(words(a));
  const right = words(b);
  const shared = right.filter(word => left.has(word)).length;
  return (2 * shared) / Math.max(1, left.size + right.length);
}

/// What the view around can do with a comparison.
export type Hands = { bringBack: ((row: Row) => boolean) | null; restore: (() => void) | null; close: () => void };

export type Labels = { a: string; b: string };

/// The comparison as an element. Left and right go from change to change, Escape ends it.
export class Comparison {
  readonly element: HTMLElement;
  private readonly rows: Row[];
  private readonly changed: HTMLElement[] = [];
  private readonly at = el('span.rj-num');
  private readonly grid = el('div.rj-cmp-g');
  private readonly hands: Hands;
  private index = -1;

  constructor(before: string, after: string, labels: Labels, hands: Hands) {
    this.rows = compareRows(before, after);
    this.hands = hands;
    this.element = el('section.rj-cmp', {
      'aria-label': `Compare ${labels.a} with ${labels.b}`,
      onkeydown: e => this.key(e as KeyboardEvent),
    });
    this.grid.append(...this.heads(labels, before, after), ...this.rows.map(each => this.draw(each)));
    this.element.append(this.bar(), this.grid);
    this.go(0, false);
  }

  focus(): void {
    (this.changed[0] ?? this.element.querySelector('button'))?.focus();
  }

  private bar(): HTMLElement {
    const count = this.changed.length;
    const words =
      count === 0 ? 'The two are the same' : count === 1 ? '1 paragraph differs' : `${count} paragraphs differ`;
    return el(
      'div.rj-cmp-bar',
      {},
      el('b', {}, 'Compare'),
      el('span.rj-cmp-n', {}, words),
      button('.icon', 'Previous change', () => this.go(this.index - 1), icon('chev-u', 'ic-14')),
      this.at,
      button('.icon', 'Next change', () => this.go(this.index + 1), icon('chev-d', 'ic-14')),
      this.shape(),
      button('.ghost', null, () => this.hands.close(), 'Done'),
    );
  }

  private shape(): HTMLElement {
    const radio = (name: string, inOne: boolean): HTMLElement =>
      el(
        'button',
        {
          type: 'button',
          role: 'radio',
          'aria-checked': String(!inOne),
          tabindex: inOne ? -1 : 0,
          onclick: e => this.reshape(e.currentTarget as HTMLElement, inOne),
        },
        name,
      );
    return el(
      'div.rj-seg',
      { role: 'radiogroup', 'aria-label': 'Layout' },
      radio('Side by side', false),
      radio('In one', true),
    );
  }

  private reshape(chosen: HTMLElement, inOne: boolean): void {
    for (const each of Array.from(chosen.parentElement!.children)) {
      each.setAttribute('aria-checked', String(each === chosen));
      each.setAttribute('tabindex', each === chosen ? '0' : '-1');
    }
    this.grid.classList.toggle('is-one', inOne);
  }

  private heads(labels: Labels, before: string, after: string): HTMLElement[] {
    const { restore } = this.hands;
    const words = (text: string): string =>
      `${(text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length.toLocaleString('en')} words`;
    const back = restore ? button('.primary', null, restore, icon('history', 'ic-14'), 'Restore A') : null;
    return [
      el('div.rj-cmp-h', {}, el('span.rj-k.is-a', {}, 'A'), el('span', {}, el('b', {}, labels.a), words(before)), back),
      el('div.rj-cmp-h', {}, el('span.rj-k.is-b', {}, 'B'), el('span', {}, el('b', {}, labels.b), words(after))),
    ];
  }

  private draw(each: Row): HTMLElement {
    if (!isChanged(each))
      return el('div.rj-cmp-row.is-same', {}, cell('a', each.a, each.pieces), cell('b', each.b, each.pieces));
    const index = this.changed.length;
    const row = el(
      'div.rj-cmp-row',
      { tabindex: -1, onclick: () => this.go(index, false) },
      this.left(each),
      cell('b', each.b, each.pieces),
    );
    this.changed.push(row);
    return row;
  }

  private left(each: Row): HTMLElement {
    const left = cell('a', each.a, each.pieces);
    const { bringBack } = this.hands;
    if (!each.a || !bringBack) return left;
    const label = `Bring back ¶${each.a.number}`;
    const act = (): void => {
      const done = bringBack(each);
      left
        .querySelector('.rj-back')
        ?.replaceChildren(done ? 'Brought back. Undo takes it back.' : 'That paragraph has changed meanwhile.');
    };
    left.append(el('div.rj-back', {}, button('.outline', null, act, icon('history', 'ic-14'), label)));
    return left;
  }

  private go(index: number, scroll = true): void {
    const count = this.changed.length;
    this.at.textContent = count ? `${((index + count) % count) + 1} of ${count}` : '';
    if (!count) return;
    this.changed[this.index]?.classList.remove('is-on');
    this.index = (index + count) % count;
    const row = this.changed[this.index]!;
    row.classList.add('is-on');
    if (!scroll) return;
    row.scrollIntoView({ block: 'nearest' });
    row.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const radio = (event.target as HTMLElement).matches('[role=radio]');
    if (event.key === 'Escape') this.hands.close();
    else if (radio && /^Arrow(Left|Right)$/.test(event.key)) this.turn(event.target as HTMLElement);
    else if (event.key === 'ArrowRight' || event.key === 'j') this.go(this.index + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'k') this.go(this.index - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private turn(radio: HTMLElement): void {
    const other = (radio.nextElementSibling ?? radio.previousElementSibling) as HTMLElement;
    other.click();
    other.focus();
  }
}

function cell(side: 'a' | 'b', block: Block | null, pieces: Piece[]): HTMLElement {
  const text = el('p.rj-diff');
  const hidden = side === 'a' ? 'ins' : 'del';
  for (const { kind, text: words } of pieces)
    text.append(kind === 'same' ? words : el(`${kind}${kind === hidden ? '.is-other' : ''}`, {}, words));
  return el(
    `div.rj-cmp-c.is-${side}${block ? '' : '.is-none'}`,
    {},
    el('span.rj-pn', {}, block ? `¶${block.number}` : ''),
    text,
  );
}
