import { describe, expect, it } from 'vitest';
import { monitoringSchema } from '#shared/api/contract/monitoring.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { madeWeeks, referenceFrom } from '#shared/monitoring/testing-monitoring.ts';
import { forecastOf, modelNamed, storeWeeks } from '#shared/pipeline/watch-model/testing-watch.ts';
import { watchModel } from '#shared/pipeline/watch-model/watch-model.ts';
import { openStorageAccount } from '#shared/open-storage-account.ts';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import { handler as getMonitoring } from '../monitoring-get.ts';
import { handler as getWeeks } from '../weeks-list.ts';
import { principal, useCinema } from './served-cinema.ts';

const cinema = useCinema('static-web-apps');
const FIRST = '2022-11-02';
const OPS = principal('authenticated', 'ops');

const asked = async () => monitoringSchema.parse((await cinema.call(getMonitoring, { headers: OPS })).body);

describe('what is known of the model', () => {
  it('is told to who watches over the machinery, and to nobody else', async () => {
    const as = async (headers: Record<string, string>) =>
      (await cinema.call(getMonitoring, { headers })).status;
    expect(await as({})).toBe(401);
    expect(await as(principal('anonymous', 'authenticated'))).toBe(403);
    expect(await as(principal('authenticated', 'manager'))).toBe(403);
    expect(await as(OPS)).toBe(200);
    expect(await as(principal('authenticated', 'manager', 'ops'))).toBe(200);
    // And nothing else is, by that role alone.
    expect((await cinema.call(getWeeks, { headers: OPS })).status).toBe(403);
  });

  it('is nothing before the first results', async () => {
    expect(await asked()).toMatchObject({
      ...{ weeks: [], drift: null, comparison: null, given: [] },
      model: { since: null, challenger: null, before: [] },
      recommender: { editions: [{ deployedAt: null, visitors5: { ndcg: 0.4539 } }] },
    });
  });

  it('is what was worked out after the last results, once for who has it', async () => {
    const services = cinema.services();
    const files = createBlobModelFiles(openStorageAccount(services.config));
    const since = '2022-11-01T10:00:00.000Z';
    const told = { at: since, since, by: 'a test', reasons: [] };
    await files.point(
      { ...told, version: '5-own', challenger: '5-next', before: ['4-former'] },
      await files.standing(),
    );
    const films = madeWeeks(8, { seed: 5, first: FIRST });
    await storeWeeks(services, films, { modelVersion: '5-own' });
    for (const film of films) {
      await services.operational.upsertChallengerForecast(forecastOf(film, 'monday', '5-next'));
    }
    cinema.at(`${addWeeks(FIRST, 8)}T10:00:00Z`);
    const models = {
      forecaster: () => modelNamed('5-own', referenceFrom(madeWeeks(104))),
      challenger: () => modelNamed('5-next'),
    };
    await watchModel({ ...services, ...models }, () => undefined);
    const known = await asked();
    expect(known.model).toEqual({ version: '5-own', since, challenger: '5-next', before: ['4-former'] });
    expect(known.weeks.map(({ week }) => week)).toEqual(
      Array.from({ length: 8 }, (_, i) => addWeeks(FIRST, i)),
    );
    expect(known.weeks.at(-1)?.monday?.performance.all).toMatchObject({
      own: { films: 12, weeks: 1 },
      rolling: { films: 96, bands: { wape: { low: expect.any(Number) as number } } },
    });
    expect(known.drift).toMatchObject({ week: addWeeks(FIRST, 7), modelVersion: '5-own' });
    // The same forecasts: nothing is better, and the gate says so.
    expect(known.comparison).toMatchObject({
      ...{ champion: '5-own', challenger: '5-next' },
      differences: { wape: { difference: 0, low: 0, high: 0 } },
      gate: { passed: false },
    });
    expect(known.comparison?.weeks).toHaveLength(8);
    expect(known.comparison?.gate.findings.map(({ asked: of, passed }) => [of, passed])).toEqual([
      ['weeks', true],
      ['films', true],
      ['wape', false],
      ['shareOfBestTakings', false],
      ['coverage', true],
    ]);

    const first = await cinema.call(getMonitoring, { headers: OPS });
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await cinema.call(getMonitoring, { headers: { ...OPS, ...tag } })).status).toBe(304);
  });
});
