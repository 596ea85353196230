import { expect, it } from 'vitest';
import { findIn, linesOf, openPage, outermost, textOf } from './html.ts';

const layoutChanged = expect.objectContaining({ code: 'layout-changed', selector: '.x' }) as Error;

it('an empty page is none', () => {
  expect(() => openPage('Page', ' \n', '.x')).toThrow(layoutChanged);
});

it.each([
  ['tr', `<table>${'<tr><td>x<br></td></tr>'.repeat(20_000)}</table>`],
  ['li', `<ul>${'<li><p>x<img>'.repeat(20_000)}</ul>`],
])('thousands of rows are read: %s', (row, html) => {
  expect(openPage('Page', html, '.x')(row)).toHaveLength(20_000);
});

it('what no parser reads is not in the document', () => {
  const $ = openPage('Page', '<datalist><option>A</datalist><script>x()</script><p>x</p><!-- c -->', '.x');
  expect($('body').html()).toBe('<p>x</p>');
});

it('a page of nothing but a script is empty', () => {
  expect(() => openPage('Page', '<script>load()</script>\n', '.x')).toThrow(layoutChanged);
});

it('line breaks divide lines, comments are none', () => {
  const $ = openPage('Page', '<p>Un <b>deux</b><!-- non --><br/><br>trois\n</p>', '.x');
  expect(linesOf($, $('p').contents())).toEqual(['Un deux', '', 'trois']);
});

it('no more of a text is read than is asked for, nor of the elements that hold it', () => {
  const $ = openPage('Page', `<p>${'<i>x</i><i></i>'.repeat(10_000)}</p><b>a <i>b</i> c</b>`, '.x');
  expect(textOf($('b'))).toBe('a b c');
  expect(textOf($('p'), 30)).toBe('x'.repeat(10));
  expect(textOf($('p')).length).toBeLessThanOrEqual(2_000);
  const long = openPage('Page', `<p>${'9'.repeat(100_000)}</p>`, '.x');
  expect(textOf(long('p'), 500)).toBe('9'.repeat(499));
});

it('a card in a card is none', () => {
  const $ = openPage(
    'Page',
    '<div class="c" id="a"><p><div class="c" id="b"></div></div><div class="c" id="c"></div>',
    '.x',
  );
  expect(outermost($, '.c').map((element) => $(element).attr('id'))).toEqual(['a', 'c']);
});

it('what is found in an element is not the element itself, nor what another one holds', () => {
  const $ = openPage('Page', '<p><i>1</i><b><i>2</i></b></p><p><i>3</i><u>4</u></p>', '.x');
  expect(findIn($('p'), 'i, u').text()).toBe('12');
  expect(findIn($('b'), 'b')).toHaveLength(0);
  expect(findIn($('.none'), 'i')).toHaveLength(0);
});

it('a cell of thousands of lines has its first ones', () => {
  const $ = openPage('Page', `<p>${'a<br>'.repeat(10_000)}</p>`, '.x');
  expect(linesOf($, $('p').contents())).toHaveLength(200);
});
