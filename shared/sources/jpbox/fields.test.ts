import { expect, it } from 'vitest';
import { jpboxIdOf, posterUrlOf, splitNames } from './fields.ts';

it.each([
  ['fichfilm.php?id=25411&view=2', 25_411],
  ['/fichfilm.php?id=7', 7],
  ['https://www.jpbox-office.com/fichfilm.php?view=2&amp;id=7&id=8', 8],
  ['fichfilm.php?idx=7', null],
  ['fichfilm.php?id=', null],
  ['fichfilm.php?id=7x', null],
  ['v9_avenir.php?id=7', null],
  ['http://[/fichfilm.php?id=7', null],
  [undefined, null],
])('the film of the link %s is %s', (href, id) => {
  expect(jpboxIdOf(href)).toBe(id);
});

it.each([
  ['cinema/images/posters/A-2026.jpg', 'https://www.jpbox-office.com/cinema/images/posters/A-2026.jpg'],
  ['cinema/images/posters/nophoto.jpg', null],
  ['cinema/images/menu/top20.jpg', null],
  ['http://[/posters/a.jpg', null],
  [undefined, null],
])('the poster %s is at %s', (src, url) => {
  expect(posterUrlOf(src)).toBe(url);
});

it('a list of names is divided, a name with a hyphen is not', () => {
  expect(splitNames('Aventure - Science-Fiction')).toEqual(['Aventure', 'Science-Fiction']);
  expect(splitNames(null)).toEqual([]);
});
