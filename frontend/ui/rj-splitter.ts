/** A bar between two regions that is dragged, or moved with the arrow keys; the width is remembered in this browser. */
export class RjSplitter extends HTMLElement {
  static observedAttributes = ['variable', 'min', 'max', 'preset', 'side'];

  connectedCallback(): void {
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.tabIndex = 0;
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('dblclick', () => this.resize(this.preset));
    this.resize(Number(localStorage.getItem(this.key) ?? this.preset), false);
  }

  private get key(): string {
    return `rejoinder.size.${this.getAttribute('variable') ?? ''}`;
  }

  private number(name: string, otherwise: number): number {
    return Number(this.getAttribute(name) ?? otherwise);
  }

  private get preset(): number {
    return this.number('preset', 252);
  }

  private get size(): number {
    return Number(this.getAttribute('aria-valuenow') ?? this.preset);
  }

  private resize(width: number, keep = true): void {
    const min = this.number('min', 180);
    const max = this.number('max', 560);
    const size = Math.round(Math.min(max, Math.max(min, Number.isFinite(width) ? width : this.preset)));
    document.documentElement.style.setProperty(this.getAttribute('variable') ?? '--size', `${size}px`);
    this.setAttribute('aria-valuemin', String(min));
    this.setAttribute('aria-valuemax', String(max));
    this.setAttribute('aria-valuenow', String(size));
    if (keep) localStorage.setItem(this.key, String(size));
  }

  private onDown = (down: PointerEvent): void => {
    const start = this.size;
    const sign = this.getAttribute('side') === 'end' ? -1 : 1;
    this.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => this.resize(start + sign * (event.clientX - down.clientX));
    this.addEventListener('pointermove', move);
    this.addEventListener('lostpointercapture', () => this.removeEventListener('pointermove', move), { once: true });
    down.preventDefault();
  };

  private onKey = (event: KeyboardEvent): void => {
    const sign = this.getAttribute('side') === 'end' ? -1 : 1;
    const step = event.shiftKey ? 48 : 16;
    if (event.key === 'ArrowLeft') this.resize(this.size - sign * step);
    else if (event.key === 'ArrowRight') this.resize(this.size + sign * step);
    else if (event.key === 'Home') this.resize(this.preset);
    else return;
    event.preventDefault();
  };
}

customElements.define('rj-splitter', RjSplitter);
