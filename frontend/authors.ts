// Who wrote what: each stretch in its writer's colour; on hover, and in the bar above for the stretch at the caret, who, when, and where it
// came from.

import type { ChangeDesc, EditorState, Range } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, showPanel } from '@codemirror/view';
import type { DecorationSet, Panel, Tooltip } from '@codemirror/view';
import { button, el, icon } from './dom.ts';
import { color } from './protocol.ts';
import { tell } from './tell.ts';

/// A stretch that one writer put in; `at` is a time as ISO 8601, `origin` how it came, in words, empty when it was typed.
export type Authored = { from: number; to: number; author: string; color: number; at: string; origin: string };

/// Shows who wrote what; null ends it.
export const setAuthors = StateEffect.define<readonly Authored[] | null>();

export const authors: StateField<DecorationSet | null> = StateField.define<DecorationSet | null>({
  create: () => null,
  update(set, tr) {
    for (const effect of tr.effects)
      if (effect.is(setAuthors)) return effect.value && draw(effect.value, tr.newDoc.length);
    return tr.docChanged && set ? set.map(tr.changes) : set;
  },
  provide: field => [
    EditorView.decorations.from(field, set => set ?? Decoration.none),
    showPanel.from(field, set => (set ? bar : null)),
  ],
});

function draw(spans: readonly Authored[], length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const span of spans) {
    const to = Math.min(span.to, length);
    if (span.from < to) ranges.push(Decoration.mark({ class: `rj-wrote rj-u${span.color}`, span }).range(span.from, to));
  }
  return Decoration.set(ranges, true);
}

/// The stretches where they stand after `changes`; those that are gone are left out.
export function moved(spans: readonly Authored[], changes: ChangeDesc): Authored[] {
  const at = (pos: number, assoc: number): number => changes.mapPos(Math.min(pos, changes.length), assoc);
  return spans
    .map(span => ({ ...span, from: at(span.from, 1), to: at(span.to, -1) }))
    .filter(span => span.from < span.to);
}

/// The stretch at a position, the one after it where two meet (before it for a `side` below 0).
export function authoredAt(state: EditorState, pos: number, side = 1): { from: number; to: number; span: Authored } | null {
  let found: { from: number; to: number; span: Authored } | null = null;
  state.field(authors)?.between(pos, pos, (from, to, mark) => {
    if (found === null || (side < 0 ? from < pos : to > pos))
      found = { from, to, span: (mark.spec as { span: Authored }).span };
  });
  return found;
}

function told(view: EditorView, pos: number, side: -1 | 1): Tooltip | null {
  const found = authoredAt(view.state, pos, side);
  if (!found) return null;
  const dom = (): HTMLElement => el('div.rj-tip', {}, words(found.span));
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: dom() }) };
}

function bar(view: EditorView): Panel {
  const here = el('span.rj-wrote-n', { role: 'status' });
  const show = (): void => {
    const found = authoredAt(view.state, view.state.selection.main.head);
    const line = found ? words(found.span) : 'Written since, or nobody’s yet.';
    if (here.textContent !== line) here.textContent = line;
  };
  show();
  const again = (): void => tell(view, 'authors-asked', {});
  const close = (): void => {
    view.dispatch({ effects: setAuthors.of(null) });
    tell(view, 'authors-ended', {});
    view.focus();
  };
  const dom = el(
    'div.rj-wrote-bar',
    { role: 'region', 'aria-label': 'Who wrote what' },
    icon('users'),
    el('b', {}, 'Who wrote what'),
    here,
    button('', null, again, 'Show again'),
    button('.rj-icon', 'Close', close, icon('x')),
  );
  return { dom, top: true, update: show };
}

/// "Omar, 9 May, 18:40. Suggested by rule R07, accepted by Ada."
export function words({ author, at, origin }: Authored): string {
  const time = new Date(at);
  const when = Number.isNaN(time.getTime())
    ? ''
    : `, ${time.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}`;
  const from = origin ? ` ${origin[0]!.toUpperCase()}${origin.slice(1)}.` : '';
  return `${author || 'Somebody'}${when}.${from}`;
}

/// The page's JSON; what does not fit is left out.
export function readAuthors(json: unknown): Authored[] {
  const list: unknown = typeof json === 'string' ? JSON.parse(json || '[]') : json;
  if (!Array.isArray(list)) return [];
  return (list as (Partial<Authored> | null)[]).flatMap(item =>
    Number.isSafeInteger(item?.from) && Number.isSafeInteger(item?.to)
      ? [
          {
            from: item!.from!,
            to: item!.to!,
            author: String(item!.author ?? ''),
            color: color(item!.color),
            at: String(item!.at ?? ''),
            origin: String(item!.origin ?? ''),
          },
        ]
      : [],
  );
}

export const authorship = [authors, hoverTooltip(told, { hoverTime: 250 })];
