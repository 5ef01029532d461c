/** Two handles on a scale of versions: dragged, or moved by keys (arrows one change, with Shift one listed version). */

import { keyed, nearest, stopOf } from './stops.ts';
import type { Stop } from './stops.ts';

const SETTLED = 300;

class Handle {
  readonly input = document.createElement('input');
  readonly mark = document.createElement('span');
  readonly says = document.createElement('span');
  index = 0;

  constructor(letter: 'A' | 'B') {
    this.input.type = 'range';
    this.input.className = 'tl-h';
    this.input.min = '0';
    this.input.step = 'any';
    this.input.setAttribute('aria-label', `Version ${letter}`);
    this.mark.className = `k k-${letter.toLowerCase()} tl-k`;
    this.mark.textContent = letter;
    this.mark.setAttribute('aria-hidden', 'true');
    this.says.className = 'tl-says';
    this.says.setAttribute('aria-hidden', 'true');
  }

  show(stops: readonly Stop[], most: number): void {
    const stop = stops[this.index];
    if (!stop) return;
    const left = `${(100 * stop.at) / most}%`;
    this.input.max = String(most);
    this.input.value = String(stop.at);
    this.input.setAttribute('aria-valuetext', stop.says);
    this.mark.style.left = left;
    this.says.style.left = left;
    this.says.textContent = stop.says;
    this.says.classList.toggle('is-end', stop.at > most * 0.85);
    this.says.classList.toggle('is-start', stop.at < most * 0.15);
  }
}

export class RjTimeline extends HTMLElement {
  private readonly first = new Handle('A');
  private readonly last = new Handle('B');
  private readonly between = document.createElement('i');
  private list: readonly Stop[] = [];
  private length = 1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held = false;

  connectedCallback(): void {
    if (this.firstElementChild) return;
    this.between.className = 'tl-s';
    const track = document.createElement('div');
    track.className = 'tl-t';
    track.append(this.between);
    this.append(track);
    for (const handle of [this.first, this.last]) {
      this.append(handle.input, handle.mark, handle.says);
      handle.input.addEventListener('keydown', event => this.onKey(handle, event));
      handle.input.addEventListener('input', () => this.move(handle, nearest(this.list, Number(handle.input.value))));
      handle.input.addEventListener('change', () => this.tell());
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** The scale of `most` units with its stops, and where the handles stand; a handle under way is left alone. */
  show(stops: readonly Stop[], most: number, a: number, b: number): void {
    const under = !this.held ? null : [this.version(this.first), this.version(this.last)];
    this.list = stops;
    this.length = Math.max(most, 1e-6);
    this.first.index = stopOf(stops, under?.[0] ?? a);
    this.last.index = stopOf(stops, under?.[1] ?? b);
    this.draw();
  }

  private version(handle: Handle): number {
    return this.list[handle.index]?.version ?? 0;
  }

  private draw(): void {
    this.first.show(this.list, this.length);
    this.last.show(this.list, this.length);
    const from = this.list[this.first.index]?.at ?? 0;
    const to = this.list[this.last.index]?.at ?? 0;
    this.between.style.left = `${(100 * from) / this.length}%`;
    this.between.style.width = `${(100 * (to - from)) / this.length}%`;
    this.classList.toggle('a-above', from > this.length / 2);
  }

  /** A stays before B. */
  private move(handle: Handle, index: number): void {
    this.held = true;
    handle.index = handle === this.first ? Math.min(index, this.last.index) : Math.max(index, this.first.index);
    this.draw();
  }

  private onKey(handle: Handle, event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = keyed(this.list, handle.index, event.key, event.shiftKey);
    if (index === null) return;
    event.preventDefault();
    this.move(handle, index);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), SETTLED);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.held = false;
    this.draw();
    this.dispatchEvent(new CustomEvent('range-chosen', { detail: { a: this.version(this.first), b: this.version(this.last) } }));
  }
}

customElements.define('rj-timeline', RjTimeline);
