import { describe, expect, it } from 'vitest';
import { film } from '../domain/testing-films.ts';
import { FilmsSeen } from './films-seen.ts';

const PLACE = { line: 3, film: null };

function seenTwice(first: object, second: object): boolean {
  const seen = new FilmsSeen();
  seen.seenAt(film({ title: 'Lu', ...first }), PLACE);
  return seen.seenAt(film({ title: 'Lu', ...second }), { line: 9, film: null }) !== null;
}

describe('a film stands twice', () => {
  it.each([
    ['word for word', {}, {}],
    ['in capitals', { title: 'Les Misérables' }, { title: 'LES MISÉRABLES' }],
    ['without accents', { title: 'Les Misérables' }, { title: 'Les Miserables' }],
    ['with composed and decomposed accents', { title: 'Zo\u00e9' }, { title: 'Zoe\u0301' }],
    ['with another apostrophe', { title: "L'Été" }, { title: 'L’Été' }],
    ['with other punctuation', { title: 'Moi, Moche : 2' }, { title: 'Moi moche 2' }],
    ['with ligatures', { title: 'Lux Æterna, Sœur' }, { title: 'Lux Aeterna, Soeur' }],
    ['with another blank', { title: 'Lux  Lu' }, { title: 'Lux\u00a0Lu\ufeff' }],
    ['in another script', { title: 'Лу' }, { title: 'ЛУ' }],
    ['without a letter', { title: '???' }, { title: '???' }],
    ['with directors the other way round', { directors: ['Ana Ré', 'Bo'] }, { directors: ['BO', 'Ana Re'] }],
    ['with one director more', { directors: ['Ana', 'Bo'] }, { directors: ['Bo'] }],
    ['with directors of whom nothing is told', { directors: [''] }, { directors: [] }],
  ])('%s', (_, first, second) => {
    expect(seenTwice(first, second)).toBe(true);
  });

  it.each([
    ['another title', {}, { title: 'Lo' }],
    ['another part', { title: 'Lu - Partie 1' }, { title: 'Lu - Partie 2' }],
    ['words apart', { title: 'Film 1 11' }, { title: 'Film 11 1' }],
    ['another kana', { title: 'が' }, { title: 'か' }],
    ['signs only', { title: '???' }, { title: '!!!' }],
    ['another date', {}, { releaseDate: '2023-05-17' }],
    ['another director', { directors: ['Ana'] }, { directors: ['Bo'] }],
    ['a director of whom the other says nothing', { directors: ['Ana'] }, {}],
  ])('but not with %s', (_, first, second) => {
    expect(seenTwice(first, second)).toBe(false);
  });

  it('is compared with every namesake of its date, and told the first place', () => {
    const seen = new FilmsSeen();
    const places = ['Ana', 'Bo', 'Cy', 'Bo', 'Ana'].map((name, index) =>
      seen.seenAt(film({ directors: [name] }), { line: index + 1, film: null }),
    );
    expect(places.map((place) => place?.line ?? null)).toEqual([null, null, null, 2, 1]);
  });
});
