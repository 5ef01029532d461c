/** The lines between paragraphs that speak of each other: thin at rest, a lit band for the pair one looks at. Walks paragraphs by key. */

interface Pair {
  from: string;
  to: string;
  open: boolean;
}

interface Place {
  column: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  mark: number;
  seen: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const PASSAGE = '[data-p]';

export class RjLinks extends HTMLElement {
  private links: Pair[] = [];
  private lit = '';
  private drawing = 0;
  private host: HTMLElement | null = null;
  private readonly sizes = new ResizeObserver(() => this.soon());
  private readonly changes = new MutationObserver(() => this.changed());

  set pairs(pairs: Pair[]) {
    this.links = pairs ?? [];
    this.changed();
  }

  get pairs(): Pair[] {
    return this.links;
  }

  connectedCallback(): void {
    this.host = this.parentElement;
    this.host?.addEventListener('mouseover', this.onOver);
    this.host?.addEventListener('mouseleave', this.onLeave);
    this.host?.addEventListener('focusin', this.onFocus);
    this.host?.addEventListener('focusout', this.onBlur);
    this.host?.addEventListener('keydown', this.onKey);
    this.host?.addEventListener('dblclick', this.onTwice);
    this.host?.addEventListener('scroll', this.soon, true);
    if (this.host) this.changes.observe(this.host, { childList: true, subtree: true });
    this.changed();
  }

  disconnectedCallback(): void {
    this.sizes.disconnect();
    this.changes.disconnect();
    cancelAnimationFrame(this.drawing);
    this.host?.removeEventListener('mouseover', this.onOver);
    this.host?.removeEventListener('mouseleave', this.onLeave);
    this.host?.removeEventListener('focusin', this.onFocus);
    this.host?.removeEventListener('focusout', this.onBlur);
    this.host?.removeEventListener('keydown', this.onKey);
    this.host?.removeEventListener('dblclick', this.onTwice);
    this.host?.removeEventListener('scroll', this.soon, true);
  }

  private changed(): void {
    if (!this.host) return;
    this.sizes.disconnect();
    this.sizes.observe(this.host);
    this.host.querySelectorAll('.xb-p, .xb-m').forEach((body) => this.sizes.observe(body));
    this.keepOneTabStop();
    this.light(this.lit);
    this.soon();
  }

  private soon = (): void => {
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw());
  };

  // ---- Where things are

  private passages(within: ParentNode | null = this.host): HTMLElement[] {
    return within ? [...within.querySelectorAll<HTMLElement>(PASSAGE)].filter((each) => each.offsetParent !== null) : [];
  }

  private passage(name: string): HTMLElement | null {
    return this.host?.querySelector<HTMLElement>(`[data-p="${CSS.escape(name)}"]`) ?? null;
  }

  private place(name: string): Place | null {
    const passage = this.passage(name);
    const column = passage?.closest<HTMLElement>('.xcol');
    const body = passage?.closest<HTMLElement>('.xb');
    if (!passage || !column || !body || !this.host || passage.offsetParent === null) return null;
    const origin = this.host.getBoundingClientRect();
    const box = passage.getBoundingClientRect();
    const frame = body.getBoundingClientRect();
    const edge = column.getBoundingClientRect();
    const label = passage.querySelector('.xp-m')?.getBoundingClientRect();
    const clamp = (y: number): number => Math.min(Math.max(y, frame.top), frame.bottom) - origin.top;
    const middle = label ? (label.top + label.bottom) / 2 : (box.top + box.bottom) / 2;
    return {
      column: [...this.host.querySelectorAll('.xcol')].indexOf(column),
      left: edge.left - origin.left,
      right: edge.right - origin.left,
      top: clamp(box.top),
      bottom: clamp(box.bottom),
      mark: clamp(middle),
      seen: middle > frame.top && middle < frame.bottom,
    };
  }

  // ---- Lines

  private draw(): void {
    if (!this.host) return;
    const wide = this.host.clientWidth;
    const high = this.host.clientHeight;
    const svg = make('svg', { class: 'links-svg', width: wide, height: high, viewBox: `0 0 ${wide} ${high}` });
    svg.append(gradients());
    const lit = this.thread(this.lit);
    for (const pair of this.links) {
      const from = this.place(pair.from);
      const to = this.place(pair.to);
      if (!from || !to || from.right >= to.left) continue;
      if (lit.has(pair.from) && lit.has(pair.to)) svg.append(...band(from, to));
      else if (from.seen || to.seen) svg.append(...line(from, to, pair.open));
    }
    this.replaceChildren(svg);
  }

  // ---- Light

  /** The paragraph itself and, outwards from it, all that it is tied to. */
  private thread(name: string): Set<string> {
    const lit = new Set<string>();
    if (!name) return lit;
    lit.add(name);
    this.outwards([name], (pair) => [pair.from, pair.to], lit);
    this.outwards([name], (pair) => [pair.to, pair.from], lit);
    return lit;
  }

  private outwards(begin: string[], ends: (pair: Pair) => [string, string], lit: Set<string>): void {
    let edge = begin;
    for (let step = 0; step < 2; step++) {
      edge = this.links.map(ends).filter(([near]) => edge.includes(near)).map(([, far]) => far);
      edge.forEach((each) => lit.add(each));
    }
  }

  private light(name: string): void {
    this.lit = name;
    const lit = this.links.some((pair) => pair.from === name || pair.to === name) ? this.thread(name) : new Set(name ? [name] : []);
    this.passages().forEach((each) => {
      const on = lit.has(each.dataset.p ?? '');
      const theirs = each.closest('.them') !== null;
      each.classList.toggle('is-hover', on && theirs);
      each.classList.toggle('is-link', on && !theirs);
    });
    this.soon();
  }

  private onOver = (event: Event): void => {
    const name = (event.target as HTMLElement).closest<HTMLElement>(PASSAGE)?.dataset.p ?? this.focused();
    if (name !== this.lit) this.light(name);
  };

  private onLeave = (): void => this.light(this.focused());

  private focused(): string {
    const passage = document.activeElement?.closest<HTMLElement>(PASSAGE);
    return passage && this.host?.contains(passage) ? (passage.dataset.p ?? '') : '';
  }

  private onFocus = (event: FocusEvent): void => {
    const passage = (event.target as HTMLElement).closest<HTMLElement>(PASSAGE);
    if (!passage) return;
    this.stopAt(passage);
    this.light(passage.dataset.p ?? '');
  };

  private onBlur = (event: FocusEvent): void => {
    const to = event.relatedTarget as HTMLElement | null;
    if (!to?.closest(PASSAGE)) this.light('');
  };

  // ---- Keys

  private keepOneTabStop(): void {
    this.host?.querySelectorAll<HTMLElement>('.xcol').forEach((column) => {
      const passages = this.passages(column);
      if (!passages.some((each) => each.tabIndex === 0)) passages.forEach((each, at) => (each.tabIndex = at === 0 ? 0 : -1));
    });
  }

  private stopAt(passage: HTMLElement): void {
    const column = passage.closest<HTMLElement>('.xcol');
    this.passages(column).forEach((each) => (each.tabIndex = each === passage ? 0 : -1));
  }

  private onKey = (event: KeyboardEvent): void => {
    const passage = event.target as HTMLElement;
    if (!passage.matches(PASSAGE) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this.next(passage, event.key);
    if (event.key === 'Enter') this.open(passage);
    else if (event.key === 'Escape') passage.blur();
    else if (!next) return;
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
  };

  private next(passage: HTMLElement, key: string): HTMLElement | null {
    const column = this.passages(passage.closest('.xcol'));
    const at = column.indexOf(passage);
    switch (key) {
      case 'j':
      case 'J':
      case 'ArrowDown':
        return column[at + 1] ?? passage;
      case 'k':
      case 'K':
      case 'ArrowUp':
        return column[at - 1] ?? passage;
      case 'ArrowRight':
        return this.partner(passage, (pair, name) => (pair.from === name ? pair.to : ''));
      case 'ArrowLeft':
        return this.partner(passage, (pair, name) => (pair.to === name ? pair.from : ''));
      default:
        return null;
    }
  }

  private partner(passage: HTMLElement, other: (pair: Pair, name: string) => string): HTMLElement {
    const name = passage.dataset.p ?? '';
    const found = this.links.map((pair) => other(pair, name)).find((each) => each !== '');
    return (found ? this.passage(found) : null) ?? passage;
  }

  private onTwice = (event: MouseEvent): void => {
    const passage = (event.target as HTMLElement).closest<HTMLElement>(PASSAGE);
    if (passage && !(event.target as HTMLElement).closest('button, textarea, a')) this.open(passage);
  };

  private open(passage: HTMLElement): void {
    this.dispatchEvent(new CustomEvent('passage-opened', { detail: { p: passage.dataset.p } }));
  }
}

function make(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  return element;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function line(from: Place, to: Place, open: boolean): SVGElement[] {
  if (!from.seen || !to.seen) return from.seen ? stub(from.right, from.mark, 10) : stub(to.left, to.mark, -10);
  const d = `M${from.right} ${from.mark}${curve(from.right, from.mark, to.left, to.mark)}`;
  return [make('path', { class: `ln${open ? ' is-open' : ''}`, d }), end(from.right, from.mark), end(to.left, to.mark)];
}

/** The other end is out of sight: a short line says that there is one. */
function stub(x: number, y: number, by: number): SVGElement[] {
  return [make('path', { class: 'ln is-far', d: `M${x} ${y}h${by}` }), end(x, y)];
}

function end(x: number, y: number): SVGElement {
  return make('circle', { class: 'ln-end', cx: x, cy: y, r: 2.5 });
}

function band(from: Place, to: Place): SVGElement[] {
  const kind = from.column === 0 ? 'ab' : 'bc';
  const x1 = from.right - 1;
  const x2 = to.left + 1;
  const upper = `M${x1} ${from.top}${curve(x1, from.top, x2, to.top)}`;
  const lower = curve(x2, to.bottom, x1, from.bottom);
  const edge = `${upper}M${x1} ${from.bottom}${curve(x1, from.bottom, x2, to.bottom)}`;
  return [
    make('path', { class: 'bd', fill: `url(#rj-${kind})`, d: `${upper}V${to.bottom}${lower}z` }),
    make('path', { class: 'bd-e', fill: 'none', stroke: `url(#rj-${kind}l)`, d: edge }),
  ];
}

function gradients(): SVGElement {
  const defs = make('defs', {});
  defs.append(fade('ab', 'ink-soft', 'plum-soft'), fade('bc', 'plum-soft', 'ink-soft'));
  defs.append(fade('abl', 'ink-line', 'plum-line'), fade('bcl', 'plum-line', 'ink-line'));
  return defs;
}

function fade(id: string, from: string, to: string): SVGElement {
  const gradient = make('linearGradient', { id: `rj-${id}`, x1: 0, x2: 1 });
  gradient.append(make('stop', { offset: 0, style: `stop-color: var(--rj-${from})` }));
  gradient.append(make('stop', { offset: 1, style: `stop-color: var(--rj-${to})` }));
  return gradient;
}

customElements.define('rj-links', RjLinks);
