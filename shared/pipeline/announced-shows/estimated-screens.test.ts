import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, addWeeks, stageDate } from '../../domain/cinema-week.ts';
import { FIRST_SHOWS_WEEK, simulatedShows } from '../../domain/testing-shows.ts';
import { seededRandom } from '../../seeded-random.ts';
import { useMemoryStores } from '../../storage/testing/memory-stores.ts';
import { estimatedScreens } from './estimated-screens.ts';
import { keepCopies, keepReading, keepWeeks } from './testing-weeks.ts';

const WEEKS = 14;
const WEEK = addWeeks(FIRST_SHOWS_WEEK, WEEKS);
const MONDAY = stageDate(WEEK, 'monday');
const PAST = simulatedShows({ weeks: WEEKS, random: seededRandom(1) });

const stores = useMemoryStores();

let stepVersion = 0;
/** Each time it is another round of the run. */
const round = (stage: 'thursday' | 'monday' = 'monday') => ({
  ...{ runId: `${WEEK}-${stage}`, stepVersion: (stepVersion += 1), week: WEEK },
  asOf: stageDate(WEEK, stage),
});
const estimates = (stage: 'thursday' | 'monday' = 'monday') =>
  estimatedScreens(stores(), round(stage), stage);
const NONE = { screens: new Map(), since: null };
const announce = (filmId: string, shows: number, observedOn = MONDAY) =>
  keepReading(stores(), { week: WEEK, filmId, shows }, 'monday', observedOn);

it('is nothing while nothing was learned', async () => {
  await announce('wide', 600);
  expect(await estimates()).toEqual(NONE);
});

describe('after weeks whose shows and screens are known', () => {
  beforeEach(() => keepWeeks(stores(), PAST, 'monday'));

  it('tells the screens of the films whose shows are announced, and how surely', async () => {
    await announce('wide', 600);
    await announce('small', 30);
    await announce('none', 0);
    await announce('read-later', 600, addDays(MONDAY, 1));
    const { screens: found, since } = await estimates();
    expect(since).toBe(WEEK);
    expect([...found.keys()].toSorted()).toEqual(['small', 'wide']);
    // Two shows a screen.
    expect(found.get('wide')?.screens).toBeGreaterThan(200);
    expect(found.get('wide')?.screens).toBeLessThan(450);
    expect(found.get('small')?.screens).toBeLessThan(40);
    expect(found.get('small')?.spread).toBeGreaterThan(0.2);
    expect(found.get('small')?.spread).toBeLessThan(0.7);
  });

  it('tells nothing at the other stage, whose shows nobody has read', async () => {
    await announce('wide', 600, stageDate(WEEK, 'thursday'));
    expect(await estimates('thursday')).toEqual(NONE);
  });

  it('says since when, as the week before did', async () => {
    await announce('wide', 600);
    const before = { week: addWeeks(WEEK, -1), runId: 'before', filmId: 'film', asOf: addWeeks(MONDAY, -1) };
    const keep = (id: string, stage: 'thursday' | 'monday', screensEstimatedSince: string | null) =>
      stores().analytical.features.upsert({ ...before, id, stage, features: {}, screensEstimatedSince });
    await keep('a', 'thursday', '2027-02-03');
    await keep('b', 'monday', null);
    expect((await estimates()).since).toBe(WEEK);
    await keep('b', 'monday', '2027-03-03');
    expect((await estimates()).since).toBe('2027-03-03');
  });

  it('knows nothing that was told on its day or later', async () => {
    await announce('wide', 600);
    const before = await estimates();
    expect(before.screens.size).toBe(1);
    const late = { week: addWeeks(WEEK, -2), shows: 500 };
    for (const [filmId, observedOn] of [
      ['told-today', MONDAY],
      ['told-tomorrow', addDays(MONDAY, 1)],
    ] as const) {
      await keepReading(stores(), { ...late, filmId }, 'monday');
      await keepCopies(stores(), { ...late, filmId, copies: [{ observedOn, screens: 1 }] });
    }
    // Revised on the day itself.
    for (const pair of PAST.slice(0, 60)) {
      await keepCopies(stores(), { ...pair, copies: [{ observedOn: MONDAY, screens: 1 }] });
    }
    expect(await estimates()).toEqual(before);
  });

  it('is read once for all films of a round', async () => {
    await announce('wide', 600);
    const read = vi.spyOn(stores().analytical.shows, 'between');
    const one = round();
    const found = await Promise.all([1, 2, 3].map(() => estimatedScreens(stores(), one, 'monday')));
    expect(new Set(found).size).toBe(1);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

it('learns from results alone that count: what the store forgot of a film is in its documents still', async () => {
  for (const pair of PAST) {
    await keepReading(stores(), pair, 'monday');
    await keepCopies(stores(), pair, false);
  }
  await announce('wide', 600);
  expect(await estimates()).toEqual(NONE);
});
