import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { PublishedRelease } from '#shared/domain/shapes/published-week.ts';
import { chosenProgrammeSchema } from '#shared/v1/contract/programme.ts';
import { releasesSchema } from '#shared/v1/contract/releases.ts';
import { weekProgrammeSchema, type WeekProgramme } from '#shared/v1/contract/week-programme.ts';
import { publishedFilm } from './published-film.ts';
import { fieldsOf, useApi, type Answer } from './served-api.ts';

const api = useApi();
const [WHOLE, HALF, EMPTY, UNKNOWN] = ['2027-03-10', '2027-03-17', '2027-03-24', '2027-03-31'] as const;
const releases: Record<string, PublishedRelease[]> = {
  [WHOLE]: [
    publishedFilm('a', 300_000, 500_000),
    publishedFilm('b', 900_000, 200_000),
    publishedFilm('c', 100_000),
    publishedFilm('d', null),
  ],
  [HALF]: [publishedFilm('a', 300_000), publishedFilm('b', 900_000)],
  [EMPTY]: [],
};
let token = '';

beforeAll(async () => {
  token = await api.token(await api.client(['predict:read', 'releases:read']));
  await publish(...Object.keys(releases));
});

async function publish(...weeks: string[]): Promise<void> {
  const published = await api.services().published();
  for (const week of weeks) {
    const publishedAt = '2027-03-08T06:00:00.000Z';
    await published.write({ week, publishedAt, releases: releases[week] ?? [] });
  }
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('GET', `/api/v1/${path}`, { token, headers });
const programme = (query: string, week: string = WHOLE): Promise<Answer> =>
  get(`weeks/${week}/programme?${query}`);
const told = ({ body }: Answer): WeekProgramme => z.strictObject(weekProgrammeSchema.shape).parse(body);
const rooms = (answer: Answer): unknown[] =>
  told(answer).programme.rooms.map(({ name, seats, capacity, filmId }) => [
    name,
    seats,
    capacity / seats / 7,
    filmId,
  ]);
const room = (text: string): string => `room=${encodeURIComponent(text)}`;

describe('the releases of a week', () => {
  it('are those that were published, with what is forecast of them', async () => {
    const answer = await get(`releases?week=${WHOLE}`);
    expect(answer.status).toBe(200);
    const week = z.strictObject(releasesSchema.shape).parse(answer.body);
    expect(week).toEqual({ week: WHOLE, publishedAt: '2027-03-08T06:00:00.000Z', releases: releases[WHOLE] });
    expect(answer.headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'cache-control': 'private, no-cache' },
      'ratelimit-policy': '"minute";q=600;w=60',
    });
  });

  it('are none in a week that was published without any', async () => {
    expect((await get(`releases?week=${EMPTY}`)).body).toMatchObject({ week: EMPTY, releases: [] });
  });

  it.each([
    ['', ['week']],
    ['week=', ['week']],
    ['week=2027-03-11', ['week']],
    ['week=2027-02-30', ['week']],
    ['week=../status', ['week']],
    [`week=${WHOLE}&week=${HALF}`, ['week']],
    [`week=${WHOLE}&week=${WHOLE}&week=${WHOLE}`, ['week']],
    [`week=${WHOLE}&stage=monday`, ['stage']],
    [`week=${WHOLE}&__proto__=1`, ['__proto__']],
  ])('are asked for by one Wednesday and nothing else: %s', async (query, fields) => {
    const answer = await get(`releases?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it('want a scope of their own', async () => {
    const other = await api.token(await api.client(['predict:read']));
    const refused = await api.call('GET', `/api/v1/releases?week=${WHOLE}`, { token: other });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await api.call('GET', `/api/v1/releases?week=${WHOLE}`)).status).toBe(401);
  });
});

describe('the programme of another cinema', () => {
  it('is chosen by the latest forecast of each film, and says of which stage it is', async () => {
    const answer = await programme([room('Grande:120:1'), room('Petite:80:1')].join('&'));
    expect(answer.status).toBe(200);
    expect(rooms(answer)).toEqual([
      ['Grande', 120, 1, 'a'],
      ['Petite', 80, 1, 'b'],
    ]);
    const { films, week, publishedAt } = told(answer);
    expect([week, publishedAt]).toEqual([WHOLE, '2027-03-08T06:00:00.000Z']);
    expect(films.map(({ filmId, stage, forecast }) => [filmId, stage, forecast?.mean])).toEqual([
      ['a', 'monday', 500_000],
      ['b', 'monday', 200_000],
      ['c', 'thursday', 100_000],
      ['d', null, undefined],
    ]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache' });
  });

  it('is that of the same rooms and forecasts by POST', async () => {
    const query = [room('A:300:3'), room('B:60:2'), 'share=0.0008', 'price=7.5'].join('&');
    const answer = told(await programme(query, HALF));
    const films = answer.films.map(({ filmId: id, forecast }) => ({ id, forecast }));
    const { body } = await api.call('POST', '/api/v1/programme', {
      token,
      body: {
        rooms: [
          { name: 'A', seats: 300, showsPerDay: 3 },
          { name: 'B', seats: 60, showsPerDay: 2 },
        ],
        ...{ admissionsShare: 0.0008, ticketPrice: 7.5, films },
      },
    });
    const posted = chosenProgrammeSchema.parse(body);
    expect(answer.programme).toEqual(posted.programme);
    expect(answer.reasons).toEqual(posted.reasons);
  });

  it('is chosen in half a week, of which Monday is not forecast yet', async () => {
    const answer = await programme(room('Unique:120:2'), HALF);
    expect(rooms(answer)).toEqual([['Unique', 120, 2, 'b']]);
    expect(new Set(told(answer).films.map(({ stage }) => stage))).toEqual(new Set(['thursday']));
  });

  it('has empty rooms in a week without films', async () => {
    const answer = await programme(room('Unique:120:2'), EMPTY);
    expect(rooms(answer)).toEqual([['Unique', 120, 2, null]]);
    expect(told(answer).programme.expectedTakings).toBe(0);
  });

  it.each([
    ['Salle d’été : étage'],
    ['Große Säle & Co. = 100 % + 1?'],
    ['A:120:1,B'],
    ['::'],
    ['🎬 #1/2'],
    ['x'.repeat(100)],
  ])('has rooms of any name, for the last two colons separate: %s', async (name) => {
    const answer = await programme(`${room(`${name}:120:2`)}&${room('Petite:80:12')}`);
    expect(answer.status, answer.text).toBe(200);
    expect(rooms(answer).map((each) => [each].flat().slice(0, 3))).toEqual([
      [name, 120, 2],
      ['Petite', 80, 12],
    ]);
  });

  it('takes a plus for a space, as forms write it', async () => {
    expect(rooms(await programme('room=La+grande:120:1'))).toMatchObject([['La grande', 120, 1, 'a']]);
  });

  it('has as many rooms as their parameter comes, whatever a server in front makes of its values', async () => {
    const several = Array.from({ length: 8 }, (_, i) => room(`Salle ${i + 1}:${200 - i}:1`));
    const answer = await programme(
      ['price=8', ...several.slice(0, 3), 'share=1e-3', ...several.slice(3)].join('&'),
    );
    expect(told(answer).programme.rooms.map(({ room, name, seats }) => [room, name, seats])).toEqual(
      several.map((_, i) => [i + 1, `Salle ${i + 1}`, 200 - i]),
    );
    const tooMany = await programme([...several, room('Neuvième:10:1')].join('&'));
    expect([tooMany.status, fieldsOf(tooMany)]).toEqual([400, ['room']]);
  });

  it.each([
    ['', ['room']],
    ['share=0.001', ['room']],
    ['room=', ['room.0']],
    ['room=Grande', ['room.0']],
    ['room=Grande:120', ['room.0']],
    ['room=:120:1', ['room.0']],
    ['room=%20Grande:120:1', ['room.0']],
    ['room=Gra%0Ande:120:1', ['room.0']],
    [`room=${'x'.repeat(101)}:120:1`, ['room.0']],
    [
      'room=A:120:1&room=B:0:1&room=C:2001:1&room=D:80:0&room=E:80:13',
      ['room.1', 'room.2', 'room.3', 'room.4'],
    ],
    ['room=A:1e2:1&room=B:120.5:1&room=C:-5:1&room=D:0120:1', ['room.0', 'room.1', 'room.2', 'room.3']],
    ['room=A:120:1&room=B:80:1&room=A:60:1', ['room.2']],
    ['room=A:120:1&share=0', ['share']],
    ['room=A:120:1&share=0.2', ['share']],
    ['room=A:120:1&share=', ['share']],
    ['room=A:120:1&share=0x1', ['share']],
    ['room=A:120:1&share=0.001&share=0.001', ['share']],
    ['room=A:120:1&price=-1', ['price']],
    ['room=A:120:1&price=NaN&share=Infinity', ['share', 'price']],
    ['room=A:120:1&price=1&price=2&share=1&share=2', ['price', 'share']],
    ['room=A:120:1&rooms=2', ['rooms']],
    ['room%5B%5D=A:120:1', ['room', 'room[]']],
    ['room=A:120:1&__proto__=x&__proto__=y', ['__proto__']],
  ])('that cannot be is refused, its fields named: %s', async (query, fields) => {
    const answer = await programme(query);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it.each(['2027-03-11', 'latest', '2027-02-30', '..%2fstatus', '%00'])(
    'is of a Wednesday: %s is none',
    async (week) => {
      const answer = await programme(room('A:120:1'), week);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['week']]);
    },
  );

  it('wants the scope of programmes', async () => {
    const other = await api.token(await api.client(['releases:read', 'admin']));
    const address = `/api/v1/weeks/${WHOLE}/programme?${room('A:120:1')}`;
    const refused = await api.call('GET', address, { token: other });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await api.call('GET', address)).status).toBe(401);
  });
});

describe.each([
  ['the releases', (week: string) => `releases?week=${week}`],
  ['the programme', (week: string) => `weeks/${week}/programme?${room('Unique:120:2')}`],
])('%s', (_, addressOf) => {
  it('of a week that was not published are not there', async () => {
    const answer = await get(addressOf(UNKNOWN));
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-week' } });
    expect(fieldsOf(answer)).toEqual(['week']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('are not sent again to who has them, until the week is published anew', async () => {
    const first = await get(addressOf(HALF));
    const known = { 'if-none-match': first.headers.etag ?? '' };
    const again = await get(addressOf(HALF), known);
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers).toMatchObject({ etag: first.headers.etag, 'cache-control': 'private, no-cache' });
    expect((await get(addressOf(WHOLE), known)).status).toBe(200);

    const before = releases[HALF] ?? [];
    releases[HALF] = before.map((film) => publishedFilm(film.filmId, 300_000, 400_000));
    await publish(HALF);
    expect((await get(addressOf(HALF), known)).status).toBe(200);
    releases[HALF] = before;
    await publish(HALF);
  });

  it('are out of reach while the store does not answer, and it is not said why', async () => {
    const published = await api.services().published();
    const down = vi.spyOn(published, 'read').mockRejectedValue(new Error('secret host'));
    const answer = await get(addressOf(WHOLE));
    down.mockRestore();
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.text).not.toContain('secret host');
  });
});

describe('what is published of the service', () => {
  it.each(['/.well-known/jwks.json', '/.well-known/oauth-authorization-server', '/api/v1/openapi.json'])(
    'is not sent again to who has it: %s',
    async (path) => {
      const first = await api.call('GET', path);
      expect(first.headers['cache-control']).toBe('public, max-age=300');
      const headers = { 'if-none-match': `"other", W/${first.headers.etag ?? ''}` };
      const again = await api.call('GET', path, { headers });
      expect(again).toMatchObject({ status: 304, text: '' });
      expect(again.headers.etag).toBe(first.headers.etag);
      const other = { 'if-none-match': '"other"' };
      expect((await api.call('GET', path, { headers: other })).status).toBe(200);
    },
  );
});
