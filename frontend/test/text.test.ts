import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, Text } from '@codemirror/state';
import { compareRows, isChanged } from '../compare.ts';
import { toHtml } from '../html.ts';
import { cut, paragraphs } from '../paragraphs.ts';
import { slotsIn } from '../slots.ts';
import { wordDiff, wordEdits } from '../words.ts';
import { below, cost, forSeeds } from './random.ts';

const PIECES = [
  'One word',
  'two ',
  '\n',
  '\n\n',
  '# Head',
  '## Two',
  '- item',
  '1. first',
  '> said',
  '```',
  '~~~',
  '   ',
  'مرحبا',
  '👩‍👩‍👧 é',
  '\t',
  'x',
];

test('paragraphs: after any change the cut is that of the whole text', () => {
  forSeeds(150, next => {
    let state = EditorState.create({
      doc: Array.from({ length: 12 }, () => PIECES[below(next, PIECES.length)]).join(''),
      extensions: paragraphs,
    });
    for (let step = 0; step < 25; step++) {
      const from = below(next, state.doc.length + 1);
      const to = Math.min(state.doc.length, from + (next() < 0.5 ? 0 : below(next, 12)));
      const changes = [{ from, to, insert: next() < 0.3 ? '' : PIECES[below(next, PIECES.length)]! }];
      if (next() < 0.3)
        changes.push({ from: state.doc.length, to: state.doc.length, insert: PIECES[below(next, PIECES.length)]! });
      state = state.update({ changes }).state;
      assert.deepEqual(state.field(paragraphs), cut(state.doc, 0), JSON.stringify(state.doc.toString()));
    }
  });
});

test('paragraphs are those of the server', () => {
  const kinds = (text: string): string[] =>
    cut(Text.of(text.split('\n')), 0).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`);
  assert.deepEqual(kinds('# Title\nText\nmore\n\n- a\n- b\n\n> q\n```\n\ncode\n```\nend'), [
    'HEADING # Title',
    'PROSE Text\nmore',
    'LIST - a\n- b',
    'QUOTE > q',
    'CODE ```\n\ncode\n```',
    'PROSE end',
  ]);
});

test('word edits make the new text of the old one', () => {
  forSeeds(150, next => {
    const words = [
      'the',
      'council',
      'hours',
      'late.',
      'late?',
      ' ',
      ' ',
      '\n\n',
      'we',
      '“care”',
      '212',
      '3.5',
      'naïve',
      '👩‍👩‍👧',
      'مرحبا',
      ',',
    ];
    const text = (): string =>
      Array.from({ length: below(next, 30) }, () => words[below(next, words.length)]).join(next() < 0.5 ? ' ' : '');
    const [a, b] = [text(), text()];
    let made = a;
    for (const { from, to, insert } of wordEdits(a, b).reverse()) made = made.slice(0, from) + insert + made.slice(to);
    assert.equal(made, b, JSON.stringify([a, b]));
    const pieces = wordDiff(a, b);
    assert.equal(
      pieces
        .filter(piece => piece.kind !== 'ins')
        .map(piece => piece.text)
        .join(''),
      a,
    );
    assert.equal(
      pieces
        .filter(piece => piece.kind !== 'del')
        .map(piece => piece.text)
        .join(''),
      b,
    );
  });
});

test('a difference is read by words', () => {
  assert.deepEqual(wordDiff('They come late.', 'They come late?'), [
    { kind: 'same', text: 'They come ' },
    { kind: 'del', text: 'late.' },
    { kind: 'ins', text: 'late?' },
  ]);
});

test('a long letter is compared in good time', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `word${i % 5000}`).join(' ');
  const other = long.replace('word77 ', 'other ').replace('word4000 ', '');
  assert.ok(cost(() => assert.ok(wordEdits(long, other).length > 0)) < 3_000);
});

test('compared paragraphs meet', () => {
  const rows = compareRows(
    'Dear all,\n\nOne two three four.\n\nSame here.\n\nGone.',
    'Dear all,\n\nOne two three five.\n\nNew thing entirely.\n\nSame here.',
  );
  assert.deepEqual(
    rows.map(row => [row.a?.number ?? 0, row.b?.number ?? 0, isChanged(row)]),
    [
      [1, 1, false],
      [2, 2, true],
      [0, 3, true],
      [3, 4, false],
      [4, 0, true],
    ],
  );
});

test('slots are words in brackets, not links, boxes or notes', () => {
  const found = (text: string): string[] => slotsIn(text).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(found('on [date] by [your name], see [this](http://x) and [ref]: y, [x] done, [^1] [1]'), [
    '[date]',
    '[your name]',
  ]);
});

test('copied text is formatted and safe', () => {
  assert.equal(
    toHtml(
      '# To *all*\n\nOne **two** <script>x</script> [a](https://e.org) [b](javascript:alert(1))\nnext\n\n- x\n- y\n\n> q',
    ),
    '<h1>To <em>all</em></h1>\n<p>One <strong>two</strong> x <a href="https://e.org">a</a> b<br>next</p>\n<ul><li>x</li>\n<li>y</li></ul>\n<blockquote><p>q</p></blockquote>',
  );
});
