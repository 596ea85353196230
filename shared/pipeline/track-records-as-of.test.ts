import { afterEach, beforeEach, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { JoinedFilm } from '../domain/joined-films.ts';
import { weekOfYear } from '../features/calendar/cinema-calendar.ts';
import { canonicalFilm } from '../features/canonical-film.ts';
import { recordKeys } from '../features/keys.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { shippedForecaster } from '../forecasting/testing-forecaster.ts';
import { createSqliteAnalyticalStore } from '../storage/analytical/sqlite-analytical-store.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/** A week after those that the shipped model knows. */
const WEEK = '2026-07-01';
const OBSERVED = '2026-07-08';
const DAY = '2026-07-13';

type Film = 'older' | 'other';
const TITLES = { older: 'Le Plus Ancien', other: 'Das Andere' };

const newStores = () => ({
  analytical: createSqliteAnalyticalStore(':memory:'),
  operational: createSqliteOperationalStore(':memory:'),
  forecaster: shippedForecaster,
});
let stores: ReturnType<typeof newStores>;
beforeEach(async () => {
  stores = newStores();
  await stores.operational.migrate();
});
afterEach(async () => {
  await stores.analytical.close();
  await stores.operational.close();
});

const release = (filmId: Film) =>
  testRelease(WEEK, filmId, { title: TITLES[filmId], directors: [`La réalisatrice ${filmId}`] });
const figure = (filmId: Film, admissions: number, observedOn = OBSERVED) => ({
  ...{ week: WEEK, filmId, admissions, screens: null, source: 'jpbox', observedOn },
});

async function keepDocument(filmId: Film, admissions: number, observedOn = OBSERVED): Promise<void> {
  await stores.analytical.actuals.upsert({
    ...{ id: `${filmId}@${observedOn}`, release: release(filmId) },
    ...figure(filmId, admissions, observedOn),
  });
}

/** What is said of the two, and which figures are forgotten with it. */
async function say(version: number, joined: JoinedFilm[], forgotten: Film[] = []): Promise<void> {
  const film = (filmId: Film) => ({ ...release(filmId), entries: [] });
  if (version === 0) {
    const films: [ReturnType<typeof film>, ReturnType<typeof film>] = [film('older'), film('other')];
    await stores.operational.recordMatches(WEEK, [{ films, confidence: 0.5, reasons: [] }], []);
  }
  const isSaid = await stores.operational.sayMatch(
    {
      ...{ week: WEEK, filmId: 'older', otherFilmId: 'other', saidBy: 'gérante' },
      verdict: joined.length > 0 ? 'same' : 'different',
      ...{ saidAt: `${DAY}T08:00:00.000Z`, joined, restored: [], forgotten },
      ...{ assembledAgain: null, recordedAgain: false },
    },
    version,
  );
  expect(isSaid).toBe(true);
}
const ONE_FILM: JoinedFilm[] = [{ filmId: 'other', forecastAs: 'other', resultAs: 'older' }];

/** What is known of the week and of its two films. */
function seenIn(records: TrackRecords) {
  const view = records.asOf(DAY);
  const keys = (['older', 'other'] as const).flatMap((filmId) =>
    recordKeys(canonicalFilm(release(filmId)), weekOfYear(WEEK)),
  );
  return { market: view.market, stats: keys.map((key) => view.stat(key)) };
}

const known = async () => seenIn(await trackRecordsAsOf(stores, DAY));

/** What would be known if these were the week's results. */
async function withResults(...films: [Film, number][]) {
  const records = (await shippedForecaster()).trackRecords();
  for (const [filmId, admissions] of films) records.reveal(release(filmId), admissions);
  return seenIn(records);
}

it('has the results of weeks that ended before the day, as they were known before it', async () => {
  await keepDocument('older', 25_000);
  await keepDocument('older', 26_000, DAY);
  await stores.operational.recordActuals([figure('older', 25_000), figure('older', 26_000, DAY)]);
  expect(await known()).toEqual(await withResults(['older', 25_000]));
  const before = await trackRecordsAsOf(stores, OBSERVED);
  expect(before.asOf(OBSERVED).market).toEqual((await withResults()).market);
});

it('has the figure of a film that was two once, as soon as that is said', async () => {
  await keepDocument('other', 25_000);
  await stores.operational.recordActuals([figure('other', 25_000)]);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
  await say(0, ONE_FILM);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
});

it('has of two films that were one the figure where it belongs, whatever documents are left', async () => {
  await keepDocument('older', 25_000);
  await keepDocument('other', 25_000);
  await stores.operational.recordActuals([figure('older', 25_000)]);
  await say(0, ONE_FILM);
  expect(await known()).toEqual(await withResults(['older', 25_000]));
  await say(1, [], ['older', 'other']);
  expect(await known()).toEqual(await withResults());
  await stores.operational.recordActuals([figure('other', 25_000)]);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
});
