/** A menu that the server fills and that tells which of its acts was chosen; one a page, opened beside whatever asked for it. */

interface MenuItem {
  id: string;
  title: string;
  hint?: string;
  key?: string;
  icon?: string;
  danger?: boolean;
  checked?: boolean;
  disabled?: boolean;
  divider?: boolean;
}

export class RjMenu extends HTMLElement {
  private opener: HTMLElement | null = null;

  connectedCallback(): void {
    this.setAttribute('popover', 'auto');
    this.className = 'menu rj-menu';
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('click', this.onClick);
    this.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.closed();
    });
  }

  /** Opens below `anchor`, or at the point when there is none. */
  show(anchor: HTMLElement | null, x: number, y: number, label: string, items: MenuItem[], foot: string): void {
    this.opener = anchor ?? (document.activeElement as HTMLElement | null);
    anchor?.setAttribute('aria-expanded', 'true');
    this.replaceChildren(this.list(label, items), ...(foot ? [paragraph(foot)] : []));
    this.showPopover();
    const box = anchor?.getBoundingClientRect();
    this.place(box ? box.left : x, box ? box.bottom + 4 : y, box);
    this.rows()[0]?.focus();
  }

  private list(label: string, items: MenuItem[]): HTMLElement {
    const list = document.createElement('div');
    list.setAttribute('role', 'menu');
    list.setAttribute('aria-label', label);
    items.forEach((item) => list.append(...row(item)));
    return list;
  }

  private place(x: number, y: number, anchor?: DOMRect): void {
    const box = this.getBoundingClientRect();
    const left = anchor && x + box.width > innerWidth - 8 ? anchor.right - box.width : x;
    const top = y + box.height > innerHeight - 8 ? (anchor ? anchor.top - 4 : y) - box.height : y;
    this.style.left = `${Math.max(8, Math.min(left, innerWidth - box.width - 8))}px`;
    this.style.top = `${Math.max(8, top)}px`;
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.mi:not([aria-disabled="true"])')];
  }

  private choose(row: HTMLElement | null): void {
    const id = row?.dataset.id;
    if (!id || row.getAttribute('aria-disabled') === 'true') return;
    this.hidePopover();
    this.dispatchEvent(new CustomEvent('menu-chosen', { detail: { id } }));
  }

  private onClick = (event: MouseEvent): void => this.choose((event.target as HTMLElement).closest<HTMLElement>('.mi'));

  private onKey = (event: KeyboardEvent): void => {
    const rows = this.rows();
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') rows[(at + 1) % rows.length]?.focus();
    else if (event.key === 'ArrowUp') rows[(at - 1 + rows.length) % rows.length]?.focus();
    else if (event.key === 'Home') rows[0]?.focus();
    else if (event.key === 'End') rows.at(-1)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.choose(rows[at] ?? null);
    else if (event.key === 'Tab') this.hidePopover();
    else if (/^[1-9]$/.test(event.key)) this.choose(rows[Number(event.key) - 1] ?? null);
    else if (event.key.length === 1) rows.find((row) => row.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  private closed(): void {
    this.opener?.removeAttribute('aria-expanded');
    if (this.contains(document.activeElement) || document.activeElement === document.body) this.opener?.focus();
  }
}

function row(item: MenuItem): HTMLElement[] {
  const row = document.createElement('div');
  row.className = `mi${item.danger ? ' is-danger' : ''}`;
  row.tabIndex = -1;
  row.dataset.id = item.id;
  row.setAttribute('role', item.checked == null ? 'menuitem' : 'menuitemcheckbox');
  if (item.checked != null) row.setAttribute('aria-checked', String(item.checked));
  if (item.disabled) row.setAttribute('aria-disabled', 'true');
  if (item.icon) row.append(part('i', `ic ic-14 ic-${item.icon}`));
  const title = part('span', 'grow');
  title.append(part('b', '', item.title));
  row.append(title);
  if (item.hint) row.append(part('small', 'ell', item.hint));
  if (item.key) row.append(part('kbd', '', item.key));
  if (item.checked) row.append(part('i', 'ic ic-14 ic-check'));
  return item.divider ? [part('hr', 'mi-hr'), row] : [row];
}

function part(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  if (tag === 'i') element.setAttribute('aria-hidden', 'true');
  return element;
}

function paragraph(text: string): HTMLElement {
  return part('p', '', text);
}

customElements.define('rj-menu', RjMenu);
