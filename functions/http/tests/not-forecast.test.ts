import { describe, expect, it } from 'vitest';
import { historySchema, type History } from '#shared/api/contract/history.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as getWeek } from '../week-get.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const MISSED = '2023-06-21';
const NEXT = '2023-06-28';

const week = async (date: IsoDate): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: date })).body);
const history = async (): Promise<History> => historySchema.parse((await cinema.call(getHistory)).body);

/** Releases without a forecast, as they are gathered of a week afterwards. */
async function gather(date: IsoDate, ...filmIds: string[]): Promise<void> {
  for (const filmId of filmIds) {
    await cinema.services().operational.upsertRelease(testRelease(date, filmId));
  }
}

describe('a week that was never forecast', () => {
  it('is told with its releases and what they made, the latest first', async () => {
    await gather(MISSED, 'a', 'b', 'c');
    await gather(NEXT, 'd');
    cinema.at('2023-07-05T10:00:00Z');
    await cinema.services().operational.recordActuals([
      {
        ...{ week: MISSED, filmId: 'a', admissions: 1_000 },
        ...{ screens: null, source: 'jpbox', observedOn: '2023-06-28' },
      },
    ]);
    const { notForecast, weeks, withoutResult } = await history();
    expect(notForecast).toEqual([
      { week: NEXT, releases: 1, published: 0 },
      { week: MISSED, releases: 3, published: 1 },
    ]);
    // Nothing was planned: it is no week without takings.
    expect(weeks.map((each) => each.week)).not.toContain(MISSED);
    expect(withoutResult.map((each) => each.week)).not.toContain(MISSED);

    const missed = await week(MISSED);
    expect(missed).toMatchObject({ notForecast: true, stage: null, result: null, alternatives: [] });
    expect(missed.recommended).toEqual({ thursday: null, monday: null });
    expect(missed.releases.find(({ filmId }) => filmId === 'a')?.actual?.admissions).toBe(1_000);
  });

  it('is none that was forecast, has not begun, or has no release', async () => {
    await gather(MISSED, 'a');
    await cinema.services().operational.upsertRelease({ ...testRelease(NEXT, 'd'), withdrawn: true });
    cinema.at('2023-06-20T10:00:00Z');
    expect((await history()).notForecast).toEqual([]);
    expect((await week(WEEK)).notForecast).toBe(false);
    expect((await week(MISSED)).notForecast).toBe(false);

    // It begins at midnight in Paris.
    cinema.at('2023-06-20T22:30:00Z');
    expect((await history()).notForecast.map((each) => each.week)).toEqual([MISSED]);
    expect((await week(MISSED)).notForecast).toBe(true);

    cinema.at('2023-07-05T10:00:00Z');
    expect((await history()).notForecast.map((each) => each.week)).toEqual([MISSED]);
  });
});
