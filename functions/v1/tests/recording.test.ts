import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClientWithSecret } from '#shared/access/manage-clients.ts';
import type { GivenForecast } from '#shared/storage/analytical/analytical-store.ts';
import { predictedFilmSchema } from '#shared/v1/contract/predict.ts';
import { recordingOf } from '#shared/v1/prediction/predicting.ts';
import { FILM, useApi, type Answer } from './served-api.ts';

const api = useApi();
let [client, token]: [ClientWithSecret | null, string] = [null, ''];

beforeAll(async () => {
  client = await api.client(['predict:read']);
  token = await api.token(client);
});

const post = (path: string, body: unknown): Promise<Answer> =>
  api.call('POST', `/api/v1/${path}`, { token, body });

/** What is recorded of films of a week; each test has a week of its own. What was answered is with what records it. */
async function recorded(week: string): Promise<GivenForecast[]> {
  await recordingOf(api.services()).flush();
  const { givenForecasts } = await api.services().analytical();
  return (await givenForecasts.between(week, week)).flatMap(({ forecasts }) => forecasts);
}

describe('a forecast that is given', () => {
  it('is recorded for both stages: who, when, by which model, of which features, and nothing that names the film', async () => {
    const film = { ...FILM, id: 'the caller’s', screens: 250 };
    const answer = await post('predict', { film });
    const { prediction } = predictedFilmSchema.parse(answer.body);
    const rows = await recorded(prediction.week);
    expect(rows.map(({ stage, mean }) => [stage, mean])).toEqual([
      ['thursday', prediction.thursday.mean],
      ['monday', prediction.monday?.mean],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        ...{
          clientId: client?.client.clientId,
          modelVersion: prediction.modelVersion,
          asOf: prediction.asOf,
        },
      });
      expect(row.featuresHash).toMatch(/^[\da-f]{64}$/);
      expect(Date.now() - Date.parse(row.givenAt)).toBeLessThan(600_000);
    }
    const text = JSON.stringify(rows);
    for (const named of [film.id, film.title, film.distributor, ...film.cast, ...film.directors]) {
      expect(text).not.toContain(named);
    }
  });

  it('has the hash of another that was made of the same, and of no other', async () => {
    const of = (title: string, more: object = {}): object => ({
      ...{ ...FILM, releaseDate: '2027-04-07', title },
      ...more,
    });
    await post('predict', { film: of('Un film', { genres: ['Drame'] }) });
    await post('predict', { films: [of('Un film', { genres: ['Drame'] }), of('Un film', { cast: [] }), {}] });
    const inOrder = (await recorded('2027-04-07')).toSorted((a, b) => a.givenAt.localeCompare(b.givenAt));
    const hashes = inOrder.map(({ featuresHash }) => featuresHash);
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is recorded where it stands in a programme too', async () => {
    const film = { ...FILM, releaseDate: '2027-05-05' };
    const { status } = await post('programme', { rooms: [{ name: 'A', seats: 100 }], films: [{ film }] });
    expect(status).toBe(200);
    expect(await recorded('2027-05-05')).toHaveLength(1);
  });

  it('is not recorded where it was made and not given, because another film of the programme is refused', async () => {
    const good = { film: { ...FILM, id: 'a', releaseDate: '2027-09-01' } };
    const bad = { film: { ...FILM, id: 'b', releaseDate: '2010-06-02' } };
    const programme = { rooms: [{ name: 'A', seats: 100 }], films: [good, bad] };
    expect((await post('programme', programme)).status).toBe(422);
    expect((await post('programme', { ...programme, films: [good, good] })).status).toBe(422);
    expect(await recorded('2027-09-01')).toEqual([]);
  });

  it('is given although it cannot be recorded, which the log says', async () => {
    const { givenForecasts } = await api.services().analytical();
    const down = vi.spyOn(givenForecasts, 'upsert').mockRejectedValue(new Error('store down'));
    const film = { ...FILM, releaseDate: '2027-06-02' };
    expect((await post('predict', { film })).status).toBe(200);
    expect(await recorded('2027-06-02')).toEqual([]);
    expect(api.errors.map(String).join('\n')).toContain('store down');
    down.mockRestore();
    expect(await recorded('2027-06-02')).toHaveLength(1);
  });

  it('is recorded before the host ends', async () => {
    await post('predict', { film: { ...FILM, releaseDate: '2027-07-07' } });
    await api.stop();
    const { givenForecasts } = await api.services().analytical();
    expect(await givenForecasts.between('2027-07-07', '2027-07-07')).toHaveLength(1);
  });
});
