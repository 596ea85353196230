import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MANY } from '#shared/catalogue/testing-catalogue.ts';
import { listedFilmsSchema, oneFilmSchema, similarFilmsSchema } from '#shared/v1/contract/catalogue/films.ts';
import { personSchema } from '#shared/v1/contract/catalogue/people.ts';
import { linksSchema, ratingsSchema, tagsSchema } from '#shared/v1/contract/catalogue/raters.ts';
import { statsSchema } from '#shared/v1/contract/catalogue/stats.ts';
import { provideV1Services } from '#shared/v1-services.ts';
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
    ['query=les%20evades', ['tt0111161']],
    ['query=shawshank', ['tt0111161']],
    ['query=L%C3%89ON', ['tt0110413']],
    ['genre=Drama&country=FR', ['tt0110413']],
    ['decade=1990&person=nm0001104', ['tt0111161', 'tt0120689']],
    ['year=1957', ['tt0050083']],
    ['source=releases', ['release-allocine-288402']],
    // As MovieLens says, not as the other sources do.
    ['source=movielens&genre=Crime', ['tt0111161']],
  ])('are found by %s', async (query, ids) => {
    const { films, attribution } = await read(listedFilmsSchema, `films?${query}`);
    expect(films.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);
    const sources = films.flatMap((film) => film.sources);
    expect(new Set(attribution.map(({ source }) => source))).toEqual(new Set(sources));
  });

  it('are read page by page, each once, and a list as long as it says', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const part: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { total, films, next }: z.output<typeof listedFilmsSchema> = await read(
        listedFilmsSchema,
        `films?genre=Music&limit=50${part}`,
      );
      expect(total).toBe(MANY);
      seen.push(...films.map(({ id }) => id));
      cursor = next;
    }
    expect(new Set(seen).size).toBe(MANY);
    expect(seen.length).toBe(MANY);
  });

  it('are begun anew where the cursor is of another list', async () => {
    const { next } = await read(listedFilmsSchema, 'films?genre=Music&limit=50');
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
      ...{ title: 'Les Évadés', originalTitle: 'The Shawshank Redemption', year: 1994, tmdbId: 278 },
      directors: [{ id: 'nm0001104', name: 'Frank Darabont' }],
      rated: { ratings: 2, mean: 4 },
      movieLensGenres: ['Crime', 'Drama'],
    });
    expect((await read(oneFilmSchema, 'films/release-allocine-288402')).film.imdbId).toBeNull();
  });

  it('are like others by what they share', async () => {
    const { films } = await read(similarFilmsSchema, 'films/tt0111161/similar?limit=1');
    expect(films).toMatchObject([{ film: { id: 'tt0120689' }, shared: { genres: ['Drama'] } }]);
    expect(films[0]?.shared.people).toContainEqual({
      id: 'nm0001104',
      name: 'Frank Darabont',
      job: 'director',
    });
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
    expect(person).toMatchObject({
      name: 'Frank Darabont',
      firstYear: 1994,
      lastYear: 1999,
      birthYear: 1959,
    });
    expect(person.films.map(({ film, jobs }) => [film.title, jobs])).toEqual([
      ['Les Évadés', ['director']],
      ['La Ligne verte', ['director']],
    ]);
    expect(person.genres[0]).toEqual({ genre: 'Drama', films: 2 });
  });
});

describe('what raters said', () => {
  const ratings = async (query: string) => {
    const { total, ratings } = await read(ratingsSchema, `ratings?${query}`);
    expect(ratings.length).toBe(total);
    return ratings.map(({ userId, movieLensId, stars }) => [userId, movieLensId, stars]);
  };

  it('is told of a rater and a film, of a film, of a rater, within stars', async () => {
    expect(await ratings('film=318&user=2')).toEqual([[2, 318, 3]]);
    expect(await ratings('film=tt0111161&user=2')).toEqual([[2, 318, 3]]);
    expect(await ratings('film=318')).toEqual([[1, 318, 5], [2, 318, 3]]); // prettier-ignore
    expect(await ratings('user=2')).toEqual([[2, 318, 3], [2, 1203, 4.5]]); // prettier-ignore
    expect(await ratings('film=318&minStars=3.5')).toEqual([[1, 318, 5]]);
    expect(await ratings('maxStars=3')).toEqual([[2, 318, 3]]);
    expect(await ratings('film=999&user=2')).toEqual([]);
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
    const { tags } = await read(tagsSchema, 'tags?tag=PRISON');
    expect(tags).toMatchObject([{ userId: 2, filmId: 'tt0111161', movieLensId: 318, tag: 'prison' }]);
    expect((await read(tagsSchema, 'tags?user=1')).total).toBe(0);
    const link = { filmId: 'tt0111161', movieLensId: 318, imdbId: 'tt0111161', tmdbId: 278 };
    for (const query of ['film=318', 'film=tt0111161', 'imdb=tt0111161', 'tmdb=278']) {
      expect((await read(linksSchema, `links?${query}`)).links, query).toEqual([link]);
    }
    expect((await read(linksSchema, 'links?source=movielens')).total).toBe(2);
  });
});

describe('figures', () => {
  const figure = (name: string) => read(statsSchema, `stats/${name}`);

  it('count what there is', async () => {
    expect(await figure('counts')).toMatchObject({
      counts: { films: MANY + 5, people: 3, movieLens: { films: 2, users: 2, ratings: 3, tags: 1 } },
    });
    expect(await figure('genres')).toMatchObject({
      genres: [
        { genre: 'Music', films: MANY, movieLensFilms: 0 },
        { genre: 'Drama', films: 4, movieLensFilms: 2 },
        ...['Comedy', 'Crime', 'Fantasy'].map((genre) => ({ genre, films: 1 })),
      ],
    });
    const { decades } = z
      .object({ decades: z.array(z.unknown()) })
      .loose()
      .parse(await figure('decades'));
    expect(decades).toContainEqual({ decade: 1990, films: 3, movieLensFilms: 1 });
    expect(await figure('ratings-by-year')).toMatchObject({
      years: [
        { year: 2001, ratings: 1, mean: 5 },
        { year: 2015, ratings: 2, mean: 3.75 },
      ],
    });
    expect(await figure('best-rated')).toMatchObject({ figure: 'best-rated' });
  });
});

describe('an answer', () => {
  it('may be kept by whoever has it, and is not made again for who has it', async () => {
    for (const path of ['films', 'films/318', 'stats/counts', 'ratings?limit=1']) {
      const first = await get(path);
      const { etag = '', 'cache-control': kept } = first.headers;
      expect(kept).toBe('public, max-age=300, stale-while-revalidate=86400');
      expect(etag).toMatch(/^W\/"[0-9a-f]{16}-source-on"$/);
      const again = await get(path, { 'if-none-match': etag });
      expect(again).toMatchObject({ status: 304, text: '', headers: { etag, 'cache-control': kept } });
      expect((await get(path, { 'if-none-match': 'W/"0000000000000000-source-on"' })).status).toBe(200);
      const head = await api.call('HEAD', `/api/v1/${path}`);
      expect(head).toMatchObject({ status: 200, text: '', headers: { etag } });
    }
  });

  it('that is a problem is kept by nobody, whatever who asks says to have', async () => {
    const { etag = '' } = (await get('films')).headers;
    for (const tag of [etag, '*']) {
      for (const path of ['films/tt9999999', 'films?limit=0', 'stats/nothing']) {
        const { status, headers } = await get(path, { 'if-none-match': tag });
        expect([path, status >= 400, headers['cache-control']]).toEqual([path, true, 'no-store']);
      }
    }
  });

  it.each([
    ['films?limit=0', ['limit']],
    ['films?limit=101', ['limit']],
    ['films?limit=ten', ['limit']],
    ['films?query=', ['query']],
    [`films?query=${'x'.repeat(201)}`, ['query']],
    ['films?query=a&query=b', ['query']],
    ['films?genre=Drame', ['genre']],
    ['films?decade=1995', ['decade']],
    ['films?country=fr&year=95', ['year', 'country']],
    ['films?person=Darabont', ['person']],
    ['films?cursor=%2e%2e%2f', ['cursor']],
    ['films?titel=x', ['titel']],
    ['films/x', ['id']],
    ['films/tt1', ['id']],
    ['films/0', ['id']],
    ['films/tt0111161?x=1', ['x']],
    ['films/tt0111161/similar?limit=51', ['limit']],
    ['ratings?film=x&user=0', ['film', 'user']],
    ['ratings?minStars=0.7', ['minStars']],
    ['tags?tag=', ['tag']],
    ['links?imdb=0111161', ['imdb']],
    ['people/x', ['id']],
    ['people/name-%0d%0aset-cookie', ['id']],
    ['stats/everything', ['figure']],
    ['stats/counts?limit=1', ['limit']],
  ])('to what cannot be meant names it: %s', async (path, fields) => {
    const answer = await get(path);
    expect(answer, answer.text).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it('comes without a token, and the same with one that is not good', async () => {
    const [without, wrong] = [
      await get('films?query=leon'),
      await get('films?query=leon', { authorization: 'Bearer x' }),
    ];
    expect([without.status, wrong.status]).toEqual([200, 200]);
    expect(wrong.body).toEqual(without.body);
  });

  it('asks no store of the API: not one of a thousand', async () => {
    const services = api.services();
    let asked = 0;
    provideV1Services(
      new Proxy(services, {
        get: (target, name) => {
          asked += 1;
          return Reflect.get(target, name) as unknown;
        },
      }),
    );
    const paths = ['films?query=evades', 'films/318', 'films/318/similar', 'ratings?user=2', 'tags', 'links'];
    paths.push('people/nm0001104', 'stats/counts', 'films/tt9999999', 'films?limit=0');
    for (let round = 0; round < 100; round += 1) {
      await Promise.all(paths.map((path) => get(path)));
    }
    expect(asked).toBe(0);
    // Whoever wants a token is another matter.
    await api.client(['admin']).then((client) => api.token(client));
    expect(asked).toBeGreaterThan(0);
    provideV1Services(services);
  });
});
