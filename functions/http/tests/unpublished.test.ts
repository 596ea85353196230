import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema, type History } from '#shared/api/contract/history.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as getWeek } from '../week-get.ts';
import { FILMS } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const RUNNING = '2023-06-20T10:00:00Z';
const AFTER = '2023-06-21T10:00:00Z';
const LAST_DAY = '2023-07-25T10:00:00Z';
/** Half past midnight in Paris, the day after the last. */
const GIVEN_UP = '2023-07-25T22:30:00Z';

const week = async (): Promise<Week> => weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
const history = async (): Promise<History> => historySchema.parse((await cinema.call(getHistory)).body);
const states = async (): Promise<unknown> =>
  Object.fromEntries((await week()).releases.map(({ filmId, actualState }) => [filmId, actualState]));

/** The film of room 2 is in no chart. */
async function publishAllButRoom2(): Promise<void> {
  await cinema.services().operational.recordActuals(
    (['grand', 'petit'] as const).map((filmId) => ({
      ...{ week: WEEK, filmId, screens: null, source: 'jpbox', observedOn: '2023-06-21' },
      admissions: FILMS[filmId].actual,
    })),
  );
}

describe('a film that publishes nothing', () => {
  it('is awaited until the fifth week is over, then it counts as unpublished', async () => {
    await publishAllButRoom2();
    cinema.at(RUNNING);
    expect(await states()).toEqual({ grand: null, moyen: null, petit: null, muet: null });
    const awaited = { grand: 'published', moyen: 'awaited', petit: 'published', muet: 'awaited' };
    cinema.at(AFTER);
    expect(await states()).toEqual(awaited);
    cinema.at(LAST_DAY);
    expect(await states()).toEqual(awaited);
    cinema.at(GIVEN_UP);
    expect(await states()).toEqual({ ...awaited, moyen: 'unpublished', muet: 'unpublished' });
  });

  it('leaves its week without a result, which the history tells as long as it is so', async () => {
    const room1 = {
      ...{ room: 1, filmId: 'grand', title: 'Titre de grand', tickets: 500, source: 'estimated' },
      actualState: 'published',
    };
    const room2 = { room: 2, filmId: 'moyen', title: 'Titre de moyen', tickets: null, source: null };
    cinema.at(RUNNING);
    expect(await history()).toMatchObject({ weeks: [], withoutResult: [] });
    cinema.at(AFTER);
    expect((await history()).withoutResult).toEqual([
      {
        ...{ week: WEEK, choice: null },
        rooms: [room1, { ...room2, actualState: 'awaited' }],
      },
    ]);
    cinema.at(GIVEN_UP);
    expect(await history()).toMatchObject({
      weeks: [],
      withoutResult: [{ week: WEEK, rooms: [room1, { ...room2, actualState: 'unpublished' }] }],
      // The forecasts of the others are judged all the same.
      trust: { all: { films: 2, monday: { films: 2 } } },
    });
    expect((await week()).result).toBeNull();
    const { weeks } = figuresSchema.parse((await cinema.call(getFigures)).body);
    expect(weeks[0]).toMatchObject({ week: WEEK, state: 'played', takings: null, yearToDateTakings: 0 });
  });

  it('does not keep its week open once the tickets are entered', async () => {
    cinema.at(GIVEN_UP);
    const rooms = [
      { room: 1, filmId: 'grand', tickets: 510 },
      { room: 2, filmId: 'moyen', tickets: 30 },
    ];
    await cinema.call(putActuals, { week: WEEK, version: 0, body: { rooms } });
    const { weeks, withoutResult, overall, learned } = await history();
    expect(withoutResult).toEqual([]);
    expect(overall).toMatchObject({ takings: 5_400, count: { played: 1, covered: 1 } });
    // A share of admissions cannot be told from a film without admissions.
    expect(learned?.films).toBe(1);
    expect(
      weeks[0]?.films.map(({ filmId, actual, actualState, error }) => [
        ...[filmId, actual, actualState],
        error.monday === null,
      ]),
    ).toEqual([
      ['grand', 1_000_000, 'published', false],
      ['petit', 40_000, 'published', false],
      ['moyen', null, 'unpublished', true],
      ['muet', null, 'unpublished', true],
    ]);
    expect(weeks[0]?.films[2]?.monday?.mean).toBe(800_000);
  });

  it('is not one that was postponed', async () => {
    const { operational } = cinema.services();
    const [muet] = (await operational.listReleases(WEEK)).filter(({ filmId }) => filmId === 'muet');
    if (muet === undefined) throw new Error('The week has no such film');
    await operational.upsertRelease({ ...muet, withdrawn: true });
    cinema.at(GIVEN_UP);
    expect((await history()).weeks[0]?.films.map(({ filmId }) => filmId)).toEqual([
      'grand',
      'petit',
      'moyen',
    ]);
  });
});
