/** A public programme and films of the catalogue, for tests. */
import type { ProgrammeFilm, ProgrammeWeek, PublicProgramme } from '#shared/api/contract/public-programme.ts';
import type { ListedFilm, ToldFilm } from '#shared/v1/contract/catalogue/films.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const alpha: ProgrammeFilm = {
  filmId: 'a',
  catalogueId: 'release-a',
  title: 'Alpha',
  originalTitle: 'Alpha Centauri',
  directors: ['Une Autre'],
  cast: ['Agnès Exemple', 'Un Tiers'],
  genres: ['Drame'],
  countries: ['France'],
  durationMinutes: 114,
  rooms: [
    {
      ...{ room: 1, name: 'Salle 1', seats: 120 },
      shows: [
        { days: EVERY_DAY, time: '20:30' },
        { days: [1], time: '18:15' },
      ],
    },
  ],
};

const beta: ProgrammeFilm = {
  ...alpha,
  ...{ filmId: 'b', catalogueId: null, title: 'Bêta', originalTitle: null, directors: [], cast: [] },
  ...{ genres: [], countries: [], durationMinutes: null },
  rooms: [{ room: 2, name: 'Salle 2', seats: 80, shows: [{ days: [1], time: '14:00' }] }],
};

export const testProgrammeWeek: ProgrammeWeek = {
  ...{ week: '2023-06-07', when: 'current', ticketPrice: 7.5 },
  films: [alpha, beta],
};

export const testPublicProgramme: PublicProgramme = {
  cinema: { name: 'Le Sénéchal', address: '1 rue de Stalingrad, 23000 Guéret', ticketPrice: 7.5 },
  weeks: [testProgrammeWeek, { ...testProgrammeWeek, week: '2023-06-14', when: 'next', films: [beta] }],
  publishedAt: '2023-06-05T07:12:00Z',
};

/** A film in a list of the catalogue. */
export function testListed(id: string, title: string, rest: Partial<ListedFilm> = {}): ListedFilm {
  return {
    ...{ id, title, frenchTitle: title, originalTitle: null, year: 1994, durationMinutes: 110 },
    ...{ genres: ['Drama'], countries: ['FR'], frenchRelease: null },
    directors: [{ id: 'nm0000108', name: 'Luc Besson' }],
    cast: [{ id: 'nm0000606', name: 'Jean Reno' }],
    ...{ movieLensId: null, imdbId: id, tmdbId: null, sources: ['facts'], rated: null },
    ...rest,
  };
}

/** The same, with all that its page tells. */
export function testTold(id: string, title: string, rest: Partial<ToldFilm> = {}): ToldFilm {
  return {
    ...testListed(id, title),
    ...{ otherTitles: [], movieLensGenres: null },
    credits: [
      { id: 'nm0000108', name: 'Luc Besson', birthYear: 1959, deathYear: null, job: 'director' },
      { id: 'nm0785227', name: 'Éric Serra', birthYear: 1959, deathYear: null, job: 'composer' },
      { id: 'nm0000606', name: 'Jean Reno', birthYear: 1948, deathYear: null, job: 'actor' },
    ],
    ...rest,
  };
}
