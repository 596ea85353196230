import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { testRelease } from '../test-week.ts';
import { findReleases, genresOf, readSearch, writeSearch, type ReleaseSearch } from './release-search.ts';

const everything: ReleaseSearch = { sort: 'attendus', genre: null, text: '', all: false };

const releases: WeekRelease[] = [
  {
    ...testRelease('a', 'Zénith', 20_000, 90_000),
    distributor: 'Pathé',
    durationMinutes: 140,
    genres: ['Drame', 'Comédie'],
  },
  { ...testRelease('b', 'L’Étoile', 70_000, null), directors: ['Agnès Exemple'], genres: ['Drame'] },
  { ...testRelease('c', 'Abeille', null, null), distributor: 'Ad Vitam', durationMinutes: 80 },
];

const titles = (search: Partial<ReleaseSearch>): string[] =>
  findReleases(releases, { ...everything, ...search }).shown.map(({ release }) => release.title);

describe('the search of releases', () => {
  it('is kept in the address, and what goes without saying is left out', () => {
    const search: ReleaseSearch = { sort: 'titre', genre: 'Comédie', text: 'été', all: true };
    expect(readSearch(writeSearch(search))).toEqual(search);
    expect(writeSearch(everything)).toBe('');
    expect(readSearch('?tri=inconnu')).toEqual(everything);
  });

  it('orders by expectation, title, distributor or duration, what is unknown last', () => {
    expect(titles({})).toEqual(['Zénith', 'L’Étoile', 'Abeille']);
    expect(titles({ sort: 'titre' })).toEqual(['Abeille', 'L’Étoile', 'Zénith']);
    expect(titles({ sort: 'distributeur' })).toEqual(['Abeille', 'Zénith', 'L’Étoile']);
    expect(titles({ sort: 'duree' })).toEqual(['Abeille', 'Zénith', 'L’Étoile']);
  });

  it('finds a genre, and words of title or names without accents', () => {
    expect(titles({ genre: 'Comédie' })).toEqual(['Zénith']);
    expect(titles({ text: 'etoile' })).toEqual(['L’Étoile']);
    expect(titles({ text: 'exemple agnes' })).toEqual(['L’Étoile']);
    expect(titles({ text: 'pathe' })).toEqual(['Zénith']);
    expect(titles({ text: 'rien' })).toEqual([]);
    const written = [testRelease('d', 'Un cœur', null, null), testRelease('e', 'WALL·E', null, null)];
    const found = (text: string): string[] =>
      findReleases(written, { ...everything, text }).shown.map(({ release }) => release.title);
    expect([found('coeur'), found('cœur'), found('walle')]).toEqual([['Un cœur'], ['Un cœur'], ['WALL·E']]);
    expect(genresOf(releases)).toEqual(['Comédie', 'Drame']);
  });

  it('ranks what is forecast', () => {
    const { shown } = findReleases(releases, { ...everything, sort: 'titre' });
    expect(shown.map(({ rank }) => rank)).toEqual([null, 2, 1]);
  });

  it('begins with the ten most expected, in whatever order', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      testRelease(`f${index}`, `Film ${String(index).padStart(2, '0')}`, null, 1_000 * (index + 1)),
    );
    const first = findReleases(many, { ...everything, sort: 'titre' });
    expect(first.found).toBe(14);
    expect(first.shown.map(({ release }) => release.title)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Film ${String(index + 4).padStart(2, '0')}`),
    );
    expect(findReleases(many, { ...everything, all: true }).shown).toHaveLength(14);
  });
});
