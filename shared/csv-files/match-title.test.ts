import { describe, expect, it } from 'vitest';
import { WeekTitles } from './match-title.ts';

/** The releases of Wednesday 2021-10-20, as the sites spell them. */
const WEEK = new WeekTitles(
  [
    'Illusions perdues',
    'Venom : Let There Be Carnage',
    'Ron débloque',
    'Le Trésor du Petit Nicolas',
    'Le Peuple loup',
    "Grandir, c'est chouette !",
    'Dune : Première partie',
    'Une vie',
  ].map((title) => ({ filmId: title, title })),
);

describe('a title of a till', () => {
  it.each([
    ['ILLUSIONS PERDUES', 'Illusions perdues'],
    ['Venom - Let There Be Carnage', 'Venom : Let There Be Carnage'],
    ['Ron Débloque (VF)', 'Ron débloque'],
    ['TRESOR DU PETIT NICOLAS (LE)', 'Le Trésor du Petit Nicolas'],
    ['Peuple Loup, Le', 'Le Peuple loup'],
    ['Grandir c’est chouette !', "Grandir, c'est chouette !"],
    ['Ilusions perdues', 'Illusions perdues'],
    ['Dune - 1ere partie', 'Dune : Première partie'],
  ])('%j is %s', (title, filmId) => {
    expect(WEEK.match(title).filmId).toBe(filmId);
  });

  it.each([
    ['Venom', ['Venom : Let There Be Carnage']],
    ['La vie', ['Une vie']],
    ['Dune : Deuxième partie', ['Dune : Première partie']],
    ['Le Dernier Duel', []],
    ['=', []],
  ])('%j is none for certain', (title, near) => {
    expect(WEEK.match(title)).toEqual({ filmId: null, near });
  });

  it('that two films of the week have is of neither', () => {
    const twice = new WeekTitles([
      { filmId: 'a', title: 'Belle' },
      { filmId: 'b', title: 'Belle (2021)' },
      { filmId: 'c', title: 'Belle et Sébastien' },
    ]);
    expect(twice.match('BELLE')).toMatchObject({ filmId: null, near: ['a', 'b'] });
  });
});

it('is certain of a film that has two titles, by either of them', () => {
  const titles = new WeekTitles([
    { filmId: 'one', title: 'Belle et Sébastien' },
    { filmId: 'one', title: 'Belle et Sébastien, nouvelle génération' },
    { filmId: 'two', title: 'Une vie' },
  ]);
  for (const title of ['Belle et Sébastien', 'BELLE ET SEBASTIEN NOUVELLE GENERATION']) {
    expect(titles.match(title)).toEqual({ filmId: 'one', near: ['one'] });
  }
  expect(titles.match('Bele et Sébastien')).toEqual({ filmId: 'one', near: ['one'] });
});
