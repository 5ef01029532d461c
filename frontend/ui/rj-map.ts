/** The argument map: draws the lines between the cards it holds, lights a thread, and walks the cards by key. */

interface Line {
  from: string;
  to: string;
  form: 'attacks' | 'answers' | 'mentions' | 'open' | 'concedes';
}

const SVG = 'http://www.w3.org/2000/svg';
const NODE = '[data-n]';

export class RjMap extends HTMLElement {
  private all: Line[] = [];
  private selected = '';
  private drawing = 0;
  private readonly layer = document.createElementNS(SVG, 'svg');
  private readonly sizes = new ResizeObserver(() => this.soon());
  private readonly changes = new MutationObserver(() => this.changed());

  set lines(lines: Line[]) {
    this.all = lines ?? [];
    this.changed();
  }

  get lines(): Line[] {
    return this.all;
  }

  set chosen(id: string) {
    this.selected = id ?? '';
    this.light();
  }

  get chosen(): string {
    return this.selected;
  }

  connectedCallback(): void {
    this.layer.setAttribute('class', 'am-svg');
    this.layer.setAttribute('aria-hidden', 'true');
    this.addEventListener('click', this.onClick);
    this.addEventListener('dblclick', this.onTwice);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusin', this.onFocus);
    this.changes.observe(this, { childList: true });
    this.sizes.observe(this);
    this.changed();
  }

  disconnectedCallback(): void {
    this.sizes.disconnect();
    this.changes.disconnect();
    cancelAnimationFrame(this.drawing);
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('dblclick', this.onTwice);
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('focusin', this.onFocus);
  }

  private changed(): void {
    if (this.layer.parentElement !== this) this.prepend(this.layer);
    this.nodes().forEach((node) => this.sizes.observe(node));
    this.keepOneTabStop();
    this.light();
  }

  private soon = (): void => {
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw());
  };

  private nodes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(NODE)];
  }

  private node(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-n="${CSS.escape(id)}"]`);
  }

  // ---- Lines

  private draw(): void {
    this.layer.setAttribute('width', String(this.scrollWidth));
    this.layer.setAttribute('height', String(this.scrollHeight));
    const arrivals = new Map<string, number>();
    this.layer.replaceChildren(...this.all.flatMap((line) => this.line(line, arrivals)));
  }

  private line(line: Line, arrivals: Map<string, number>): SVGElement[] {
    const from = this.node(line.from);
    const to = this.node(line.to);
    if (!from || !to) return [];
    const lit = this.selected === line.from;
    return line.form === 'attacks' ? this.attack(from, to, lit, this.turn(line, arrivals)) : this.answer(from, to, line.form, lit);
  }

  /** Several rebuttals of one claim arrive one below the other. */
  private turn(line: Line, arrivals: Map<string, number>): number {
    const same = this.all.filter((each) => each.form === 'attacks' && each.to === line.to).length;
    const at = arrivals.get(line.to) ?? 0;
    arrivals.set(line.to, at + 1);
    return (at - (same - 1) / 2) * Math.min(24, 60 / Math.max(1, same));
  }

  private attack(from: HTMLElement, to: HTMLElement, lit: boolean, shift: number): SVGElement[] {
    const x1 = from.offsetLeft;
    const y1 = from.offsetTop + from.offsetHeight / 2;
    const x2 = to.offsetLeft + to.offsetWidth + 2;
    const y2 = to.offsetTop + to.offsetHeight / 2 + shift;
    const middle = (x1 + x2) / 2;
    const style = `am-l${lit ? ' is-lit them' : ''}`;
    return [
      make('path', { class: style, d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 + 6} ${y2}` }),
      make('path', { class: `am-a${lit ? ' is-lit' : ''}`, d: `M${x2} ${y2}l7 -4v8z` }),
    ];
  }

  private answer(from: HTMLElement, to: HTMLElement, form: Line['form'], lit: boolean): SVGElement[] {
    const x1 = from.offsetLeft + from.offsetWidth;
    const x2 = to.offsetLeft;
    const y1 = from.offsetTop + from.offsetHeight / 2;
    const y2 = to.offsetTop + to.offsetHeight / 2;
    const middle = (x1 + x2) / 2;
    const style = `am-l lg-${form}${lit ? ' is-lit' : ''}`;
    const path = make('path', { class: style, d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
    if (form === 'concedes') {
      const y = (y1 + y2) / 2;
      return [path, make('path', { class: `am-l${lit ? ' is-lit' : ''}`, d: `M${middle} ${y - 6}v12` })];
    }
    return [path, make('circle', { class: `am-c${lit ? ' is-lit' : ''}`, cx: x1 + 4, cy: y1, r: 3 })];
  }

  // ---- Light

  private light(): void {
    const claim = this.all.find((line) => line.from === this.selected && line.form === 'attacks')?.to;
    const answer = this.all.find((line) => line.from === this.selected && line.form !== 'attacks')?.to;
    this.nodes().forEach((node) => {
      const id = node.dataset.n;
      node.classList.toggle('is-sel', id === this.selected);
      node.classList.toggle('is-kin', this.selected !== '' && (id === answer || id === claim));
      node.setAttribute('aria-pressed', String(id === this.selected));
    });
    this.soon();
  }

  // ---- Choosing and walking

  private tell(type: string, node: HTMLElement | null): void {
    if (node) this.dispatchEvent(new CustomEvent(type, { detail: { id: node.dataset.n ?? '' } }));
  }

  private at(event: Event): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>(NODE);
  }

  private onClick = (event: MouseEvent): void => {
    const node = this.at(event);
    node?.focus();
    this.tell('node-chosen', node);
  };

  private onTwice = (event: MouseEvent): void => this.tell('node-opened', this.at(event));

  private onFocus = (event: FocusEvent): void => {
    const node = this.at(event);
    if (node) this.nodes().forEach((each) => (each.tabIndex = each === node ? 0 : -1));
  };

  private keepOneTabStop(): void {
    const nodes = this.nodes();
    if (!nodes.some((node) => node.tabIndex === 0)) nodes.slice(0, 1).forEach((node) => (node.tabIndex = 0));
  }

  private onKey = (event: KeyboardEvent): void => {
    const node = this.at(event);
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') this.tell('node-opened', node);
    else if (event.key === ' ') this.tell('node-chosen', node);
    else if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('node-chosen', { detail: { id: '' } }));
    else {
      const next = this.next(node, event.key);
      if (!next) return;
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.tell('node-chosen', next);
    }
    event.preventDefault();
  };

  private next(node: HTMLElement, key: string): HTMLElement | null {
    const id = node.dataset.n ?? '';
    const column = this.nodes().filter((each) => each.dataset.n?.startsWith(id.slice(0, 2)));
    if (key === 'ArrowDown') return column[column.indexOf(node) + 1] ?? node;
    if (key === 'ArrowUp') return column[column.indexOf(node) - 1] ?? node;
    if (key === 'ArrowRight') return this.along(id, 'right') ?? node;
    if (key === 'ArrowLeft') return this.along(id, 'left') ?? node;
    return null;
  }

  /** A thread runs from the claim over the rebuttal to its answer. */
  private along(id: string, way: 'left' | 'right'): HTMLElement | null {
    const attacks = this.all.filter((line) => line.form === 'attacks');
    const answers = this.all.filter((line) => line.form !== 'attacks');
    const right = id.startsWith('c:') ? attacks.find((line) => line.to === id)?.from : answers.find((line) => line.from === id)?.to;
    const left = id.startsWith('a:') ? answers.find((line) => line.to === id)?.from : attacks.find((line) => line.from === id)?.to;
    const found = way === 'right' ? right : left;
    return found ? this.node(found) : null;
  }
}

function make(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  return element;
}

customElements.define('rj-map', RjMap);
