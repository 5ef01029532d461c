// What is new beside the text, told to the page (open suggestions) and to those who listen ("2 new suggestions", at most every ten seconds).

import { ViewPlugin } from '@codemirror/view';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { EditorState } from '@codemirror/state';
import { announce } from './announce.ts';
import { changePlaced, diagnosticsIn, suggestionsIn } from './findings.ts';
import { mode, reading } from './marks.ts';
import { Pace } from './pace.ts';
import { tell } from './tell.ts';

const SAY_EVERY = 10_000;

class News {
  private readonly view: EditorView;
  private readonly pace = new Pace(SAY_EVERY, () => this.say());
  private fresh = 0;
  private open = 0;

  constructor(view: EditorView) {
    this.view = view;
  }

  update(update: ViewUpdate): void {
    const placed = update.transactions.flatMap(tr => tr.effects.filter(effect => effect.is(changePlaced)));
    if (!placed.length) return;
    this.count();
    // What comes with the opening of a letter is no news.
    if (placed.some(effect => effect.value.all)) return;
    this.fresh += news(update.startState, update.state);
    if (this.fresh) this.pace.ask();
  }

  destroy(): void {
    this.pace.stop();
  }

  private count(): void {
    const open = suggestionsIn(this.view.state).length;
    if (open === this.open) return;
    this.open = open;
    tell(this.view, 'suggestions-changed', { open });
  }

  private say(): void {
    announce(this.view, this.fresh === 1 ? '1 new suggestion' : `${this.fresh} new suggestions`);
    this.fresh = 0;
  }
}

/// How many more there are than before, told apart by rule and words: an edit beside a finding gives it a new name, not a new reason.
export function news(before: EditorState, after: EditorState): number {
  const known = said(before);
  let count = 0;
  for (const each of said(after)) {
    const at = known.indexOf(each);
    if (at < 0) count++;
    else known.splice(at, 1);
  }
  return count;
}

/// Also what rests while its words are being typed: its mark comes a moment later, and without a word.
function said(state: EditorState): string[] {
  if (state.field(mode) === 'draft' || state.field(reading)) return [];
  const fits = diagnosticsIn(state).filter(each => !each.stale);
  const findings = fits.map(each => `${each.body.code} ${state.sliceDoc(each.from, each.to)}`);
  return findings.concat(suggestionsIn(state).map(each => each.id));
}

export const newsSpoken = ViewPlugin.fromClass(News);
