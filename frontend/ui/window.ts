/** What belongs to this window alone: its theme, its keys, and small things it remembers in this browser. */

type Theme = 'light' | 'dark' | 'system';

const REGIONS = '[data-region]';

function theme(chosen: Theme): void {
  if (chosen === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('rejoinder.theme');
  } else {
    document.documentElement.dataset.theme = chosen;
    localStorage.setItem('rejoinder.theme', chosen);
  }
}

function chosenTheme(): Theme {
  return (localStorage.getItem('rejoinder.theme') as Theme | null) ?? 'system';
}

/** Name and colour are this window's own; a new window begins with those last chosen in this browser. */
function remember(key: string, value: string): void {
  sessionStorage.setItem(`rejoinder.${key}`, value);
  localStorage.setItem(`rejoinder.${key}`, value);
}

function recall(): Record<string, string> {
  const kept: Record<string, string> = { theme: chosenTheme() };
  for (const store of [localStorage, sessionStorage]) {
    for (let i = 0; i < store.length; i++) {
      const key = store.key(i) ?? '';
      if (key.startsWith('rejoinder.') && !key.startsWith('rejoinder.size.')) kept[key.slice(10)] = store.getItem(key) ?? '';
    }
  }
  delete kept.outbox;
  return Object.fromEntries(Object.entries(kept).filter(([key, value]) => value.length < 200 && !key.includes(':')));
}

function cycle(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.offsetParent !== null);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + (back ? -1 : 1) + regions.length) % regions.length];
  const editor = next?.querySelector<HTMLElement & { focusEditor?: () => void }>('letter-editor');
  if (editor?.focusEditor) return editor.focusEditor();
  const stop = next?.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"]), a[href], input');
  (stop ?? next)?.focus();
}

/** One combination as the server names it: "ctrl+alt+r", "f8", "shift+f8", "?" ("ctrl" is also Command on a Mac). */
function combination(event: KeyboardEvent): string {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && event.key.length > 1) parts.push('shift');
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = (event.ctrlKey || event.altKey || event.metaKey) && (digit ?? letter) ? (digit ?? letter ?? '') : event.key;
  return [...parts, key.toLowerCase()].join('+');
}

function writing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** What the editor does itself, without asking the server: it must be as quick as the fingers. */
const EDITORS_OWN = new Set(['f8', 'shift+f8', 'ctrl+k']);

function inEditor(event: KeyboardEvent): boolean {
  return event.composedPath().some((step) => step instanceof HTMLElement && step.matches('letter-editor .cm-content'));
}

/** Tells which of its combinations was pressed; single characters only outside the text. */
export class RjKeys extends HTMLElement {
  combos: string[] = [];

  connectedCallback(): void {
    window.addEventListener('keydown', this.onKey, true);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey, true);
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F6') {
      cycle(event.shiftKey);
      event.preventDefault();
      return;
    }
    const combo = combination(event);
    if (!this.combos.includes(combo) || document.querySelector('dialog[open]')) return;
    if (EDITORS_OWN.has(combo) && inEditor(event)) return;
    if (!combo.includes('+') && combo.length === 1 && writing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('key-pressed', { detail: { combo } }));
  };
}

customElements.define('rj-keys', RjKeys);

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

type Brought = { name: string; text: string };

const LARGEST = 8 << 20;

async function bring(page: HTMLElement, files: readonly File[]): Promise<void> {
  const texts = files.filter((file) => /\.(md|markdown|txt)$/i.test(file.name) && file.size <= LARGEST);
  const read: Brought[] = await Promise.all(texts.map(async (file) => ({ name: file.name, text: await file.text() })));
  const refused = files.filter((file) => !texts.includes(file)).map((file) => file.name);
  page.dispatchEvent(new CustomEvent('files-brought', { detail: { files: read, refused } }));
}

/** Lets a person choose texts of theirs. */
function pickFiles(page: HTMLElement): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.md,.markdown,.txt,text/markdown,text/plain';
  input.onchange = () => void bring(page, [...(input.files ?? [])]);
  input.click();
}

/** Takes files that are dropped anywhere on the page and that nothing else has taken. */
function takeDrops(page: HTMLElement): void {
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragover', (event) => carries(event) && event.preventDefault());
  page.addEventListener('drop', (event) => {
    if (event.defaultPrevented || !carries(event)) return;
    event.preventDefault();
    void bring(page, [...(event.dataTransfer?.files ?? [])]);
  });
}

declare global {
  interface Window {
    rejoinder: unknown;
  }
}

window.rejoinder = { theme, chosenTheme, remember, recall, download, pickFiles, takeDrops };
