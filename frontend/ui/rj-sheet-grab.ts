/** The handle of the bottom sheet that the assistant is on a narrow screen: peek, half or full, by drag, tap or arrow keys. */

const STOPS = [
  { name: 'Peek', height: 64 },
  { name: 'Half', height: 0.54 },
  { name: 'Full', height: 0.92 },
];

export class RjSheetGrab extends HTMLElement {
  private at = 0;

  connectedCallback(): void {
    this.tabIndex = 0;
    this.setAttribute('aria-valuemin', '0');
    this.setAttribute('aria-valuemax', String(STOPS.length - 1));
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('keydown', this.onKey);
    this.parentElement?.addEventListener('click', this.onPanel);
    this.stop(0);
  }

  disconnectedCallback(): void {
    this.parentElement?.removeEventListener('click', this.onPanel);
  }

  /** Brings the sheet up from its peek. */
  raise(): void {
    if (this.at === 0) this.stop(1);
  }

  private pixels(index: number): number {
    const height = STOPS[index]?.height ?? 64;
    return height < 1 ? Math.round(innerHeight * height) : height;
  }

  private stop(index: number): void {
    this.at = Math.max(0, Math.min(STOPS.length - 1, index));
    this.setAttribute('aria-valuenow', String(this.at));
    this.setAttribute('aria-valuetext', STOPS[this.at]?.name ?? '');
    this.height(this.pixels(this.at));
  }

  private height(pixels: number): void {
    document.documentElement.style.setProperty('--rj-sheet', `${Math.round(pixels)}px`);
  }

  private onPanel = (event: Event): void => {
    if ((event.target as HTMLElement).closest('[role="tab"]')) this.raise();
  };

  private onDown = (down: PointerEvent): void => {
    const start = this.pixels(this.at);
    let moved = 0;
    this.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      moved = down.clientY - event.clientY;
      this.height(Math.max(56, Math.min(innerHeight * 0.95, start + moved)));
    };
    const end = (): void => {
      this.removeEventListener('pointermove', move);
      if (Math.abs(moved) < 6) this.stop(this.at === 0 ? 1 : 0);
      else this.stop(this.nearest(start + moved));
    };
    this.addEventListener('pointermove', move);
    this.addEventListener('lostpointercapture', end, { once: true });
    down.preventDefault();
  };

  private nearest(height: number): number {
    const distances = STOPS.map((_, index) => Math.abs(this.pixels(index) - height));
    return distances.indexOf(Math.min(...distances));
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp') this.stop(this.at + 1);
    else if (event.key === 'ArrowDown') this.stop(this.at - 1);
    else if (event.key === 'Home') this.stop(0);
    else if (event.key === 'End') this.stop(STOPS.length - 1);
    else return;
    event.preventDefault();
  };
}

customElements.define('rj-sheet-grab', RjSheetGrab);
