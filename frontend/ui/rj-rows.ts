/** Rows one walks with the arrow keys: a tree (or flat list of places) that is one tab stop. */

const ROW = '[data-row]';

export class RjRows extends HTMLElement {
  private observer = new MutationObserver(() => this.keepOneTabStop());
  private typed = '';
  private typedAt = 0;
  private dragged = '';

  connectedCallback(): void {
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusin', this.onFocus);
    this.addEventListener('contextmenu', this.onContextMenu);
    this.addEventListener('dragstart', this.onDragStart);
    this.addEventListener('dragover', this.onDragOver);
    this.addEventListener('dragleave', this.onDragLeave);
    this.addEventListener('drop', this.onDrop);
    this.observer.observe(this, { childList: true, subtree: true, attributeFilter: ['aria-selected', 'aria-checked', 'aria-current'] });
    this.keepOneTabStop();
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(ROW)];
  }

  private keepOneTabStop(): void {
    const rows = this.rows();
    const focused = rows.find((row) => row === document.activeElement);
    const chosen = rows.find((row) => row.matches('[aria-selected="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"])'));
    const stop = focused ?? chosen ?? rows[0];
    rows.forEach((row) => (row.tabIndex = row === stop ? 0 : -1));
  }

  private onFocus = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    if (row) this.rows().forEach((each) => (each.tabIndex = each === row ? 0 : -1));
  };

  private tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private onKey = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    if (!row || event.ctrlKey || event.metaKey) return;
    if (this.act(row, event) || this.walk(row, event) || this.typeAhead(row, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private act(row: HTMLElement, event: KeyboardEvent): boolean {
    const id = row.dataset.row ?? '';
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      this.tell('row-moved', { id, delta: event.key === 'ArrowUp' ? -1 : 1 });
    } else if (event.altKey) return false;
    else if (event.key === 'Enter' && this.hasAttribute('enters')) this.tell('row-entered', { id });
    else if (event.key === 'Enter' || event.key === ' ') row.click();
    else if (event.key === 'F2') this.tell('row-rename', { id });
    else if (event.key === 'Delete') this.tell('row-delete', { id });
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) this.menuAt(row);
    else return false;
    return true;
  }

  private walk(row: HTMLElement, event: KeyboardEvent): boolean {
    const rows = this.rows();
    const at = rows.indexOf(row);
    const level = Number(row.getAttribute('aria-level') ?? 1);
    const open = row.getAttribute('aria-expanded');
    if (event.key === 'ArrowDown') rows[at + 1]?.focus();
    else if (event.key === 'ArrowUp') rows[at - 1]?.focus();
    else if (event.key === 'Home') rows[0]?.focus();
    else if (event.key === 'End') rows[rows.length - 1]?.focus();
    else if (event.key === 'ArrowRight' && open === 'false') row.click();
    else if (event.key === 'ArrowRight') rows[at + 1]?.focus();
    else if (event.key === 'ArrowLeft' && open === 'true') row.click();
    else if (event.key === 'ArrowLeft') {
      rows.slice(0, at).reverse().find((each) => Number(each.getAttribute('aria-level') ?? 1) < level)?.focus();
    } else return false;
    return true;
  }

  private typeAhead(row: HTMLElement, event: KeyboardEvent): boolean {
    if (event.key.length !== 1) return false;
    const now = performance.now();
    this.typed = (now - this.typedAt > 700 ? '' : this.typed) + event.key.toLowerCase();
    this.typedAt = now;
    const rows = this.rows();
    const at = rows.indexOf(row);
    const from = this.typed.length > 1 ? at : at + 1;
    const round = [...rows.slice(from), ...rows.slice(0, from)];
    round.find((each) => (each.textContent ?? '').trim().toLowerCase().startsWith(this.typed))?.focus();
    return true;
  }

  private onContextMenu = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    if (!row) return;
    event.preventDefault();
    this.tell('row-menu', { id: row.dataset.row, x: event.clientX, y: event.clientY });
  };

  private menuAt(row: HTMLElement): void {
    const box = row.getBoundingClientRect();
    this.tell('row-menu', { id: row.dataset.row, x: box.left + 24, y: box.bottom });
  }

  private onDragStart = (event: DragEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    this.dragged = row?.dataset.row ?? '';
    event.dataTransfer?.setData('application/x-rejoinder-row', this.dragged);
  };

  private target(event: DragEvent): HTMLElement | null {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-drop]');
    return this.dragged && row && row.dataset.row !== this.dragged ? row : null;
  }

  private onDragOver = (event: DragEvent): void => {
    const row = this.target(event);
    this.querySelectorAll('.is-drop').forEach((each) => each !== row && each.classList.remove('is-drop'));
    if (!row) return;
    event.preventDefault();
    row.classList.add('is-drop');
  };

  private onDragLeave = (event: DragEvent): void => {
    if (!this.contains(event.relatedTarget as Node)) this.querySelectorAll('.is-drop').forEach((each) => each.classList.remove('is-drop'));
  };

  private onDrop = (event: DragEvent): void => {
    const row = this.target(event);
    this.querySelectorAll('.is-drop').forEach((each) => each.classList.remove('is-drop'));
    if (!row) return;
    event.preventDefault();
    this.tell('row-dropped', { id: this.dragged, onto: row.dataset.row });
    this.dragged = '';
  };
}

customElements.define('rj-rows', RjRows);
