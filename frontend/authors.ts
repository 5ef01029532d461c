// Who wrote what: each stretch in its writer's colour, and on hover who, when, and where it came from.

import { StateEffect, StateField } from '@codemirror/state';
import type { Range } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip } from '@codemirror/view';
import type { DecorationSet, Tooltip } from '@codemirror/view';
import { el } from './dom.ts';
import { color } from './protocol.ts';

/// A stretch that one writer put in; `at` is a time as ISO 8601, `origin` empty when it was typed.
export type Authored = { from: number; to: number; author: string; color: number; at: string; origin: string };

export const setAuthors = StateEffect.define<readonly Authored[]>();

const authors: StateField<DecorationSet> = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    for (const effect of tr.effects) if (effect.is(setAuthors)) return draw(effect.value, tr.newDoc.length);
    return tr.docChanged ? set.map(tr.changes) : set;
  },
  provide: field => EditorView.decorations.from(field),
});

function draw(spans: readonly Authored[], length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const span of spans) {
    const to = Math.min(span.to, length);
    if (span.from < to) ranges.push(Decoration.mark({ class: `rj-by rj-u${span.color}`, span }).range(span.from, to));
  }
  return Decoration.set(ranges, true);
}

function told(view: EditorView, pos: number): Tooltip | null {
  let found: Tooltip | null = null;
  view.state.field(authors).between(pos, pos, (from, to, mark) => {
    const span = (mark.spec as { span: Authored }).span;
    found = { pos: from, end: to, above: true, create: () => ({ dom: el('div.rj-tip', {}, words(span)) }) };
    return false;
  });
  return found;
}

/// "Omar, 9 May, 18:40. A rephrasing, accepted."
export function words({ author, at, origin }: Authored): string {
  const time = new Date(at);
  const when = Number.isNaN(time.getTime())
    ? ''
    : `, ${time.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}`;
  const from = cameFrom(origin);
  return `${author || 'Somebody'}${when}${from ? `. ${from}.` : ''}`;
}

function cameFrom(origin: string): string {
  const [kind] = origin.split(':');
  switch (kind) {
    case 'finding':
      return 'A rephrasing, accepted';
    case 'suggestion':
    case 'suggestion-part':
      return 'A suggestion, accepted';
    case 'restore':
      return 'Brought back from an earlier version';
    case 'folder':
      return 'From the folder';
    default:
      return '';
  }
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
