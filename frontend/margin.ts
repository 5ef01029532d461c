// The two margins of the page. Left: ¶ numbers with the marks of the findings in that paragraph. Right: its role and the rebuttals that attack it,
// or how a reader is likely to hear it. Between them a bar: ink at the caret's paragraph, leaf where it changed since the last named
// version, amber dashes where words wait for the connection.

import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Range, StateEffectType } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, ViewPlugin } from '@codemirror/view';
import type { BlockInfo, DecorationSet, ViewUpdate } from '@codemirror/view';
import { el, icon } from './dom.ts';
import { changePlaced, RANK } from './findings.ts';
import { setMode, setReading, visibleFindings } from './marks.ts';
import { paragraphAt, paragraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { openFinding } from './walk.ts';
import { heard, setHeard } from './reading.ts';
import type { Heard } from './reading.ts';
import { isChanged, setSince, since } from './since.ts';
import { waiting } from './waiting.ts';

/// What stands beside a paragraph.
export type Note = { number: number; role: string; rebuttals: string[] };

export const setNotes = StateEffect.define<readonly Note[]>();

export const notes: StateField<ReadonlyMap<number, Note>> = StateField.define<ReadonlyMap<number, Note>>({
  create: () => new Map(),
  update: (value, tr) =>
    tr.effects.reduce((now, e) => (e.is(setNotes) ? new Map(e.value.map(note => [note.number, note])) : now), value),
});

export const setLit = StateEffect.define<readonly { number: number; state: string }[]>();

/// Paragraphs that the page points at, as the coverage of a rebuttal does.
export const lit: StateField<ReadonlyMap<number, string>> = StateField.define<ReadonlyMap<number, string>>({
  create: () => new Map(),
  update: (value, tr) =>
    tr.effects.reduce(
      (now, e) => (e.is(setLit) ? new Map(e.value.map(each => [each.number, each.state])) : now),
      value,
    ),
});

/// The page's JSON of the margin; what does not fit is left out.
export function readNotes(json: unknown): Note[] {
  return listOf(json).flatMap(item => {
    if (typeof item.number !== 'number') return [];
    const rebuttals = Array.isArray(item.rebuttals) ? item.rebuttals.map(String) : [];
    return [{ number: item.number, role: String(item.role ?? ''), rebuttals }];
  });
}

export function readLit(json: unknown): { number: number; state: string }[] {
  return listOf(json).flatMap(item =>
    typeof item.number === 'number' ? [{ number: item.number, state: String(item.state ?? '') }] : [],
  );
}

function listOf(json: unknown): Record<string, unknown>[] {
  try {
    const list: unknown = typeof json === 'string' ? JSON.parse(json || '[]') : json;
    return Array.isArray(list)
      ? list.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
      : [];
  } catch {
    return [];
  }
}

class NumberMarker extends GutterMarker {
  private readonly number: number;
  private readonly ranks: string;
  private readonly here: boolean;
  private readonly ear: string;

  constructor(number: number, ranks: string, here: boolean, ear: string) {
    super();
    this.number = number;
    this.ranks = ranks;
    this.here = here;
    this.ear = ear;
  }

  override eq(other: NumberMarker): boolean {
    return (
      this.number === other.number && this.ranks === other.ranks && this.here === other.here && this.ear === other.ear
    );
  }

  override toDOM(): Node {
    const icons = [...this.ranks].map(rank => icon('m' + rank, 'rj-f' + rank));
    const ear = this.ear ? [icon(this.ear, 'rj-ra-' + this.ear)] : [];
    return el(
      'span.rj-gut' + (this.here ? '.is-at' : ''),
      {},
      ...icons,
      ...ear,
      el('span.rj-pn', {}, `¶${this.number}`),
    );
  }
}

const EARS: Record<Heard['reception'], string> = { WELCOMED: 'welcomed', BRISTLED: 'bristled', LOST: 'lost' };

function marker(view: EditorView, block: BlockInfo): GutterMarker | null {
  const { state } = view;
  const index = paragraphAt(state, block.from);
  const paragraph = state.field(paragraphs)[index];
  if (!paragraph || paragraph.from < block.from || paragraph.from > block.to) return null;
  const ranks = visibleFindings(state, paragraph.from, paragraph.to).map(finding => RANK[finding.body.severity]);
  const distinct = [...new Set(ranks)].sort().join('');
  const ear = state.field(heard).find(each => each.paragraph === index + 1);
  return new NumberMarker(
    index + 1,
    distinct,
    index === paragraphAt(state, state.selection.main.head),
    ear ? EARS[ear.reception] : '',
  );
}

function told(update: ViewUpdate): boolean {
  const types = [changePlaced, setMode, setReading, setNotes, setLit, setHeard, setSince];
  return update.transactions.some(tr =>
    tr.effects.some(effect => types.some(type => effect.is(type as StateEffectType<unknown>))),
  );
}

const numbers = gutter({
  class: 'rj-gutter',
  lineMarker: marker,
  lineMarkerChange: update => update.docChanged || update.selectionSet || told(update),
  domEventHandlers: { mousedown: (view, block) => openFirst(view, block.from) },
});

function openFirst(view: EditorView, pos: number): boolean {
  const paragraph = view.state.field(paragraphs)[paragraphAt(view.state, pos)];
  const first = paragraph && visibleFindings(view.state, paragraph.from, paragraph.to)[0];
  return first ? openFinding(view, first.id, false) : false;
}

/// The bar beside the text, drawn on the paragraph's own lines.
class Bars {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = bars(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet || update.viewportChanged || told(update) || waitingChanged(update)) {
      this.decorations = bars(update.view);
    }
  }
}

function waitingChanged(update: ViewUpdate): boolean {
  return update.state.field(waiting) !== update.startState.field(waiting);
}

function bars(view: EditorView): DecorationSet {
  const { state } = view;
  const all = state.field(paragraphs);
  const here = paragraphAt(state, state.selection.main.head);
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let i = Math.max(0, paragraphAt(state, from)); i < all.length && all[i]!.from <= to; i++) {
      const name = barOf(state, all[i]!, i, here);
      if (name) lines(state, all[i]!, Math.max(from, all[i]!.from), Math.min(to, all[i]!.to), name, ranges);
    }
  }
  return Decoration.set(ranges, true);
}

function barOf(state: EditorState, paragraph: Paragraph, index: number, here: number): string {
  const names = [];
  if (index === here) names.push('is-at');
  if (isChanged(state, paragraph)) names.push('is-changed');
  if (state.field(waiting).some(([from, to]) => from <= paragraph.to && paragraph.from <= to)) names.push('is-wait');
  const point = state.field(lit).get(index + 1);
  if (point) names.push('is-lit', `is-lit-${point.toLowerCase()}`);
  return names.length ? ['rj-bar', ...names].join(' ') : '';
}

function lines(
  state: EditorState,
  all: Paragraph,
  from: number,
  to: number,
  name: string,
  ranges: Range<Decoration>[],
): void {
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    const ends = (line.from <= all.from ? ' is-first' : '') + (line.to >= all.to ? ' is-last' : '');
    ranges.push(Decoration.line({ class: name + ends }).range(line.from));
    if (line.to >= to || line.number === state.doc.lines) return;
  }
}

/// The right margin, a layer beside the text with one item for each paragraph in the viewport.
class Side {
  private readonly view: EditorView;
  private readonly layer = el('div.rj-margin');
  private readonly items = new Map<number, { element: HTMLElement; made: string }>();
  /// A measurement that was asked for may come after the end.
  private gone = false;

  constructor(view: EditorView) {
    this.view = view;
    this.measure();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet || update.geometryChanged || update.viewportChanged || told(update))
      this.measure();
  }

  destroy(): void {
    this.gone = true;
    this.layer.remove();
  }

  private measure(): void {
    this.view.requestMeasure({ key: this, read: view => this.read(view), write: rows => this.write(rows) });
  }

  private read(view: EditorView): { index: number; top: number }[] {
    const { state } = view;
    const all = state.field(paragraphs);
    const base = view.documentTop - (view.dom.parentElement ?? view.dom).getBoundingClientRect().top;
    const { from, to } = view.viewport;
    const rows = [];
    for (let i = Math.max(0, paragraphAt(state, from)); i < all.length && all[i]!.from <= to; i++) {
      if (all[i]!.from >= from) rows.push({ index: i, top: base + view.lineBlockAt(all[i]!.from).top });
    }
    return rows;
  }

  private write(rows: { index: number; top: number }[]): void {
    const page = this.view.dom.parentElement;
    if (this.gone) return;
    if (page && this.layer.parentElement !== page) page.append(this.layer);
    const seen = new Set(rows.map(row => row.index));
    for (const [index, item] of this.items) {
      if (seen.has(index)) continue;
      item.element.remove();
      this.items.delete(index);
    }
    for (const row of rows) this.row(row.index, row.top);
  }

  private row(index: number, top: number): void {
    const { state } = this.view;
    const note = state.field(notes).get(index + 1);
    const ear = state.field(heard).find(each => each.paragraph === index + 1) ?? null;
    const here = index === paragraphAt(state, state.selection.main.head);
    const made = JSON.stringify([note, ear, here]);
    let item = this.items.get(index);
    if (item?.made !== made) {
      item?.element.remove();
      item = { element: this.draw(note, ear, here), made };
      this.items.set(index, item);
      this.layer.append(item.element);
    }
    item.element.style.top = `${top}px`;
  }

  private draw(note: Note | undefined, ear: Heard | null, here: boolean): HTMLElement {
    const row = el('div.rj-mar' + (here ? '.is-at' : ''));
    if (ear)
      row.append(
        el(`span.rj-ra.rj-ra-${EARS[ear.reception]}`, {}, icon(EARS[ear.reception]), verb(ear)),
        el('p.rj-hear', {}, ear.note),
      );
    else if (note)
      row.append(
        el('span.rj-role', {}, note.role),
        ...note.rebuttals.map(label => el('span.rj-rb', { title: `Rebuttal ${label} is about this paragraph` }, label)),
      );
    return row;
  }
}

function verb(ear: Heard): string {
  return ear.reception.charAt(0) + ear.reception.slice(1).toLowerCase();
}

/// Everything beside the text.
export const margin = [
  notes,
  lit,
  since,
  numbers,
  ViewPlugin.fromClass(Bars, { decorations: plugin => plugin.decorations }),
  ViewPlugin.fromClass(Side),
];
