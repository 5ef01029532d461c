// "Keep my words", and how far it reaches: a button and a menu of four, kept under the writer's name and undone under Ignored.

import { button, el, icon, key } from './dom.ts';
import type { Finding } from './findings.ts';

export type Reach = 'ONCE' | 'LETTER' | 'RULE' | 'PHRASE' | 'WORD';

type Choice = { reach: Reach; name: string; hint: string };

export class KeepMenu {
  readonly element: HTMLElement;
  private choices: Choice[] = [];
  private at = 0;
  private opener: HTMLElement | null = null;
  private readonly act: (reach: Reach) => void;

  constructor(act: (reach: Reach) => void) {
    this.act = act;
    this.element = el('div.rj-keep', { role: 'menu', 'aria-label': 'Keep my words', hidden: true });
  }

  /// The split button for a finding; a fresh one closes the menu.
  button(finding: Finding): HTMLElement {
    this.choices = choicesOf(finding);
    this.element.hidden = true;
    this.opener = button('.outline.rj-more', 'Keep, and how far', () => this.toggle(), icon('chev-d', 'ic-12'));
    this.opener.setAttribute('aria-haspopup', 'menu');
    this.opener.setAttribute('aria-expanded', 'false');
    return el(
      'span.rj-split',
      {},
      button('.outline', null, () => this.act('ONCE'), 'Keep my words'),
      this.opener,
    );
  }

  /// Keys while the menu is open; says whether it took this one.
  key(event: KeyboardEvent): boolean {
    if (this.element.hidden) return this.opens(event);
    const digit = Number(event.key);
    if (event.key === 'Escape' || event.key === 'Tab') this.toggle();
    else if (event.key === 'ArrowDown') this.go(this.at + 1);
    else if (event.key === 'ArrowUp') this.go(this.at - 1);
    else if (event.key === 'Home') this.go(0);
    else if (event.key === 'End') this.go(-1);
    else if (event.key === 'Enter' || event.key === ' ') this.act(this.choices[this.at]!.reach);
    else if (digit >= 1 && digit <= this.choices.length) this.act(this.choices[digit - 1]!.reach);
    else return false;
    return true;
  }

  private opens(event: KeyboardEvent): boolean {
    if (event.target !== this.opener || event.key !== 'ArrowDown') return false;
    this.toggle();
    return true;
  }

  private toggle(): void {
    const opening = this.element.hidden;
    this.element.hidden = !opening;
    this.opener?.setAttribute('aria-expanded', String(opening));
    if (!opening) return this.opener?.focus();
    const items = this.choices.map((choice, i) => this.item(choice, i));
    this.element.replaceChildren(...items, el('p', {}, 'Kept under your name; undo it under Ignored.'));
    this.go(0);
  }

  private item(choice: Choice, i: number): HTMLElement {
    return el(
      'button.rj-mi',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        onclick: () => this.act(choice.reach),
        onpointermove: () => this.at !== i && this.go(i),
      },
      el('b', {}, choice.name),
      el('small', {}, choice.hint),
      key(String(i + 1)),
    );
  }

  private go(i: number): void {
    const items = [...this.element.querySelectorAll<HTMLElement>('.rj-mi')];
    this.at = (i + items.length) % items.length;
    items[this.at]?.focus({ preventScroll: true });
  }
}

function choicesOf(finding: Finding): Choice[] {
  const { quote, source } = finding.body;
  const word = source === 'language' && /^[\p{L}\p{M}'’-]+$/u.test(quote);
  const shown = quote.length > 24 ? quote.slice(0, 23).trimEnd() + '…' : quote;
  return [
    { reach: 'ONCE', name: 'Ignore once', hint: 'this sentence only' },
    { reach: 'LETTER', name: 'In this letter', hint: 'for everyone here' },
    { reach: 'RULE', name: 'Turn this rule off', hint: 'in all your letters' },
    word
      ? { reach: 'WORD', name: 'Add to the dictionary', hint: `“${shown}”` }
      : { reach: 'PHRASE', name: 'Allow the phrase', hint: `“${shown}”` },
  ];
}
