// Notices above the letter: what happened, what is safe, what can be done. They take no focus; their buttons do.

import { button, el, icon } from './dom.ts';

export type Act = { name: string; run: () => void; primary?: boolean };
export type Tone = 'plain' | 'ink' | 'madder';

/// The notices of an editor, at most one a subject.
export class Notices {
  readonly element = el('div.rj-says', { role: 'status', 'aria-live': 'polite' });
  private readonly shown = new Map<string, { element: HTMLElement; words: string }>();

  say(subject: string, tone: Tone, sign: string, words: string, acts: Act[]): void {
    if (this.shown.get(subject)?.words === words) return;
    this.unsay(subject);
    const buttons = acts.map(act => button(act.primary ? '.primary' : '.outline', null, act.run, act.name));
    const element = el(`div.rj-say.is-${tone}`, {}, icon(sign), el('span.rj-say-t', {}, words), ...buttons);
    this.shown.set(subject, { element, words });
    this.element.append(element);
  }

  unsay(subject: string): void {
    this.shown.get(subject)?.element.remove();
    this.shown.delete(subject);
  }

  clear(): void {
    for (const subject of [...this.shown.keys()]) this.unsay(subject);
  }
}
