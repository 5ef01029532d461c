import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Window } from 'happy-dom';
import { EditorState } from '@codemirror/state';
import { linkOver, plain, toMarkdown } from '../paste.ts';

const window = new Window();

function parse(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

function pasted(html: string): string {
  return toMarkdown(html, parse);
}

test('Word: headings, emphasis, lists as paragraphs, and none of its looks', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
    <style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-GB><!--StartFragment-->
    <h1>To the housing board<o:p></o:p></h1>
    <p class=MsoNormal>We are <b><span style='mso-bidi-font-weight:normal'>forty-two</span></b> tenants of the <i>north</i> block.<o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>the lift<o:p></o:p></p>
    <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>the stairs<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>by May</p>
    <p class=MsoNormal><a href="https://board.example/minutes">the minutes</a> say so.</p><!--EndFragment--></body></html>`;
  assert.equal(
    pasted(html),
    '# To the housing board\n\nWe are **forty-two** tenants of the *north* block.\n\n- the lift\n- the stairs\n1. by May\n\n[the minutes](https://board.example/minutes) say so.',
  );
});

test('Google Docs: the bold that is none, styled spans, wrapped links', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Why we write</span></h2>
    <p dir="ltr"><span style="font-weight:400;font-style:normal">The clinic </span><span style="font-weight:700">closes</span><span style="font-weight:400;font-style:italic"> at noon</span><span style="font-weight:400">.</span></p>
    <ul><li dir="ltr"><p dir="ltr" role="presentation"><span style="font-weight:400">Mondays</span></p></li><li dir="ltr"><p dir="ltr"><span>Fridays</span></p></li>
    <ul><li><p><span>only in spring</span></p></li></ul></ul>
    <p dir="ltr"><a href="https://www.google.com/url?q=https://clinic.example/hours&sa=D"><span style="color:#1155cc">hours</span></a></p></b><br class="Apple-interchange-newline">`;
  assert.equal(
    pasted(html),
    '## Why we write\n\nThe clinic **closes** *at noon*.\n\n- Mondays\n- Fridays\n  - only in spring\n\n[hours](https://clinic.example/hours)',
  );
});

test('a web page: what carries meaning stays, scripts and pictures go', () => {
  const html = `<div><script>alert(1)</script><style>p{}</style><nav><ul><li><a href="/x">Home</a></li></ul></nav>
    <article><h3>Reply</h3><p>First&nbsp;line<br>second line</p><blockquote><p>Said <em>before</em></p><p>twice</p></blockquote>
    <p>A <code>word</code>, a <s>slip</s>, an <a href="javascript:alert(1)">odd link</a>, <img src=x onerror=alert(1)>1 &lt; 2.</p><hr>
    <ol start="3"><li>three</li><li>four</li></ol><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></article></div>`;
  assert.equal(
    pasted(html),
    '- Home\n\n### Reply\n\nFirst line\nsecond line\n\n> Said *before*\n>\n> twice\n\nA `word`, a ~~slip~~, an odd link, 1 < 2.\n\n---\n\n3. three\n4. four\n\na · b\n\n1 · 2',
  );
});

test('what only looks like Markdown is escaped, what is a word stays a word', () => {
  assert.equal(
    pasted('<p># not a heading</p><p>1. not a list</p><p>2 * 3 * 4 and snake_case and [x]</p><p>- dash</p>'),
    '\\# not a heading\n\n1\\. not a list\n\n2 \\* 3 \\* 4 and snake_case and \\[x\\]\n\n\\- dash',
  );
});

test('hidden and invisible things go', () => {
  assert.equal(pasted('<p>a<span style="display:none">secret</span>\u200b\u00adb</p><p>&nbsp;</p><p></p>'), 'ab');
});

test('emphasis hugs its words', () => {
  assert.equal(pasted('<p>one<b> two </b>three <b>four</b><b> five</b></p>'), 'one **two** three **four five**');
});

test('deep, huge and broken HTML is survived', () => {
  assert.equal(pasted('<div>'.repeat(400) + 'deep'), 'deep');
  assert.equal(pasted('<p>open <b>bold <i>both'), 'open **bold *both***');
  assert.ok(pasted('<p>word <b>word</b></p>'.repeat(3_000)).length > 30_000);
});

test('right-to-left and combined characters come through', () => {
  assert.equal(pasted('<p dir="rtl">إلى <b>المجلس</b></p><p>👩‍👩‍👧 e\u0301</p>'), 'إلى **المجلس**\n\n👩‍👩‍👧 e\u0301');
});

test('plain text has one kind of line end', () => {
  assert.equal(plain('a\r\nb\rc\u2028d\ufeff'), 'a\nb\nc\nd');
});

test('an address pasted over words makes them a link', () => {
  const over = (doc: string, from: number, to: number, text: string): string | null =>
    linkOver(EditorState.create({ doc, selection: { anchor: from, head: to } }), text);
  assert.equal(over('see the minutes', 4, 15, 'https://e.org/a'), '[the minutes](https://e.org/a)');
  assert.equal(over('see the minutes', 4, 4, 'https://e.org/a'), null);
  assert.equal(over('see the minutes', 4, 15, 'not an address'), null);
  assert.equal(over('https://old.org', 0, 15, 'https://e.org/a'), null);
});
