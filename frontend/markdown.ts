// Markdown, shown calmly in place: prose grammar only (no HTML, CSS or script grammars), marks dimmed, addresses of links folded away while the
// caret is elsewhere, blank lines as the space between paragraphs.

import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  languageDataProp,
  syntaxHighlighting,
  syntaxTree,
} from '@codemirror/language';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';
import { parser, Strikethrough } from '@lezer/markdown';
import { isSeparator } from './paragraphs.ts';
import type { Range } from '@codemirror/state';

const data = defineLanguageFacet({ commentTokens: { block: { open: '<!--', close: '-->' } } });

const prose = parser.configure([Strikethrough, { props: [languageDataProp.add({ Document: data })] }]);

/// The language of letters.
export const markdownLanguage = new Language(data, prose, [], 'markdown');

const style = HighlightStyle.define([
  { tag: t.heading1, class: 'rj-h1' },
  { tag: t.heading2, class: 'rj-h2' },
  { tag: [t.heading3, t.heading4, t.heading5, t.heading6], class: 'rj-h3' },
  { tag: t.strong, class: 'rj-strong' },
  { tag: t.emphasis, class: 'rj-em' },
  { tag: t.strikethrough, class: 'rj-strike' },
  { tag: t.link, class: 'rj-link' },
  { tag: t.url, class: 'rj-url' },
  { tag: t.monospace, class: 'rj-code' },
  { tag: t.quote, class: 'rj-quote' },
  { tag: [t.processingInstruction, t.labelName, t.contentSeparator], class: 'rj-mark' },
]);

const folded = Decoration.replace({});
const LINES: Record<string, string> = {
  ATXHeading1: 'rj-line-h1',
  SetextHeading1: 'rj-line-h1',
  ATXHeading2: 'rj-line-h2',
  SetextHeading2: 'rj-line-h2',
  ATXHeading3: 'rj-line-h3',
  Blockquote: 'rj-line-quote',
  FencedCode: 'rj-line-code',
  BulletList: 'rj-line-bullet',
  OrderedList: 'rj-line-number',
};

/// Line classes, folded link addresses, and a direction for each line by its own letters.
class Calm {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = calm(view);
  }

  update(update: ViewUpdate): void {
    const parsed = syntaxTree(update.state) !== syntaxTree(update.startState);
    if (update.docChanged || update.viewportChanged || update.selectionSet || parsed)
      this.decorations = calm(update.view);
  }
}

function calm(view: EditorView): DecorationSet {
  const lines = new Map<number, Set<string>>();
  const folds: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    blanks(view, from, to, lines);
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: node => {
        const name = LINES[node.name];
        if (name) lineClass(view, Math.max(node.from, from), Math.min(node.to, to), name, lines);
        if (node.name === 'Link') fold(view, node.node, folds);
      },
    });
  }
  return Decoration.set([...folds, ...lineDecorations(lines)], true);
}

/// The first of some blank lines is the space between two paragraphs; more of them are lines of their own.
function blanks(view: EditorView, from: number, to: number, lines: Map<number, Set<string>>): void {
  const { doc } = view.state;
  for (let n = doc.lineAt(from).number, last = doc.lineAt(to).number; n <= last; n++) {
    const line = doc.line(n);
    const classes = at(lines, line.from);
    if (isSeparator(view.state, line)) classes.add('rj-blank');
  }
}

function lineClass(view: EditorView, from: number, to: number, name: string, lines: Map<number, Set<string>>): void {
  const { doc } = view.state;
  for (let n = doc.lineAt(from).number, last = doc.lineAt(to).number; n <= last; n++)
    at(lines, doc.line(n).from).add(name);
}

function at(lines: Map<number, Set<string>>, from: number): Set<string> {
  const found = lines.get(from) ?? new Set<string>();
  lines.set(from, found);
  return found;
}

function lineDecorations(lines: Map<number, Set<string>>): Range<Decoration>[] {
  return Array.from(lines, ([from, classes]) =>
    Decoration.line({ attributes: { dir: 'auto', ...(classes.size && { class: [...classes].join(' ') }) } }).range(
      from,
    ),
  );
}

type Node = ReturnType<typeof syntaxTree>['topNode'];

/// Hides "](https://…)" while the selection does not touch the link.
function fold(view: EditorView, link: Node, folds: Range<Decoration>[]): void {
  const { from, to } = link;
  if (view.hasFocus && view.state.selection.ranges.some(range => range.from <= to && range.to >= from)) return;
  const marks = link.getChildren('LinkMark');
  const [open, close] = marks;
  const last = marks.at(-1);
  if (!open || !close || !last || !link.getChild('URL') || view.state.doc.lineAt(from).to < to) return;
  folds.push(folded.range(open.from, open.to), folded.range(close.from, last.to));
}

/// Ctrl (or Command) and a click follow a link; a plain click puts the caret there.
const follow = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (!(event.ctrlKey || event.metaKey) || event.button !== 0) return false;
    const url = urlAt(view, view.posAtCoords({ x: event.clientX, y: event.clientY }));
    if (!url) return false;
    window.open(url, '_blank', 'noopener,noreferrer');
    event.preventDefault();
    return true;
  },
});

function urlAt(view: EditorView, pos: number | null): string | null {
  if (pos === null) return null;
  for (let node: Node | null = syntaxTree(view.state).resolveInner(pos, 1); node; node = node.parent) {
    const url = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null;
    const text = url && view.state.sliceDoc(url.from, url.to);
    if (text && /^(https?:|mailto:)/i.test(text)) return text;
  }
  return null;
}

/// The grammar with its looks.
export const markdown = [
  markdownLanguage.extension,
  syntaxHighlighting(style),
  EditorView.perLineTextDirection.of(true),
  follow,
  ViewPlugin.fromClass(Calm, { decorations: plugin => plugin.decorations }),
];
