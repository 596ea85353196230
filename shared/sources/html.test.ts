import { expect, it } from 'vitest';
import { linesOf, openPage } from './html.ts';

const layoutChanged = expect.objectContaining({ code: 'layout-changed', selector: '.x' }) as Error;

it('an empty page is none', () => {
  expect(() => openPage('Page', ' \n', '.x')).toThrow(layoutChanged);
});

it('megabytes of tags that never close are refused before they are parsed', () => {
  expect(() => openPage('Page', '<div>'.repeat(1_000_000), '.x')).toThrow(layoutChanged);
});

it('megabytes of rows are read', () => {
  const $ = openPage('Page', `<table>${'<tr><td>x<br></td></tr>'.repeat(50_000)}</table>`, '.x');
  expect($('tr')).toHaveLength(50_000);
});

it('line breaks divide lines, comments are none', () => {
  const $ = openPage('Page', '<p>Un <b>deux</b><!-- non --><br/><br>trois\n</p>', '.x');
  expect(linesOf($, $('p').contents())).toEqual(['Un deux', '', 'trois']);
});
