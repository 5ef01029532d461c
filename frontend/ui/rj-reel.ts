/** The letter as it grew from one version to another, in the place of the comparison; frames come in batches as they are needed. */

import { pause, Reel } from './reel.ts';
import type { Frame, Turn } from './reel.ts';

export class RjReel extends HTMLElement {
  private reel: Reel | null = null;
  private readonly page = document.createElement('div');
  private readonly line = document.createElement('span');
  private readonly progress = document.createElement('progress');
  private speed = 4;
  private calm = false;
  private paused = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (!this.firstElementChild) this.build();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private build(): void {
    const bar = document.createElement('div');
    bar.className = 'reel-h';
    this.progress.setAttribute('aria-label', 'From A to B');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn';
    close.textContent = 'Back to the comparison';
    close.addEventListener('click', () => this.tell('reel-closed', {}));
    bar.append(this.line, this.progress, close);
    this.page.className = 'reel-p';
    this.page.tabIndex = 0;
    this.page.setAttribute('role', 'region');
    this.page.setAttribute('aria-label', 'The letter from A to B');
    this.append(bar, this.page);
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.tell('reel-closed', {});
    });
  }

  /** Begins with the text at A; `total` frames lead to B, of which these are the first. */
  begin(text: string, says: string, total: number, frames: readonly Frame[], speed: number, calm: boolean): void {
    clearTimeout(this.timer);
    this.reel = new Reel(text, total);
    this.reel.add(0, frames);
    [this.speed, this.calm, this.paused] = [speed, calm, false];
    this.page.replaceChildren(...text.split('\n').map(line => this.paragraph(line)));
    this.progress.max = Math.max(1, total);
    this.say(says);
    this.page.focus({ preventScroll: true });
    this.wait();
  }

  /** More frames, from this number on. */
  more(from: number, frames: readonly Frame[]): void {
    const waited = this.timer === undefined;
    this.reel?.add(from, frames);
    if (waited && !this.paused) this.wait();
  }

  pause(): void {
    this.paused = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  resume(): void {
    this.paused = false;
    this.wait();
  }

  pace(speed: number): void {
    this.speed = speed;
  }

  end(): void {
    this.pause();
    this.reel = null;
    this.page.replaceChildren();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go(), pause(this.speed, this.calm));
  }

  private go(): void {
    this.timer = undefined;
    const reel = this.reel;
    if (!reel || this.paused) return;
    const step = reel.turn();
    const wanted = reel.wants();
    if (wanted !== null) this.tell('reel-wanted', { from: wanted });
    if (step) {
      this.draw(step.turn, step.frame.color);
      this.say(step.frame.says);
    }
    if (reel.done) this.tell('reel-ended', {});
    else if (step) this.wait();
  }

  private say(words: string): void {
    this.line.textContent = words;
    this.progress.value = this.reel?.place ?? 0;
  }

  private draw(turn: Turn, color: number): void {
    this.page.querySelectorAll('mark').forEach(mark => mark.replaceWith(...mark.childNodes));
    const old = [...this.page.children].slice(turn.from - 1, turn.from - 1 + turn.gone);
    const fresh = turn.lines.map((line, i) => this.paragraph(line, turn.marks.filter(mark => mark.line === i), color));
    const next = old.at(-1)?.nextSibling ?? this.page.children[turn.from - 1 + turn.gone] ?? null;
    old.forEach(each => each.remove());
    for (const each of fresh) this.page.insertBefore(each, next);
    fresh[0]?.scrollIntoView({ block: 'nearest' });
  }

  private paragraph(text: string, marks: readonly { from: number; to: number }[] = [], color = 6): HTMLElement {
    const paragraph = document.createElement('p');
    paragraph.className = 'lt';
    let at = 0;
    for (const { from, to } of marks) {
      const mark = document.createElement('mark');
      mark.className = `u${color}`;
      mark.textContent = text.slice(from, to);
      paragraph.append(text.slice(at, from), mark);
      at = to;
    }
    paragraph.append(text.slice(at));
    return paragraph;
  }

  private tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define('rj-reel', RjReel);
