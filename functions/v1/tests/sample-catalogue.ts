import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import type { CatalogueContent, SourcedFilm } from '#shared/catalogue/content.ts';
import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { KeptPromise } from '#shared/kept-promise.ts';

/** Films of which there are more than one page. */
export const MANY = 120;

const [DARABONT, ROBBINS, BESSON] = ['nm0001104', 'nm0000209', 'nm0000108'];

const people = [
  { id: DARABONT, name: 'Frank Darabont', birthYear: 1959, deathYear: null },
  { id: ROBBINS, name: 'Tim Robbins', birthYear: 1958, deathYear: null },
  { id: BESSON, name: 'Luc Besson', birthYear: 1959, deathYear: null },
];

const unknown: Omit<SourcedFilm, 'id'> = {
  ...{ frenchTitle: null, originalTitle: null, otherTitles: [], year: null, durationMinutes: null },
  ...{ genres: [], countries: [], credits: [], tmdbId: null, frenchRelease: null },
  ...{ sources: ['facts'], movieLens: null },
};

const films: SourcedFilm[] = [
  {
    ...unknown,
    id: 'tt0111161',
    frenchTitle: 'Les Évadés',
    originalTitle: 'The Shawshank Redemption',
    otherTitles: ['À l’ombre de Shawshank'],
    ...{ year: 1994, durationMinutes: 142, genres: ['Drama'], countries: ['US'], tmdbId: 278 },
    credits: [
      { personId: DARABONT, job: 'director', position: 0 },
      { personId: ROBBINS, job: 'actor', position: 0 },
    ],
    sources: ['movielens', 'facts'],
    movieLens: {
      ...{ id: 318, title: 'Shawshank Redemption, The', otherTitles: [], year: 1994, tmdbId: 278 },
      genres: ['Crime', 'Drama'],
    },
  },
  {
    ...unknown,
    id: 'tt0110413',
    ...{ frenchTitle: 'Léon', originalTitle: 'Léon', year: 1994, durationMinutes: 110 },
    ...{ genres: ['Crime', 'Drama'], countries: ['FR'] },
    credits: [{ personId: BESSON, job: 'director', position: 0 }],
  },
  {
    ...unknown,
    id: 'tt0120689',
    ...{ frenchTitle: 'La Ligne verte', originalTitle: 'The Green Mile', year: 1999, durationMinutes: 189 },
    ...{ genres: ['Drama', 'Fantasy'], countries: ['US'] },
    credits: [{ personId: DARABONT, job: 'director', position: 0 }],
  },
  // That only MovieLens has.
  {
    ...unknown,
    id: 'tt0050083',
    sources: ['movielens'],
    movieLens: {
      ...{ id: 1203, title: '12 Angry Men', otherTitles: [], year: 1957, tmdbId: 389 },
      genres: ['Drama'],
    },
  },
  {
    ...unknown,
    id: 'release-allocine-288402',
    ...{ frenchTitle: 'Un film de la semaine', year: 2026, frenchRelease: '2026-11-25' },
    ...{ genres: ['Comedy'], countries: ['FR'], sources: ['releases'] },
  },
  ...Array.from({ length: MANY }, (_, i): SourcedFilm => {
    const number = String(i).padStart(3, '0');
    return {
      ...unknown,
      id: `tt9000${number}`,
      frenchTitle: `Musique ${number}`,
      year: 1980,
      genres: ['Music'],
    };
  }),
];

const content: CatalogueContent = {
  films,
  people,
  ratings: [
    { userId: 1, movieLensId: 318, stars: 5, ratedAt: 1_000_000_000 },
    { userId: 2, movieLensId: 318, stars: 3, ratedAt: 1_445_714_835 },
    { userId: 2, movieLensId: 1203, stars: 4.5, ratedAt: 1_445_714_836 },
  ],
  tags: [{ userId: 2, movieLensId: 318, tag: 'prison', taggedAt: 1_445_714_900 }],
};

/** A catalogue of few films, as a file. */
const file = new KeptPromise(() => encodeCatalogue(content));

/** Of them, of which some are known and all others are alike. */
export async function sampleCatalogue(demonstration: boolean): Promise<Catalogue> {
  return openCatalogue(await file.get(), { demonstration });
}
