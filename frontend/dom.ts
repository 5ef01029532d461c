// Building elements in one expression.

type Attributes = Record<string, string | number | boolean | null | ((event: Event) => void)>;

/// `el('button.rj-btn', { 'aria-label': 'Close', onclick: close }, icon('x'))`: null and false attributes are left out.
export function el(spec: string, attributes: Attributes = {}, ...children: (Node | string | null)[]): HTMLElement {
  const [tag = 'div', ...classes] = spec.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) attribute(element, name, value);
  element.append(...children.filter(child => child !== null));
  return element;
}

function attribute(element: HTMLElement, name: string, value: Attributes[string]): void {
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
  else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
}

/// A drawing of icons.css; it says nothing to a screen reader.
export function icon(name: string, ...classes: string[]): HTMLElement {
  return el(['i.ic.ic-' + name, ...classes].join('.'), { 'aria-hidden': 'true' });
}

/// A button that never takes the focus away by a click unless asked to.
export function button(
  spec: string,
  label: string | null,
  act: () => void,
  ...children: (Node | string | null)[]
): HTMLElement {
  const made = el('button.rj-btn' + spec, { type: 'button', 'aria-label': label, onclick: act }, ...children);
  if (label && spec.includes('icon')) made.title = label;
  return made;
}

export function key(name: string): HTMLElement {
  return el('kbd', {}, name);
}
