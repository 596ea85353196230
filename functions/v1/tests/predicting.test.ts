import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { predictedFilmSchema, predictedFilmsSchema } from '#shared/v1/contract/predict.ts';
import { chosenProgrammeSchema } from '#shared/v1/contract/programme.ts';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { fieldsOf, FILM, useApi } from './served-api.ts';

const api = useApi();
let token = '';

beforeAll(async () => {
  token = await api.token(await api.client(['predict:read']));
});

const post = (path: string, body: unknown) => api.call('POST', `/api/v1/${path}`, { token, body });
const predict = (body: unknown) => post('predict', body);
const strict = <T extends z.ZodRawShape>(schema: z.ZodObject<T>) => z.strictObject(schema.shape);

describe('one film', () => {
  it('gets its forecast, which nobody keeps', async () => {
    const { status, headers, body } = await predict({ film: FILM });
    expect(status).toBe(200);
    const { prediction } = strict(predictedFilmSchema).parse(body);
    expect(prediction.week).toBe('2027-03-10');
    expect(prediction.thursday.p10).toBeLessThan(prediction.thursday.p90);
    expect(prediction.thursday.explanation).toBeNull();
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
  });

  it('is explained where that is asked for', async () => {
    const { body } = await predict({ film: { ...FILM, screens: 300 }, explain: true });
    const { prediction } = predictedFilmSchema.parse(body);
    expect(prediction.thursday.explanation?.contributions.length).toBeGreaterThan(0);
    expect(prediction.monday?.explanation?.comparables.length).toBeGreaterThan(0);
  });

  it.each([
    [{ film: { ...FILM, screens: 0 } }, ['film.screens']],
    [{ film: { ...FILM, titel: 'x', screens: 'many' } }, ['film.screens', 'film.titel']],
    [{ film: FILM, explain: 'yes' }, ['explain']],
    [{ film: FILM, films: [FILM] }, ['film']],
    [{ film: FILM, asOf: '2027-02-30' }, ['asOf']],
    [{ film: { ...FILM, releaseDate: '2027-13-01' } }, ['film.releaseDate']],
    [{}, ['film']],
    [[], ['body']],
    ['"film"', ['body']],
    ['null', ['body']],
    ['', ['body']],
  ])('that cannot be is refused, its fields named: %#', async (body, fields) => {
    const answer = await predict(body);
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(answer.body).code).toBe('invalid-input');
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it('of which more is known than was on its day is another matter', async () => {
    const answer = await predict({ film: { ...FILM, releaseDate: '2010-06-02' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'before-model' } });
    expect(fieldsOf(answer)).toEqual(['film.releaseDate']);
  });

  it('and a day on which it was out contradict each other', async () => {
    const answer = await predict({ film: FILM, asOf: '2027-03-10' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'contradictory-input' } });
    expect(fieldsOf(answer)).toEqual(['asOf']);
  });
});

describe('a batch', () => {
  it('is answered with 200 where all films are', async () => {
    const { status, body } = await predict({ films: [{ id: 'a', ...FILM }, FILM] });
    expect(status).toBe(200);
    const { predictions } = strict(predictedFilmsSchema).parse(body);
    expect(predictions.map(({ id, error }) => [id, error])).toEqual([
      ['a', null],
      [null, null],
    ]);
    const alone = predictedFilmSchema.parse((await predict({ film: FILM })).body);
    expect(predictions[1]?.prediction).toEqual(alone.prediction);
  });

  it('of which some are refused is answered with 207, each film by itself and in its place', async () => {
    const films = [
      { ...FILM, id: 'wrong', screens: -1, cast: 'Omar Sy' },
      { ...FILM, id: 'right' },
      { ...FILM, id: 'early', releaseDate: '2010-06-02' },
      'no film',
      { ...FILM, id: 7 },
    ];
    const { status, body } = await predict({ films });
    expect(status).toBe(207);
    const { predictions } = strict(predictedFilmsSchema).parse(body);
    expect(predictions.map(({ id }) => id)).toEqual(['wrong', 'right', 'early', null, null]);
    expect(predictions.map(({ error }) => error?.code ?? null)).toEqual([
      ...['invalid-input', null, 'before-model', 'invalid-input', 'invalid-input'],
    ]);
    expect(predictions[0]?.error?.errors?.map(({ field }) => field)).toEqual(['cast', 'screens']);
    expect(predictions[3]?.error?.errors?.map(({ field }) => field)).toEqual(['film']);
    expect(predictions.map(({ prediction }) => prediction !== null)).toEqual([
      ...[false, true, false, false, false],
    ]);
  });

  it.each([
    [{ films: [] }, ['films']],
    [{ films: Array.from({ length: 101 }, () => FILM) }, ['films']],
    [{ films: [FILM], sameWeek: 'both' }, ['sameWeek']],
    [{ films: FILM }, ['films']],
  ])('that is none is refused whole: %#', async (body, fields) => {
    const answer = await predict(body);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(fields);
  });
});

describe('a programme', () => {
  const rooms = [
    { name: 'Grande', seats: 180 },
    { name: 'Petite', seats: 60 },
  ];

  it('is chosen of films that are forecast here and there', async () => {
    const own = { id: 'own', forecast: { p10: 2e5, p50: 9e5, p90: 3e6, mean: 1e6 } };
    const { status, body } = await post('programme', { rooms, films: [{ film: FILM }, own] });
    expect(status).toBe(200);
    const { programme, films } = strict(chosenProgrammeSchema).parse(body);
    expect(programme.rooms[0]?.filmId).toBe('own');
    expect(films[0]?.prediction?.week).toBe('2027-03-10');
  });

  it.each([
    [{ rooms: [], films: [{ film: FILM }] }, ['rooms']],
    [{ rooms, films: [{ film: { ...FILM, screens: 0 } }] }, ['films.0.film.screens']],
    [{ rooms, films: [{ film: FILM }, { id: 'a' }] }, ['films.1.forecast']],
    [{ rooms, films: [{ film: FILM, id: 'a' }] }, ['films.0.id']],
    [{ rooms, films: [{ title: 'A' }] }, ['films.0']],
    [{ rooms, films: [{ film: FILM }], price: 5 }, ['price']],
  ])('that cannot be is refused, its fields named: %#', async (body, fields) => {
    const answer = await post('programme', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });

  it.each([
    [[{ film: { ...FILM, id: '1' } }, { film: FILM }], 'films.1.id'],
    [[{ id: 'a', forecast: { p10: 3, p50: 2, p90: 4, mean: 2 } }], 'films.0.forecast'],
  ])(
    'of parts that contradict each other, as no schema can say, is refused as such: %#',
    async (films, field) => {
      const answer = await post('programme', { rooms, films });
      expect(answer).toMatchObject({ status: 422, body: { code: 'contradictory-input' } });
      expect(fieldsOf(answer)).toEqual([field]);
    },
  );
});
