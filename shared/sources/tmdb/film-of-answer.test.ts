import { expect, it } from 'vitest';
import { filmAnswer } from './answers.ts';
import { filmOfAnswer } from './film-of-answer.ts';

// An answer in the API's form, written by us: the film is invented, the names of countries and languages are the API's.

const answer = (known: object): ReturnType<typeof filmOfAnswer> =>
  filmOfAnswer(
    filmAnswer.parse({
      id: 5,
      title: 'Le Film',
      original_title: 'The Film',
      budget: 0,
      genres: [],
      production_countries: [],
      spoken_languages: [],
      credits: { cast: [], crew: [] },
      release_dates: { results: [] },
      ...known,
    }),
    '2026-08-26',
  );

const spoken = (code: string, name: string): object => ({ iso_639_1: code, name, english_name: name });

it('countries and languages, which the API names in English, are called as the sites call them', () => {
  expect(
    answer({
      production_countries: [
        { iso_3166_1: 'GB', name: 'United Kingdom' },
        { iso_3166_1: 'KR', name: 'South Korea' },
        { iso_3166_1: 'US', name: 'United States of America' },
      ],
      original_language: 'en',
      spoken_languages: [spoken('fr', 'Français'), spoken('en', 'English'), spoken('cn', '广州话 / 廣州話')],
    }),
  ).toMatchObject({
    countries: ['Grande-Bretagne', 'Corée du Sud', 'Etats-Unis'],
    languages: ['Anglais', 'Français', 'Cantonais'],
  });
});

it('a code that nobody knows leaves the name, if there is one', () => {
  expect(
    answer({
      production_countries: [{ iso_3166_1: 'ZZZ', name: 'Atlantis' }, { name: 'France' }],
      original_language: 'qqq',
      spoken_languages: [spoken('qqq', ''), spoken('qq', 'Atlantean')],
    }),
  ).toMatchObject({ countries: ['Atlantis', 'France'], languages: ['Atlantean'] });
});

it('a film in which nobody speaks', () => {
  const spokenLanguages = [spoken('xx', 'No Language')];
  expect(answer({ original_language: 'xx', spoken_languages: spokenLanguages })).toMatchObject({
    languages: ['Silencieux'],
  });
});

it('dates, ids, numbers and addresses that cannot be are none', () => {
  const dates = ['demain', '0000-00-00', '2026-08-26T00:00:00.000Z'].map((release_date) => ({
    type: 3,
    release_date,
  }));
  const results = [{ iso_3166_1: 'FR', release_dates: dates }];
  expect(answer({ release_dates: { results } }).releaseDate).toBe('2026-08-26');
  for (const id of [1.5, -1, 0, 1e300]) expect(() => answer({ id })).toThrow();
  expect(
    answer({ runtime: 1e9, budget: 1e15, poster_path: '/a b.jpg', title: 'Le\u202e Film' }),
  ).toMatchObject({
    ...{ title: 'Le Film', durationMinutes: null, budget: null },
    posterUrl: 'https://image.tmdb.org/t/p/w500/a%20b.jpg',
  });
});
