// How a finding's rewrites are shown: the sentence with what goes and what comes, what a wording does, where a reason is known from.

import { el } from './dom.ts';
import type { CodeAction, Firmness } from './protocol.ts';
import { slotsIn } from './slots.ts';
import { wordDiff } from './words.ts';

/// The firmness dial, from warm to firm.
export const DIAL: Record<Firmness, string> = { WARM: 'Warm', NEUTRAL: 'Neutral', FIRM: 'Firm' };

export function byWarmth(actions: CodeAction[]): number[] {
  const rank = Object.keys(DIAL);
  return actions
    .map((_, i) => i)
    .sort((a, b) => rank.indexOf(actions[a]!.kind) - rank.indexOf(actions[b]!.kind) || a - b);
}

export function caption(action: CodeAction): string {
  if (action.title === action.edit) return '';
  return slotsIn(action.edit).length ? `${action.title}. Tab fills the open slot` : action.title;
}

/// Where the reason is known from, and which model found it when it was not the built-in engine.
export function sourceOf(reference: string, engine: string): HTMLElement {
  const by = engine === 'built-in' ? '' : engine;
  const url = /^https?:\/\/\S+$/.exec(reference.trim());
  const link = url && el('a', { href: url[0], target: '_blank', rel: 'noopener noreferrer' }, new URL(url[0]).hostname);
  return el('span.rj-src', {}, reference ? 'Source: ' : '', link ?? reference, reference && by ? ' · ' : '', by);
}

export function ask(questions: string[]): HTMLElement {
  if (!questions.length)
    return el('div.rj-ask', {}, el('p', {}, 'No other wording keeps the claim. Only you know how to say it.'));
  return el(
    'div.rj-ask',
    {},
    el('p', {}, 'Only you know what belongs here. These may help:'),
    el('ol', {}, ...questions.map(q => el('li', {}, q))),
  );
}

/// The sentence with what goes and what comes; long unchanged stretches are cut short.
export function difference(before: string, after: string): HTMLElement {
  const text = el('p.rj-diff');
  const pieces = wordDiff(before, after);
  pieces.forEach((piece, i) => {
    if (piece.kind === 'same') text.append(shorten(piece.text, i === 0, i === pieces.length - 1));
    else if (piece.kind === 'del') text.append(el('del', {}, piece.text));
    else text.append(...inserted(piece.text));
    if (piece.kind === 'del' && pieces[i + 1]?.kind === 'ins') text.append(' ');
  });
  return text;
}

function inserted(text: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let at = 0;
  for (const slot of slotsIn(text)) {
    if (slot.from > at) parts.push(el('ins', {}, text.slice(at, slot.from)));
    parts.push(el('ins.rj-slot', {}, text.slice(slot.from, slot.to)));
    at = slot.to;
  }
  if (at < text.length) parts.push(el('ins', {}, text.slice(at)));
  return parts;
}

const SHOWN = 90;

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= SHOWN * (first || last ? 1 : 2)) return text;
  if (first) return '… ' + text.slice(text.indexOf(' ', text.length - SHOWN) + 1);
  const head = text.slice(0, text.lastIndexOf(' ', SHOWN));
  return last ? head + ' …' : head + ' … ' + text.slice(text.indexOf(' ', text.length - SHOWN) + 1);
}
