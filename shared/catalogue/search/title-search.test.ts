import { describe, expect, test } from 'vitest';
import { MadeInSteps } from '../queries/made-in-steps.ts';
import { TitleSearch } from './title-search.ts';

/** Titles, year, number of ratings. */
const FILMS = (
  [
    [['Les Évadés', 'The Shawshank Redemption'], 1994, 317],
    [['Eva'], 2011, 0],
    [['Le Fabuleux Destin d’Amélie Poulain', 'Amelie'], 2001, 120],
    [['Douze Hommes en colère', '12 Angry Men'], 1957, 57],
    [['Les Douze Salopards', 'The Dirty Dozen'], 1967, 20],
    [['Léon', 'Léon: The Professional'], 1994, 133],
    [['Dune'], 1984, 36],
    [['Dune'], 2021, 0],
    [['Blade Runner 2049'], 2017, 18],
    [['Blade Runner'], 1982, 124],
    [['Rocky'], 1976, 64],
    [['Rocky II'], 1979, 20],
    [['Rocky IV'], 1985, 25],
    [['Rocky V'], 1990, 7],
    [['Le Parrain', 'The Godfather'], 1972, 192],
    [['Le Parrain, 2e partie', 'The Godfather: Part II'], 1974, 129],
    [['Halloween, la nuit des masques', 'Halloween'], 1978, 38],
    [['Halloween 5'], 1989, 4],
    [['V pour Vendetta', 'V for Vendetta'], 2005, 100],
    [['OSS 117 : Alerte rouge en Afrique noire'], 2021, 0],
    [
      ['Star Wars, épisode III : La Revanche des Sith', 'Star Wars: Episode III - Revenge of the Sith'],
      2005,
      78,
    ],
    [['Tigre et dragon', 'Wo hu cang long'], 2000, 110],
    [['Des serpents dans l’avion', 'Snakes on a Plane'], 2006, 13],
    [['La Chute du faucon noir', 'Black Hawk Down'], 2001, 50],
    [['E.T., l’extra-terrestre', 'E.T. the Extra-Terrestrial'], 1982, 122],
    [['WALL·E'], 2008, 104],
    [['M'], 1931, 15],
    [['Là-haut', 'Up'], 2009, 105],
    [['1917'], 2019, 0],
    [['Les Sept Samouraïs', '七人の侍'], 1954, 48],
    [['Брат'], 1997, 2],
  ] as const
).map(([titles, year, weight]) => ({ titles, year, weight }));
const search = searchOf(FILMS);

function searchOf(films: Parameters<typeof TitleSearch.build>[0]): TitleSearch {
  return new MadeInSteps(TitleSearch.build(films)).get();
}

function found(query: string, limit = 3): string[] {
  return search
    .find(query, limit)
    .map(({ index }) => `${FILMS[index]?.titles[0] ?? ''} ${FILMS[index]?.year ?? ''}`);
}

describe('A film is found first', () => {
  test.each([
    ['without accents', 'les evades', 'Les Évadés 1994'],
    ['in capitals', 'LÉON', 'Léon 1994'],
    ['with a slip', 'amelie poulin', 'Le Fabuleux Destin d’Amélie Poulain 2001'],
    ['with letters exchanged', 'bldae runner', 'Blade Runner 1982'],
    ['with two slips', 'Shawshenk Redemtion', 'Les Évadés 1994'],
    ['as it sounds', 'amélie poulin', 'Le Fabuleux Destin d’Amélie Poulain 2001'],
    ['by digits', '12 hommes en colere', 'Douze Hommes en colère 1957'],
    ['by number words', 'twelve angry men', 'Douze Hommes en colère 1957'],
    ['by digits for Roman ones', 'rocky 4', 'Rocky IV 1985'],
    ['by Roman digits for others', 'Halloween V', 'Halloween 5 1989'],
    ['without "part"', 'the godfather 2', 'Le Parrain, 2e partie 1974'],
    ['without its article', 'parrain', 'Le Parrain 1972'],
    ['with its article at the end', 'godfather, the', 'Le Parrain 1972'],
    ['by its year', 'dune 2021', 'Dune 2021'],
    ['by another year', 'Dune (1984)', 'Dune 1984'],
    ['by a number that is no year', 'blade runner 2049', 'Blade Runner 2049 2017'],
    ['by a title that is a year', '1917', '1917 2019'],
    ['by its subtitle', 'la revanche des sith', 'Star Wars, épisode III : La Revanche des Sith 2005'],
    ['by its main title', 'oss cent dix-sept', 'OSS 117 : Alerte rouge en Afrique noire 2021'],
    ['by words in another order', 'faucon noir la chute', 'La Chute du faucon noir 2001'],
    ['by one word of it', 'samurais', 'Les Sept Samouraïs 1954'],
    ['by &', 'tigre & dragon', 'Tigre et dragon 2000'],
    ['without an apostrophe', 'serpents dans lavion', 'Des serpents dans l’avion 2006'],
    ['without points', 'et', 'E.T., l’extra-terrestre 1982'],
    ['without a sign', 'walle', 'WALL·E 2008'],
    ['by one letter', 'm', 'M 1931'],
    ['by a letter that may be a number', 'v for vendeta', 'V pour Vendetta 2005'],
    ['by two letters', 'up', 'Là-haut 2009'],
    ['in another script', '七人の侍', 'Les Sept Samouraïs 1954'],
    ['in Cyrillic', 'брат', 'Брат 1997'],
  ])('%s: %s', (_how, query, film) => {
    expect(found(query, 1)).toEqual([film]);
  });
});

describe('While it is typed', () => {
  test.each(['les eva', 'les evad', 'shawsh', 'the shaw'])('"%s" brings Les Évadés up', (query) => {
    expect(found(query)).toContain('Les Évadés 1994');
  });

  test('a beginning that films share brings the most rated first', () => {
    expect(found('blade')).toEqual(['Blade Runner 1982', 'Blade Runner 2049 2017']);
  });
});

describe('Films that fit equally well', () => {
  test('come by their weight, then as they were given', () => {
    expect(found('dune', 2)).toEqual(['Dune 1984', 'Dune 2021']);
    const same = [1, 2, 2].map((weight) => ({ titles: ['Dune'], year: null, weight }));
    expect(
      searchOf(same)
        .find('dune', 3)
        .map(({ index }) => index),
    ).toEqual([1, 2, 0]);
  });
});

describe('A query that means nothing', () => {
  test.each(['', '   ', '!!!', '😀', '\ud800', '\u200b', 'qsdkjh fgzrtpv', '0000000'])(
    'finds nothing: %j',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  test('finds nothing where there is no film', () => {
    expect(searchOf([]).find('dune', 5)).toEqual([]);
    expect(searchOf([{ titles: ['', '…'], year: null, weight: 0 }]).find('dune', 5)).toEqual([]);
  });

  test('is not looked at after its 200th character', () => {
    expect(found(`${' '.repeat(196)}dune`, 1)).toEqual(['Dune 1984']);
    expect(found(`${' '.repeat(200)}dune`)).toEqual([]);
  });

  test.each([
    ['letters', 'a'.repeat(10_000)],
    ['words', 'le parrain '.repeat(1_000)],
    ['numbers', 'deux cent '.repeat(1_000)],
    ['characters that unfold', '\ufdfa'.repeat(10_000)],
    ['accents', `e${'\u0301'.repeat(10_000)}`],
    ['half characters', '\udc00\ud800'.repeat(5_000)],
  ])('is cut where it goes on for long: %s', (_what, query) => {
    expect(search.find(query, 5)).toEqual(search.find(query.slice(0, 200), 5));
  });
});

test('No more films are found than are asked for, the best first, each once', () => {
  const all = search.find('rocky', 100);
  expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(new Set(all.map(({ index }) => index)).size).toBe(all.length);
  expect(search.find('rocky', 2)).toEqual(all.slice(0, 2));
});

test('Only films that are wanted are found, however many others fit better', () => {
  const many = Array.from({ length: 1_000 }, () => ({ titles: ['Amour'], year: null, weight: 0 }));
  const love = searchOf([...many, { titles: ['Un amour de Swann'], year: 1984, weight: 0 }]);
  expect(love.find('amour', 5, (index) => index === 1_000).map(({ index }) => index)).toEqual([1_000]);
  expect(love.find('amour', 5, () => false)).toEqual([]);
});

test('A title longer than any is found by its beginning', () => {
  const long = searchOf([{ titles: ['Borat '.repeat(500)], year: 2006, weight: 0 }]);
  expect(long.find('borat', 1)).toHaveLength(1);
});
