// Markdown as HTML, for the clipboard: the same grammar that styles the editor, every text escaped, only links that are safe to follow.

import { parser, Strikethrough } from '@lezer/markdown';
import type { SyntaxNode } from '@lezer/common';

const grammar = parser.configure([Strikethrough]);

/// The HTML of a letter or a part of it.
export function toHtml(markdown: string): string {
  return new Renderer(markdown).blocks(grammar.parse(markdown).topNode);
}

const INLINE: Record<string, string> = {
  Emphasis: 'em',
  StrongEmphasis: 'strong',
  Strikethrough: 's',
  InlineCode: 'code',
};
const SILENT = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'URL',
  'LinkTitle',
  'CodeInfo',
  'LinkReference',
  'Comment',
  'CommentBlock',
]);

class Renderer {
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  blocks(parent: SyntaxNode): string {
    return children(parent)
      .map(node => this.block(node))
      .filter(Boolean)
      .join('\n');
  }

  private block(node: SyntaxNode): string {
    const level = /(?:ATX|Setext)Heading(\d)/.exec(node.name)?.[1];
    if (level) return `<h${level}>${this.inline(node).trim()}</h${level}>`;
    switch (node.name) {
      case 'Paragraph':
        return `<p>${this.inline(node)}</p>`;
      case 'Blockquote':
        return `<blockquote>${this.blocks(node)}</blockquote>`;
      case 'BulletList':
        return `<ul>${this.blocks(node)}</ul>`;
      case 'OrderedList':
        return `<ol${this.start(node)}>${this.blocks(node)}</ol>`;
      case 'ListItem':
        return `<li>${this.item(node)}</li>`;
      case 'HorizontalRule':
        return '<hr>';
      case 'FencedCode':
      case 'CodeBlock':
        return `<pre><code>${this.code(node)}</code></pre>`;
      default:
        return SILENT.has(node.name) ? '' : `<p>${escapeHtml(this.text(node.from, node.to))}</p>`;
    }
  }

  /// A tight item is its words; a loose one holds paragraphs.
  private item(node: SyntaxNode): string {
    const inner = children(node).filter(child => !SILENT.has(child.name));
    const tight = inner.filter(child => child.name === 'Paragraph').length === 1;
    return inner.map(child => (tight && child.name === 'Paragraph' ? this.inline(child) : this.block(child))).join('');
  }

  private start(node: SyntaxNode): string {
    const number = parseInt(this.text(node.from, node.from + 10), 10);
    return number > 1 ? ` start="${number}"` : '';
  }

  private code(node: SyntaxNode): string {
    return node
      .getChildren('CodeText')
      .map(part => escapeHtml(this.text(part.from, part.to)))
      .join('');
  }

  private inline(node: SyntaxNode): string {
    let html = '';
    let at = node.from;
    for (const child of children(node)) {
      html += this.words(at, child.from) + this.span(child);
      at = child.to;
    }
    return html + this.words(at, node.to);
  }

  private span(node: SyntaxNode): string {
    const tag = INLINE[node.name];
    if (tag) return `<${tag}>${this.inline(node)}</${tag}>`;
    if (SILENT.has(node.name)) return '';
    if (node.name === 'Link') return this.link(node);
    if (node.name === 'Escape') return escapeHtml(this.text(node.from + 1, node.to));
    if (node.name === 'Autolink')
      return this.anchor(this.text(node.from + 1, node.to - 1), escapeHtml(this.text(node.from + 1, node.to - 1)));
    if (node.name === 'HardBreak') return '<br>';
    if (node.name === 'Image' || node.name === 'HTMLTag') return '';
    return escapeHtml(this.text(node.from, node.to));
  }

  private link(node: SyntaxNode): string {
    const url = node.getChild('URL');
    return url ? this.anchor(this.text(url.from, url.to), this.inline(node)) : this.words(node.from, node.to);
  }

  private anchor(url: string, words: string): string {
    return /^(https?:|mailto:)/i.test(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words;
  }

  /// A line break in a letter is meant as one.
  private words(from: number, to: number): string {
    return escapeHtml(this.text(from, to)).replace(/\n/g, '<br>');
  }

  private text(from: number, to: number): string {
    return this.source.slice(from, to);
  }
}

function children(node: SyntaxNode): SyntaxNode[] {
  const all = [];
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child);
  return all;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
