import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { listedFilmsSchema, oneFilmSchema, similarFilmsSchema } from '#shared/v1/contract/catalogue/films.ts';
import { personSchema } from '#shared/v1/contract/catalogue/people.ts';
import { linksSchema, ratingsSchema, tagsSchema } from '#shared/v1/contract/catalogue/raters.ts';
import { statsSchema } from '#shared/v1/contract/catalogue/stats.ts';
import { fieldsOf, useApi, type Answer } from './served-api.ts';

const api = useApi({ NIAB_MOVIELENS: 'on' });
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('GET', `/api/v1/${path}`, { headers });

async function read<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> {
  const answer = await get(path);
  expect(answer.status, answer.text).toBe(200);
  return schema.parse(answer.body);
}

describe('films of the catalogue', () => {
  it.each([
    ['les evades', 'tt0111161'],
    ['LÉON', 'tt0110413'],
    ['amelie poulin', 'tt0211915'],
    ['12 hommes en colere', 'tt0050083'],
  ])('are found by their titles, however they are written: %s', async (query, id) => {
    const { films } = await read(listedFilmsSchema, `films?query=${encodeURIComponent(query)}&limit=3`);
    expect(films[0]?.id).toBe(id);
  });

  it('are as many as MovieLens says, genre by genre', async () => {
    const total = async (query: string) => (await read(listedFilmsSchema, `films?limit=1&${query}`)).total;
    expect(await total('source=movielens')).toBe(9_742);
    expect(await total('source=movielens&genre=Drama')).toBe(4_361);
    expect(await total('source=movielens&genre=Comedy')).toBe(3_756);
  });

  it('fit every filter that is given, and are told with whose facts they are', async () => {
    const query = 'decade=1990&genre=Drama&country=US&person=nm0001104';
    const { films, attribution } = await read(listedFilmsSchema, `films?${query}`);
    expect(films.map(({ id }) => id)).toContain('tt0111161');
    for (const { year, genres, countries } of films) {
      expect(year).toBeGreaterThanOrEqual(1990);
      expect(year).toBeLessThan(2000);
      expect([genres.includes('Drama'), countries.includes('US')]).toEqual([true, true]);
    }
    const sources = films.flatMap((film) => film.sources);
    expect(new Set(attribution.map(({ source }) => source))).toEqual(new Set(sources));
  });

  it('are read page by page, each once, and a list as long as it says', async () => {
    const seen = new Set<string>();
    let [cursor, told]: [string | null, number] = ['', 0];
    while (cursor !== null) {
      const part: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const path = `films?decade=1950&limit=100${part}`;
      const { total, films, next }: z.output<typeof listedFilmsSchema> = await read(listedFilmsSchema, path);
      for (const { id } of films) seen.add(id);
      told += films.length;
      cursor = next;
      if (next === null) expect([seen.size, told]).toEqual([total, total]);
    }
    expect(seen.size).toBeGreaterThan(300);
  });

  it('are begun anew where the cursor is of another list', async () => {
    const { next } = await read(listedFilmsSchema, 'films?genre=Western&limit=10');
    for (const query of [`genre=Drama&cursor=${next ?? ''}`, 'cursor=abc']) {
      const answer = await get(`films?${query}`);
      expect(answer).toMatchObject({ status: 410, body: { code: 'outdated-cursor' } });
      expect(fieldsOf(answer)).toEqual(['cursor']);
    }
  });

  it('have one address by IMDb’s id and one by the number of MovieLens', async () => {
    const [byId, byNumber] = [await get('films/tt0111161'), await get('films/318')];
    expect(byId.body).toEqual(byNumber.body);
    expect(oneFilmSchema.parse(byId.body).film).toMatchObject({
      ...{
        title: expect.stringMatching(/^les évadés$/iu) as string,
        originalTitle: 'The Shawshank Redemption',
        year: 1994,
        tmdbId: 278,
      },
      directors: [{ id: 'nm0001104', name: 'Frank Darabont' }],
      rated: { ratings: 317 },
      movieLensGenres: ['Crime', 'Drama'],
    });
  });

  it('are like others by what they share', async () => {
    const { films } = await read(similarFilmsSchema, 'films/tt0111161/similar?limit=5');
    expect(films.length).toBe(5);
    expect(films.map(({ film }) => film.id)).not.toContain('tt0111161');
    const scores = films.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const mile = films.find(({ film }) => film.id === 'tt0120689');
    expect(mile?.shared.people).toContainEqual({ id: 'nm0001104', name: 'Frank Darabont', job: 'director' });
  });

  it.each([
    ['films/tt9999999', 'no-such-film'],
    ['films/999999', 'no-such-film'],
    ['films/tt9999999/similar', 'no-such-film'],
    ['people/nm9999999', 'no-such-person'],
    ['people/name-personne', 'no-such-person'],
  ])('and people that there are not are told so: %s', async (path, code) => {
    expect(await get(path)).toMatchObject({ status: 404, body: { code } });
  });
});

describe('a person', () => {
  it('has films by year, types of film and years', async () => {
    const { person } = await read(personSchema, 'people/nm0001104');
    expect(person).toMatchObject({ name: 'Frank Darabont', birthYear: 1959 });
    expect(person.films.map(({ film }) => film.id)).toEqual(
      expect.arrayContaining(['tt0111161', 'tt0120689']),
    );
    const years = person.films.flatMap(({ film: { year } }) => (year === null ? [] : [year]));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect([person.firstYear, person.lastYear]).toEqual([years[0], years.at(-1)]);
    expect(person.genres.map(({ genre }) => genre)).toContain('Drama');
    expect(person.jobs.map(({ job }) => job)).toContain('director');
  });
});

describe('what raters said', () => {
  const ratings = async (query: string) => {
    const { total, ratings } = await read(ratingsSchema, `ratings?limit=100&${query}`);
    return { total, first: ratings.map(({ userId, movieLensId, stars }) => [userId, movieLensId, stars]) };
  };

  it('is told of a rater and a film, of a film, of a rater, within stars', async () => {
    const pair = { total: 1, first: [[2, 318, 3]] };
    expect(await ratings('film=318&user=2')).toEqual(pair);
    expect(await ratings('film=tt0111161&user=2')).toEqual(pair);
    expect((await ratings('film=318')).total).toBe(317);
    expect((await ratings('user=1')).total).toBe(232);
    expect((await ratings('')).total).toBe(100_836);
    const { total, first } = await ratings('film=318&minStars=4.5&maxStars=4.5');
    expect(new Set(first.map(([, film, stars]) => `${film} ${stars}`))).toEqual(new Set(['318 4.5']));
    expect(first.length).toBe(total);
    expect(await ratings('film=318&user=999')).toEqual({ total: 0, first: [] });
    const none = await get('ratings?minStars=4&maxStars=3');
    expect(none).toMatchObject({ status: 422, body: { code: 'contradictory-input' } });
    expect(fieldsOf(none)).toEqual(['minStars']);
  });

  it('has its time, and whose data it is', async () => {
    const { ratings, attribution } = await read(ratingsSchema, 'ratings?film=318&user=2');
    expect(ratings[0]?.ratedAt).toBe('2015-10-24T19:27:15.000Z');
    expect(attribution.map(({ source }) => source)).toEqual(['movielens']);
    expect(attribution[0]?.text).toContain('GroupLens');
  });

  it('are tags too, and the numbers that a film has elsewhere', async () => {
    expect((await read(tagsSchema, 'tags')).total).toBe(3_683);
    const { tags } = await read(tagsSchema, 'tags?film=318&tag=PRISON');
    expect(tags[0]).toMatchObject({ filmId: 'tt0111161', movieLensId: 318, tag: 'prison' });
    const { total } = await read(tagsSchema, `tags?user=${tags[0]?.userId ?? 0}`);
    expect(total).toBeGreaterThan(0);
    const link = { filmId: 'tt0111161', movieLensId: 318, imdbId: 'tt0111161', tmdbId: 278 };
    for (const query of ['film=318', 'film=tt0111161', 'imdb=tt0111161', 'tmdb=278']) {
      expect((await read(linksSchema, `links?${query}`)).links, query).toEqual([link]);
    }
    expect((await read(linksSchema, 'links?source=movielens')).total).toBe(9_742);
  });
});

describe('figures', () => {
  const figure = (name: string) => read(statsSchema, `stats/${name}`);

  it('count what there is, as MovieLens does', async () => {
    expect(await figure('counts')).toMatchObject({
      counts: { movieLens: { films: 9_742, users: 610, ratings: 100_836, tags: 3_683 } },
    });
    const genres = await figure('genres');
    const counted = genres.figure === 'genres' ? genres.genres : [];
    expect(counted).toContainEqual(expect.objectContaining({ genre: 'Drama', movieLensFilms: 4_361 }));
    expect(counted).toContainEqual(expect.objectContaining({ genre: 'Comedy', movieLensFilms: 3_756 }));
    const decades = await figure('decades');
    const of = decades.figure === 'decades' ? decades.decades.map(({ decade }) => decade) : [];
    expect(of).toEqual(of.toSorted((a, b) => a - b));
    const years = await figure('ratings-by-year');
    const given = years.figure === 'ratings-by-year' ? years.years.map(({ ratings }) => ratings) : [];
    expect(given.reduce((sum, each) => sum + each, 0)).toBe(100_836);
  });

  it('name the best rated, of which a few ratings make none', async () => {
    const best = await figure('best-rated');
    const films = best.figure === 'best-rated' ? best.films : [];
    expect(films[0]?.film.id).toBe('tt0111161');
    expect(films.every(({ ratings }) => ratings > 5)).toBe(true);
    expect(best.attribution.map(({ source }) => source)).toContain('movielens');
  });
});
