// Pasted HTML (Word, Google Docs, web pages) becomes clean Markdown: what carries meaning stays (headings, emphasis, lists, quotations, links, line
// and paragraph breaks), what carries looks goes. Nothing of it is ever put into the page: it is parsed into an inert document and read.

import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tell } from './tell.ts';

/// The Markdown of an HTML fragment.
export function toMarkdown(html: string, parse: (html: string) => Document = inert): string {
  const writer = new Writer();
  writer.blocks(parse(html).body);
  return writer.text();
}

function inert(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'NOSCRIPT',
  'SVG',
  'IFRAME',
  'OBJECT',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'BUTTON',
  'SELECT',
  'INPUT',
  'O:P',
  'IMG',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'NAV',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'TABLE',
  'TBODY',
  'THEAD',
  'TFOOT',
  'TR',
  'UL',
  'OL',
  'LI',
  'DL',
  'DT',
  'DD',
  'BLOCKQUOTE',
  'PRE',
  'HR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FORM',
  'FIELDSET',
  'DETAILS',
  'SUMMARY',
  'BODY',
  'CENTER',
]);
const DEEPEST = 200;

type Context = { depth: number };

/// Writes blocks in order; inline content gathers until a block ends.
class Writer {
  private readonly out: string[] = [];
  private line = '';

  text(): string {
    return this.out
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  blocks(parent: Node, context: Context = { depth: 0 }): void {
    if (context.depth > DEEPEST) return this.put(clean(escape(parent.textContent ?? '')));
    const inner = { depth: context.depth + 1 };
    for (const node of Array.from(parent.childNodes)) {
      if (isBlock(node)) {
        this.end();
        this.block(node, inner);
      } else this.line += inline(node);
    }
    this.end();
  }

  private block(element: Element, context: Context): void {
    const level = headingLevel(element);
    if (level) return this.heading(element, level);
    switch (element.tagName) {
      case 'UL':
      case 'OL':
        return this.list(element, context);
      case 'BLOCKQUOTE':
        return this.quote(element, context);
      case 'PRE':
        return this.put('```\n' + (element.textContent ?? '').replace(/\n$/, '') + '\n```');
      case 'HR':
        return this.put('---');
      case 'TR':
        return this.row(element);
      default:
        return isWordItem(element) ? this.wordItem(element) : this.blocks(element, context);
    }
  }

  private heading(element: Element, level: number): void {
    const words = clean(inlineOf(element))
      .replace(/^[*]{2}([^*]+)[*]{2}$/, '$1')
      .replace(/\n+/g, ' ');
    if (words) this.put('#'.repeat(level) + ' ' + words);
  }

  list(element: Element, context: Context): void {
    let number = Number(element.getAttribute('start') ?? 1) || 1;
    const items: string[] = [];
    for (const child of Array.from(element.children)) {
      if (child.tagName === 'UL' || child.tagName === 'OL') items.push(indent(nestedList(child, context), '  '));
      else {
        const mark = element.tagName === 'OL' ? `${number++}. ` : '- ';
        const body = nested(child, context);
        if (body) items.push(mark + indent(body, ' '.repeat(mark.length)).trimStart());
      }
    }
    if (items.length) this.put(items.join('\n'));
  }

  private quote(element: Element, context: Context): void {
    const inner = new Writer();
    inner.blocks(element, context);
    const body = inner.text();
    if (body)
      this.put(
        body
          .split('\n')
          .map(line => ('> ' + line).trimEnd())
          .join('\n'),
      );
  }

  private row(element: Element): void {
    const cells = Array.from(element.children, cell => clean(inlineOf(cell)).replace(/\s*\n\s*/g, ' ')).filter(Boolean);
    if (cells.length) this.put(cells.join(' · '));
  }

  /// Word writes lists as paragraphs with the bullet as text; the mark is told from its hidden comment-like span.
  private wordItem(element: Element): void {
    const copy = element.cloneNode(true) as Element;
    const bullets = Array.from(copy.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'));
    const mark = bullets
      .map(bullet => bullet.textContent ?? '')
      .join('')
      .trim();
    bullets.forEach(bullet => bullet.remove());
    const level = Number(/level(\d+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
    const number = /^\(?(\d{1,3})[.)]/.exec(mark)?.[1];
    const words = clean(inlineOf(copy)).replace(/^[·•o§▪–-]\s+/, '');
    if (words) this.item('  '.repeat(level - 1) + (number ? `${number}. ` : '- ') + words);
  }

  private item(line: string): void {
    const last = this.out.at(-1);
    if (last !== undefined && /^\s*([-*+]|\d+\.)\s/.test(last)) this.out[this.out.length - 1] = last + '\n' + line;
    else this.put(line);
  }

  private end(): void {
    const words = clean(this.line);
    this.line = '';
    if (words) this.put(escapeStart(words));
  }

  private put(block: string): void {
    if (block) this.out.push(block);
  }
}

function nestedList(element: Element, context: Context): string {
  const inner = new Writer();
  inner.list(element, { depth: context.depth + 1 });
  return inner.text();
}

function nested(element: Element, context: Context): string {
  const inner = new Writer();
  inner.blocks(element, { depth: context.depth + 1 });
  return inner.text().replace(/\n\n/g, '\n');
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map(line => by + line)
    .join('\n');
}

function isBlock(node: Node): node is Element {
  if (!isElement(node) || SKIPPED.has(node.tagName.toUpperCase())) return false;
  if (BLOCKS.has(node.tagName)) return true;
  // Google Docs wraps everything in <b style="font-weight:normal">: inline by name, a container in truth.
  return Array.from(node.children).some(child => isBlock(child));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function headingLevel(element: Element): number {
  const named = /^H([1-6])$/.exec(element.tagName)?.[1];
  const styled = /mso-style-name:\s*"?heading (\d)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const classed = element.className === 'MsoTitle' ? '1' : undefined;
  const aria = element.getAttribute('role') === 'heading' ? (element.getAttribute('aria-level') ?? '2') : undefined;
  return Math.min(6, Number(named ?? styled ?? classed ?? aria ?? 0));
}

function isWordItem(element: Element): boolean {
  return /mso-list:\s*l?\d/i.test(element.getAttribute('style') ?? '') || /\bMsoListParagraph/.test(element.className);
}

function inlineOf(element: Element): string {
  return Array.from(element.childNodes, inline).join('');
}

/// Spaces in HTML are one; a <br> is a line break, kept as a mark of its own until the block is cleaned.
function inline(node: Node): string {
  if (node.nodeType === 3) return escape((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
  if (!isElement(node) || SKIPPED.has(node.tagName.toUpperCase()) || isHidden(node)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = inlineOf(node);
  if (node.tagName === 'A') return linked(node, inner);
  if (node.tagName === 'CODE' || node.tagName === 'KBD')
    return inner.trim() ? '`' + (node.textContent ?? '').trim() + '`' : '';
  return marked(node, inner);
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

function linked(element: Element, inner: string): string {
  const href = element.getAttribute('href') ?? '';
  const words = inner.trim();
  const target = unwrapped(href);
  if (!words || !/^(https?:|mailto:)/i.test(target)) return inner;
  if (unescape(words) === target || unescape(words) === target.replace(/^mailto:/, '')) return unescape(inner);
  return inner.replace(
    words,
    `[${words.replace(/\n/g, ' ')}](${target.replace(/[()\s]/g, c => encodeURIComponent(c).replace('(', '%28').replace(')', '%29'))})`,
  );
}

/// Google wraps the links of its documents.
function unwrapped(href: string): string {
  try {
    const url = new URL(href);
    const inner =
      /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
    return inner ?? href;
  } catch {
    return href;
  }
}

function marked(element: Element, inner: string): string {
  const style = element.getAttribute('style') ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const bold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : /^(B|STRONG)$/.test(element.tagName);
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const italic = slant ? slant === 'italic' : /^(I|EM|CITE|DFN)$/.test(element.tagName);
  const struck = /^(S|STRIKE|DEL)$/.test(element.tagName);
  return wrap(wrap(wrap(inner, struck, '~~'), italic, '*'), bold, '**');
}

/// Marks hug the words: white space goes outside, each line has its own, and a mark within the same mark is one.
function wrap(inner: string, on: boolean, mark: string): string {
  if (!on || !inner.trim()) return inner;
  return inner
    .split('\n')
    .map(line => {
      const words = line.trim();
      if (!words || (words.startsWith(mark) && words.endsWith(mark) && words.length > 2 * mark.length)) return line;
      return line.replace(words, () => mark + words + mark);
    })
    .join('\n');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]]/g, '\\$&').replace(/\\_/g, (_, at: number) => (isWithinWord(text, at) ? '_' : '\\_'));
}

function isWithinWord(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '');
}

function unescape(text: string): string {
  return text.replace(/\\([\\`*_[\]])/g, '$1');
}

/// Neighbouring runs of one mark are joined, odd spaces become spaces, lines lose what hangs over.
function clean(line: string): string {
  return line
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/(?<!\\)\*\*(\s*)\*\*/g, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/// What would be read as Markdown at the start of a paragraph, but is not meant so.
function escapeStart(words: string): string {
  return words
    .split('\n')
    .map(line =>
      line
        .replace(/^(#{1,6})(?=\s)/, '\\$1')
        .replace(/^([-+])(?=\s)/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
        .replace(/^>/, '\\>'),
    )
    .join('\n');
}

/// Plain text as people copy it: line ends as one, no invisible characters at its ends.
export function plain(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[\u200b\ufeff\u0000]/g, '');
}

const HTML_LIMIT = 4 << 20;

/// Prefers the HTML where it says more than the plain text; Ctrl+Shift+V pastes plain, as everywhere.
function pasted(data: DataTransfer): string | null {
  const html = data.getData('text/html');
  const text = plain(data.getData('text/plain'));
  if (!html || html.length > HTML_LIMIT) return text || null;
  return /<(p|br|b|strong|i|em|a|h\d|ul|ol|li|blockquote|div|table|span)\b/i.test(html)
    ? toMarkdown(html) || text
    : text;
}

/// An address pasted over words makes them a link; null when it is not one, or not over words of one line.
export function linkOver(state: EditorState, text: string): string | null {
  const { from, to } = state.selection.main;
  const words = state.sliceDoc(from, to);
  const url = text.trim();
  const fits = /^(https?:\/\/|mailto:)[^\s()]+$/i.test(url) && words.trim() !== '' && !/[\n[\]]/.test(words);
  return fits && !/^https?:/i.test(words) ? `[${words}](${url})` : null;
}

const FILE_LIMIT = 8 << 20;

/// Dropped Markdown and text files go to the page; it decides what becomes of them.
function drop(event: DragEvent, view: EditorView): boolean {
  const files = Array.from(event.dataTransfer?.files ?? []);
  if (!files.length) return false;
  event.preventDefault();
  void Promise.all(
    files.filter(readable).map(async file => ({ name: file.name, text: plain(await file.text()) })),
  ).then(read =>
    tell(view, 'files-dropped', { files: read, refused: files.filter(file => !readable(file)).map(file => file.name) }),
  );
  return true;
}

function readable(file: File): boolean {
  return (
    file.size <= FILE_LIMIT &&
    (/^text\/|^$/.test(file.type) || /\.(md|markdown|txt|text)$/i.test(file.name)) &&
    !/\.(html?|rtf)$/i.test(file.name)
  );
}

export const paste = EditorView.domEventHandlers({
  paste(event, view) {
    const text = event.clipboardData && pasted(event.clipboardData);
    if (!text || view.state.readOnly) return false;
    view.dispatch(view.state.replaceSelection(linkOver(view.state, text) ?? text), {
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    event.preventDefault();
    return true;
  },
  drop,
});
