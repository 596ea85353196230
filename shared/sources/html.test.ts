import { expect, it } from 'vitest';
import { linesOf, openPage } from './html.ts';

const layoutChanged = expect.objectContaining({ code: 'layout-changed', selector: '.x' }) as Error;

it('an empty page is none', () => {
  expect(() => openPage('Page', ' \n', '.x')).toThrow(layoutChanged);
});

it.each([
  '<div>',
  '<unknown>',
  // The end of nothing that is open, and one that a parser ignores because of what stands between.
  '<b></i>',
  '<unknown><div></unknown></div>',
  '<li><dd>',
])('megabytes of tags that never close are refused before they are parsed: %s', (tags) => {
  expect(() => openPage('Page', tags.repeat(500_000), '.x')).toThrow(layoutChanged);
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
