import { expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { useMemoryStores } from '../../storage/testing/memory-stores.ts';
import { readAnnouncedShows, readShowsAndCopies } from './read-shows.ts';
import { keepCopies, keepReading } from './testing-weeks.ts';

const WEEK = '2026-11-25';
/** The Monday before the week of 2026-12-16. */
const TODAY = '2026-12-14';

const stores = useMemoryStores();
const past = async () => {
  const announced = await readAnnouncedShows(stores(), { from: WEEK, to: '2026-12-16', stage: 'monday' });
  return readShowsAndCopies(stores(), announced, { from: WEEK, asOf: TODAY });
};
const copies = (...told: [string, number][]) =>
  told.map(([observedOn, screens]) => ({ observedOn, screens }));

it('brings the shows of a film together with each number of screens that was told of it before the day', async () => {
  const film = { week: WEEK, filmId: 'film', shows: 310 };
  await keepReading(stores(), { ...film, shows: 40 }, 'thursday');
  await keepReading(stores(), film, 'monday');
  await keepCopies(stores(), {
    ...film,
    copies: copies(['2026-12-02', 200], ['2026-12-09', 212], ['2026-12-14', 230]),
  });
  expect(await past()).toEqual([{ ...film, copies: copies(['2026-12-02', 200], ['2026-12-09', 212]) }]);
});

it('leaves out who has only one of the two, and a number of screens that is none', async () => {
  await keepReading(stores(), { week: WEEK, filmId: 'no-result', shows: 10 }, 'monday');
  await keepCopies(stores(), { week: WEEK, filmId: 'no-shows', shows: 0, copies: copies(['2026-12-02', 5]) });
  await keepReading(stores(), { week: WEEK, filmId: 'no-screens', shows: 10 }, 'monday');
  await keepCopies(stores(), {
    week: WEEK,
    filmId: 'no-screens',
    shows: 0,
    copies: copies(['2026-12-02', 0]),
  });
  expect(await past()).toEqual([]);
});

it('finds the shows of a film that was two where its result is', async () => {
  await keepReading(stores(), { week: WEEK, filmId: 'other', shows: 120 }, 'monday');
  await keepCopies(stores(), { week: WEEK, filmId: 'other', shows: 0, copies: copies(['2026-12-02', 80]) });
  const release = (filmId: string) => ({ ...testRelease(WEEK, filmId), entries: [] });
  await stores().operational.recordMatches(
    WEEK,
    [{ films: [release('older'), release('other')], confidence: 0.5, reasons: [] }],
    [],
  );
  const isSaid = await stores().operational.sayMatch(
    {
      ...{ week: WEEK, filmId: 'older', otherFilmId: 'other', saidBy: 'gérante', verdict: 'same' },
      ...{ saidAt: '2026-12-10T08:00:00.000Z', restored: [], forgotten: [] },
      joined: [{ filmId: 'other', forecastAs: 'other', resultAs: 'older' }],
      ...{ assembledAgain: null, recordedAgain: false },
    },
    0,
  );
  expect(isSaid).toBe(true);
  expect(await past()).toEqual([
    { week: WEEK, filmId: 'older', shows: 120, copies: copies(['2026-12-02', 80]) },
  ]);
});
