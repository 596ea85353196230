import { expect, it, vi } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { JoinedFilm } from '../domain/joined-films.ts';
import { weekOfYear } from '../features/calendar/cinema-calendar.ts';
import { canonicalFilm } from '../features/canonical-film.ts';
import { recordKeys } from '../features/keys.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { sampleForecaster } from '../forecasting/testing-forecaster.ts';
import { useMemoryStores } from '../storage/testing/memory-stores.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/** A week after those that the model of the sample weeks knows. */
const WEEK = '2026-07-01';
const OBSERVED = '2026-07-08';
const DAY = '2026-07-13';

type Film = 'older' | 'other';
const TITLES = { older: 'Le Plus Ancien', other: 'Das Andere' };

const opened = useMemoryStores();
const stores = () => ({ ...opened(), forecaster: sampleForecaster });

const release = (filmId: Film) =>
  testRelease(WEEK, filmId, { title: TITLES[filmId], directors: [`La réalisatrice ${filmId}`] });
const figure = (filmId: Film, admissions: number, observedOn = OBSERVED) => ({
  ...{ week: WEEK, filmId, admissions, screens: null, source: 'jpbox', observedOn },
});

async function keepDocument(filmId: Film, admissions: number, observedOn = OBSERVED): Promise<void> {
  await stores().analytical.actuals.upsert({
    ...{ id: `${filmId}@${observedOn}`, release: release(filmId) },
    ...figure(filmId, admissions, observedOn),
  });
}

/** What is said of the two, and which figures are forgotten with it. */
async function say(version: number, joined: JoinedFilm[], forgotten: Film[] = []): Promise<void> {
  const film = (filmId: Film) => ({ ...release(filmId), entries: [] });
  if (version === 0) {
    const films: [ReturnType<typeof film>, ReturnType<typeof film>] = [film('older'), film('other')];
    await stores().operational.recordMatches(WEEK, [{ films, confidence: 0.5, reasons: [] }], []);
  }
  const isSaid = await stores().operational.sayMatch(
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

/** Each time it is another round of the run. */
let stepVersion = 0;
const round = (asOf = DAY) => ({ runId: 'run', stepVersion: (stepVersion += 1), asOf });
const known = async () => seenIn(await trackRecordsAsOf(stores(), round()));

/** What would be known if these were the week's results. */
async function withResults(...films: [Film, number][]) {
  const records = (await sampleForecaster()).trackRecords();
  for (const [filmId, admissions] of films) records.reveal(release(filmId), admissions);
  return seenIn(records);
}

it('has the results of weeks that ended before the day, as they were known before it', async () => {
  await keepDocument('older', 25_000);
  await keepDocument('older', 26_000, DAY);
  await stores().operational.recordActuals([figure('older', 25_000), figure('older', 26_000, DAY)]);
  expect(await known()).toEqual(await withResults(['older', 25_000]));
  const before = await trackRecordsAsOf(stores(), round(OBSERVED));
  expect(before.asOf(OBSERVED).market).toEqual((await withResults()).market);
});

it('has the figure of a film that was two once, from the next round after that is said', async () => {
  await keepDocument('other', 25_000);
  await stores().operational.recordActuals([figure('other', 25_000)]);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
  await say(0, ONE_FILM);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
});

it('has of two films that were one the figure where it belongs, whatever documents are left', async () => {
  await keepDocument('older', 25_000);
  await keepDocument('other', 25_000);
  await stores().operational.recordActuals([figure('older', 25_000)]);
  await say(0, ONE_FILM);
  expect(await known()).toEqual(await withResults(['older', 25_000]));
  await say(1, [], ['older', 'other']);
  expect(await known()).toEqual(await withResults());
  await stores().operational.recordActuals([figure('other', 25_000)]);
  expect(await known()).toEqual(await withResults(['other', 25_000]));
});

it('never has the figure of the other film as that of one which has a later one, once they are told apart', async () => {
  await keepDocument('older', 25_000);
  await stores().operational.recordActuals([figure('older', 25_000)]);
  await say(0, ONE_FILM);
  await say(1, [], ['older', 'other']);
  // Its own is published on the day itself, which is too late for the day.
  for (const [filmId, admissions, observedOn] of [
    ['other', 25_000, OBSERVED],
    ['older', 3_000, DAY],
  ] as const) {
    await keepDocument(filmId, admissions, observedOn);
    await stores().operational.recordActuals([figure(filmId, admissions, observedOn)]);
  }
  expect(await known()).toEqual(await withResults(['other', 25_000]));
});

it('has what is stored as the result where a process ended between the document and the result', async () => {
  await keepDocument('older', 25_000);
  await stores().operational.recordActuals([figure('older', 25_000)]);
  await keepDocument('older', 26_000);
  await keepDocument('other', 9_000);
  expect(await known()).toEqual(await withResults(['older', 25_000]));
});

it('is read once for all films of a round, of several runs in turn', async () => {
  await keepDocument('older', 25_000);
  await stores().operational.recordActuals([figure('older', 25_000)]);
  const queries = [
    vi.spyOn(stores().operational, 'readAll'),
    vi.spyOn(stores().operational, 'listActuals'),
    vi.spyOn(stores().analytical.actuals, 'between'),
  ];
  const counts = () => queries.map(({ mock }) => mock.calls.length);
  const [one, other] = [round(), { ...round(), runId: 'other' }];
  for (const each of [one, other, one, other, one]) {
    expect(seenIn(await trackRecordsAsOf(stores(), each))).toEqual(await withResults(['older', 25_000]));
  }
  await Promise.all([one, one, other].map((each) => trackRecordsAsOf(stores(), each)));
  expect(counts()).toEqual([2, 0, 2]);
  await trackRecordsAsOf(stores(), { ...one, stepVersion: one.stepVersion + 10 });
  expect(counts()).toEqual([3, 0, 3]);
});

it('is read anew by a run that comes back after many others', async () => {
  const first = round();
  await trackRecordsAsOf(stores(), first);
  for (let runs = 0; runs < 8; runs += 1) await trackRecordsAsOf(stores(), round());
  const read = vi.spyOn(stores().operational, 'readAll');
  await trackRecordsAsOf(stores(), first);
  expect(read).toHaveBeenCalledTimes(1);
});
