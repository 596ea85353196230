import { expect, it } from 'vitest';
import { countriesOf } from './countries.ts';
import { genresOf } from './genres.ts';
import { Tally } from './tally.ts';

it('genres have the names of the catalogue, each once; others are dropped and counted', () => {
  const tally = new Tally();
  const told = ['Family', 'Sci-Fi', 'ScienceFiction', 'Science Fiction', 'Film-Noir', 'TV Movie', 'News'];
  expect(genresOf(told, tally)).toEqual(['Children', 'Sci-Fi', 'Film-Noir']);
  expect(tally.lines()).toEqual(['      1 genres dropped: TV Movie', '      1 genres dropped: News']);
});

it('countries have their codes, each once; others are dropped and counted', () => {
  const tally = new Tally();
  const told = ['US', 'Corée du Sud', '(Ex)URSS', 'États-Unis', 'Inconnu'];
  expect(countriesOf(told, tally)).toEqual(['US', 'KR', 'SU']);
  expect(tally.lines()).toEqual(['      1 countries dropped: Inconnu']);
});
