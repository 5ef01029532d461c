// The others in the letter: carets with a flag that folds after three seconds, selections, who types where. Their typing moves their caret here
// without a frame of its own.

import { EditorSelection, StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { EditorView, layer, RectangleMarker, ViewPlugin } from '@codemirror/view';
import type { LayerMarker, ViewUpdate } from '@codemirror/view';
import { el } from './dom.ts';
import { paragraphAt } from './paragraphs.ts';
import type { Arrival } from './peer.ts';
import type { Participant } from './protocol.ts';
import { tell } from './tell.ts';
import { setAway } from './waiting.ts';

/// Frames of the server, in this state's positions.
export const moveCursors = StateEffect.define<readonly Participant[]>();
/// Somebody's update came in.
export const typedAt = StateEffect.define<readonly Arrival[]>();
/// Who was here is not known any more: the server says anew.
export const forgetPeople = StateEffect.define<null>();
const fold = StateEffect.define<null>();
const follow = StateEffect.define<string>();

export type Person = {
  clientId: string;
  name: string;
  color: number;
  anchor: number;
  head: number;
  typed: number;
  moved: number;
};

const FOLD_AFTER = 3_000;

export const people: StateField<ReadonlyMap<string, Person>> = StateField.define<ReadonlyMap<string, Person>>({
  create: () => new Map(),
  update(value, tr) {
    let now = tr.docChanged ? mapped(value, pos => tr.changes.mapPos(pos, -1)) : value;
    for (const effect of tr.effects) {
      if (effect.is(forgetPeople) || (effect.is(setAway) && effect.value)) now = new Map();
      if (effect.is(moveCursors)) now = moved(now, effect.value, tr.newDoc.length);
      if (effect.is(typedAt)) now = typed(now, effect.value);
    }
    return now;
  },
});

const followed: StateField<string> = StateField.define<string>({
  create: () => '',
  update(value, tr) {
    if (tr.isUserEvent('input') || tr.isUserEvent('delete') || tr.isUserEvent('select.pointer')) return '';
    return tr.effects.reduce((now, effect) => (effect.is(follow) ? effect.value : now), value);
  },
});

type People = ReadonlyMap<string, Person>;

function mapped(now: People, map: (pos: number) => number): People {
  return new Map(
    Array.from(now, ([id, person]) => [id, { ...person, anchor: map(person.anchor), head: map(person.head) }]),
  );
}

function moved(now: People, frames: readonly Participant[], length: number): People {
  const next = new Map(now);
  for (const { clientId, name, color, anchor, head, gone } of frames) {
    const was = next.get(clientId);
    if (gone) next.delete(clientId);
    else
      next.set(clientId, {
        clientId,
        name,
        color,
        anchor: Math.min(anchor, length),
        head: Math.min(head, length),
        typed: was?.typed ?? 0,
        moved: Date.now(),
      });
  }
  return next;
}

function typed(now: People, arrivals: readonly Arrival[]): People {
  const next = new Map(now);
  for (const { clientId, at } of arrivals) {
    const was = next.get(clientId);
    if (was) next.set(clientId, { ...was, anchor: at, head: at, typed: Date.now(), moved: Date.now() });
  }
  return next;
}

class FlagMarker implements LayerMarker {
  private readonly left: number;
  private readonly top: number;
  private readonly height: number;
  private readonly person: Person;
  private readonly unfolded: boolean;

  constructor(left: number, top: number, height: number, person: Person, unfolded: boolean) {
    this.left = left;
    this.top = top;
    this.height = height;
    this.person = person;
    this.unfolded = unfolded;
  }

  eq(other: LayerMarker): boolean {
    const o = other as FlagMarker;
    return (
      o.left === this.left &&
      o.top === this.top &&
      o.height === this.height &&
      o.unfolded === this.unfolded &&
      same(o.person, this.person)
    );
  }

  draw(): HTMLElement {
    const cursor = el('div', {}, el('b', {}));
    return this.adjust(cursor);
  }

  update(dom: HTMLElement, old: LayerMarker): boolean {
    if ((old as FlagMarker).person.clientId !== this.person.clientId) return false;
    this.adjust(dom);
    return true;
  }

  private adjust(dom: HTMLElement): HTMLElement {
    dom.className = `rj-cur rj-u${this.person.color}` + (this.unfolded ? ' is-unfolded' : '');
    dom.style.left = `${this.left}px`;
    dom.style.top = `${this.top}px`;
    dom.style.height = `${this.height}px`;
    dom.firstElementChild!.textContent = this.person.name || 'Somebody';
    return dom;
  }
}

function same(a: Person, b: Person): boolean {
  return a.clientId === b.clientId && a.name === b.name && a.color === b.color;
}

function changed(update: ViewUpdate): boolean {
  const told = update.transactions.some(tr =>
    tr.effects.some(e => e.is(moveCursors) || e.is(typedAt) || e.is(fold) || e.is(forgetPeople) || e.is(setAway)),
  );
  return told || update.docChanged || update.viewportChanged || update.geometryChanged;
}

function near(view: EditorView, person: Person): boolean {
  const { from, to } = view.viewport;
  return Math.max(person.anchor, person.head) >= from && Math.min(person.anchor, person.head) <= to;
}

const carets = layer({
  above: true,
  class: 'rj-cursors',
  update: changed,
  markers: view => seen(view).flatMap(person => caret(view, person)),
});

function seen(view: EditorView): Person[] {
  return [...view.state.field(people).values()].filter(person => near(view, person));
}

function caret(view: EditorView, person: Person): LayerMarker[] {
  const at = EditorSelection.cursor(Math.min(person.head, view.state.doc.length));
  const unfolded = Date.now() - person.moved < FOLD_AFTER;
  return RectangleMarker.forRange(view, '', at).map(
    ({ left, top, height }) => new FlagMarker(left, top, height, person, unfolded),
  );
}

const selections = layer({
  above: false,
  class: 'rj-selections',
  update: changed,
  markers: view =>
    seen(view)
      .filter(person => person.anchor !== person.head)
      .flatMap(person => [...RectangleMarker.forRange(view, `rj-usel rj-u${person.color}`, range(view.state, person))]),
});

function range(state: EditorState, person: Person): ReturnType<typeof EditorSelection.range> {
  const length = state.doc.length;
  return EditorSelection.range(Math.min(person.anchor, length), Math.min(person.head, length));
}

const TELL_EVERY = 500;

/// Folds flags, follows whom one follows, and tells the page who is here.
class Presence {
  private readonly view: EditorView;
  private folding: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private told = '';

  constructor(view: EditorView) {
    this.view = view;
    this.tell();
  }

  update(update: ViewUpdate): void {
    if (update.state.field(people) === update.startState.field(people)) return;
    clearTimeout(this.folding);
    this.folding = setTimeout(() => this.view.dispatch({ effects: fold.of(null) }), FOLD_AFTER + 50);
    this.telling ??= setTimeout(() => this.tell(), TELL_EVERY);
    const leader = update.state.field(people).get(update.state.field(followed));
    if (leader) queueMicrotask(() => this.scrollTo(leader.head));
  }

  destroy(): void {
    clearTimeout(this.folding);
    clearTimeout(this.telling);
  }

  private scrollTo(pos: number): void {
    const at = Math.min(pos, this.view.state.doc.length);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: 140 }) });
  }

  private tell(): void {
    this.telling = undefined;
    const list = listed(this.view.state);
    const made = JSON.stringify(list);
    if (made !== this.told)
      tell(this.view, 'people-changed', { people: list, following: this.view.state.field(followed) });
    this.told = made;
    if (list.some(person => person.typing)) this.telling = setTimeout(() => this.tell(), FOLD_AFTER);
  }
}

function listed(
  state: EditorState,
): { clientId: string; name: string; color: number; typing: boolean; paragraph: number }[] {
  return Array.from(state.field(people).values(), ({ clientId, name, color, head, typed }) => ({
    clientId,
    name,
    color,
    typing: Date.now() - typed < FOLD_AFTER,
    paragraph: Math.max(1, paragraphAt(state, head) + 1),
  }));
}

/// Keeps this window where that person is, until the writer does something; "" ends it.
export function followPerson(view: EditorView, clientId: string): boolean {
  const leader = view.state.field(people).get(clientId);
  view.dispatch({ effects: follow.of(clientId) });
  if (leader) view.dispatch({ effects: EditorView.scrollIntoView(leader.head, { y: 'center' }) });
  return clientId === '' || leader !== undefined;
}

/// The others, drawn and told.
export const presence = [people, followed, selections, carets, ViewPlugin.fromClass(Presence)];
