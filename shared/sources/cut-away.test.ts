import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAway } from './cut-away.ts';

describe('what no parser reads is cut away', () => {
  it.each([
    [
      'a list of suggestions',
      'a<datalist id="x"><option value="A">A</option> <option value="B"></datalist>b',
    ],
    ['a choice', 'a<select name="x"><optgroup label="1"><option>A<option>B</optgroup><hr></select>b'],
    ['a choice with tags in its values', `a<select><option value="</div><b>">A</option></select>b`],
    ['an option without its list', 'a<option>A</option>b'],
    ['a script', 'a<script async>if (a < b) write("<div>");</script>b'],
    ['a script in capitals', 'a<SCRIPT>write("</div>");</Script >b'],
    ['styles', 'a<style media=print>p > a { }</style>b'],
    ['what is for browsers without scripts', 'a<noscript><img src="x"></noscript>b'],
    ['a frame', 'a<iframe src="x"><p>old</p></iframe>b'],
    ['a drawing', 'a<svg viewBox="0 0 1 1"><g><path d="M0"/><svg></svg></g><title>x</title></svg>b'],
    ['comments', 'a<!-- <div> --><!--><!---><!-- - -- > --!>b'],
  ])('%s', (_, html) => {
    expect(cutAway(html)).toBe('ab');
  });

  it.each([
    ['a description of the page', '<script type="application/ld+json">{"a":"<!-- <select>"}</script>'],
    ['the title', '<title>The <script> & the <select></title>'],
    ['what a reader writes', '<textarea><option>A</textarea>'],
    ['an attribute', `<a title="<script>" data-x='<!--' href = "<svg>">x</a>`],
    ['signs that begin no tag', 'a < b <3 </ <> &lt;script>'],
    ['elements whose names begin alike', '<optics>a</optics><selected>b</selected><scripts>c</scripts>'],
    ['a title that does not end', '<title>x<select><option>A</select>'],
    ['a tag that does not end', 'a<a href="x><script>y</script>'],
  ])('but for %s', (_, html) => {
    expect(cutAway(html)).toBe(html);
  });
});

describe('what is never closed does not take the page with it', () => {
  it.each([
    ['<datalist><option value="A"><option value="B">B</option> <div>page</div>', '<div>page</div>'],
    ['<select><option>A<h1>page</h1>', '<h1>page</h1>'],
    ['<div><select><option>A</div>page', '<div></div>page'],
    ['<optgroup><option>A<p>page', '<p>page'],
    ['<svg><path d="M0"/><div>page</div>', '<div>page</div>'],
    ['<td><svg><g></td><td>page', '<td></td><td>page'],
    ['<script>x()<p>page</p>', 'x()<p>page</p>'],
    ['<!-- x <p>page</p>', ' x <p>page</p>'],
  ])('%s', (html, needed) => {
    expect(cutAway(html)).toBe(needed);
  });

  // Time by the square of such a page would be hours.
  it.each([
    ['<script>', ''],
    ['<!--', ''],
    ['<datalist>', ''],
    ['<select><option><b>', '<b>'],
    ['<svg><g><', ''],
    ['<title>', '<title>'],
    ['</script', '</script'],
    ['<a b="', '<a b="'],
  ])('megabytes of %s', (part, needed) => {
    expect(cutAway(part.repeat(500_000)) === needed.repeat(500_000)).toBe(true);
  });
});

describe('cutting never removes text outside what is cut', () => {
  const word = (count: number): string => `w${count}.`;
  const UNNEEDED = [
    '<datalist>x<option value="<p>x">x</option></datalist>',
    '<SELECT><option>x<option>x</SELECT>',
    '<svg><path d="x"/><text>x</text></svg>',
    '<script>"<p>x</p>"</script>',
    '<style>x > x {}</style>',
    '<!-- <p>x</p> -->',
  ];
  const NEEDED = ['<div>', '</div>', '<p class="x">', '</p>', '<td>', '<br/>', '<b>', '</b>', `<a href='>'>`];

  it('in a page whose elements are closed', () => {
    const part = fc.constantFrom(...UNNEEDED, ...NEEDED);
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const html = parts.map((text, index) => word(index) + text).join('');
        const expected = parts.map((text, index) => word(index) + (UNNEEDED.includes(text) ? '' : text));
        expect(cutAway(html)).toBe(expected.join(''));
      }),
    );
  });

  /** The words that a parser of the whole page finds outside. */
  function wordsOutside(html: string): string[] {
    const $ = load(html);
    $('datalist, select, optgroup, option, svg, script, style, noscript, iframe').remove();
    return (
      $('body')
        .text()
        .match(/w\d+\./gu) ?? []
    );
  }

  it('in a page of any tags, closed or not', () => {
    // Not `select` nor `optgroup`, nor the end of an `option`: of two that cross a parser takes one for the end of the
    // other; nor `svg`, in which an unclosed `script` is no script to it.
    const tags = ['datalist', 'div', 'p', 'b', 'title', 'textarea'];
    const soup = fc.constantFrom(
      ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
      '<option>',
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<br>',
      '<a title="<svg>">',
      '<',
    );
    fc.assert(
      fc.property(fc.array(soup), (parts) => {
        const html = `<body>${parts.map((text, index) => word(index) + text).join('')}`;
        const left = new Set(cutAway(html).match(/w\d+\./gu));
        expect(wordsOutside(html).filter((text) => !left.has(text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
