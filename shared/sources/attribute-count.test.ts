import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostAttributes } from './attribute-count.ts';

it.each([
  ['<a>', 0],
  ['<a b>', 1],
  ['<a b c=d e="f g" h=\'i j\' k = l>', 5],
  ['<a b="c"d="e">', 2],
  ['<a b/c/d>', 3],
  ['<a href=/b/c/d>', 1],
  ['<a =b>', 1],
  ['<a b= >c d e', 1],
  ['<a b=">" c>', 2],
  ['<a b c d', 3],
  ['a b c d < e f <3 g', 0],
  ['<a b><c d e f><g>', 3],
])('%s has %d', (html, count) => {
  expect(mostAttributes(html)).toBe(count);
});

it('counts no fewer than a parser of HTML finds', () => {
  const part = fc.constantFrom(
    '<a',
    '<p ',
    '>',
    ' b',
    ' c',
    '=',
    '"',
    "'",
    '/',
    ' ',
    'd',
    '<!--',
    '-->',
    '<title>',
    '</title>',
    '<math>',
    '<!',
    ']]>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      let number = 0;
      // Names of their own: of two attributes of one name a parser keeps one.
      const html = parts.join('').replace(/[bcd]/gu, (letter) => `${letter}${(number += 1)}`);
      const $ = load(html);
      const found = $('*')
        .toArray()
        .map((element) => Object.keys($(element).attr() ?? {}).length);
      expect(mostAttributes(html)).toBeGreaterThanOrEqual(Math.max(...found));
    }),
    { numRuns: 2_000 },
  );
});
