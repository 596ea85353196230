import { beforeAll, describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema, type History } from '#shared/api/contract/history.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedActuals } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-28T10:00:00Z';
const week = async (): Promise<Week> => weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);

/** What is left, as the history says it; the week's page and the figures say the same. */
async function left(): Promise<Pick<History['weeks'][number], 'leftOnTable' | 'leftRange'>> {
  cinema.at(AFTER);
  const [played] = historySchema.parse((await cinema.call(getHistory)).body).weeks;
  const { result } = await week();
  const figures = figuresSchema.parse((await cinema.call(getFigures)).body);
  expect(result).toMatchObject({ leftRange: played?.leftRange, takings: played?.takings });
  expect((result?.bestTakings ?? NaN) - (result?.takings ?? NaN)).toBe(played?.leftOnTable);
  expect(figures.weeks.find((each) => each.week === WEEK)?.takings).toBe(played?.takings);
  if (played === undefined) throw new Error('The week has no result');
  const { leftOnTable, leftRange } = played;
  expect(leftRange[0]).toBeLessThanOrEqual(leftOnTable);
  expect(leftRange[1]).toBeGreaterThanOrEqual(leftOnTable);
  return { leftOnTable, leftRange };
}

async function enter(version: number, ...tickets: readonly (readonly [string, number])[]): Promise<void> {
  cinema.at(AFTER);
  const rooms = tickets.map(([filmId, sold], i) => ({ room: i + 1, filmId, tickets: sold }));
  const reply = await cinema.call(putActuals, { week: WEEK, version, body: { rooms } });
  expect(reply.status).toBe(200);
}

// Worth 500, 400 and 20 people here; she shows the first and the third.
beforeAll(async () => {
  const body = { rooms: inRooms('grand', 'petit'), reason: '', notObtained: [] };
  cinema.at('2023-06-13T10:00:00Z');
  expect((await cinema.call(putProgramme, { week: WEEK, version: 0, body })).status).toBe(200);
  await seedActuals(cinema.services().operational, WEEK);
});

describe('what the best programme would have taken more', () => {
  it('is what the film draws that was not shown, less or more', async () => {
    const { leftOnTable, leftRange } = await left();
    expect(leftOnTable).toBe(3_800);
    expect(leftRange[0]).toBeGreaterThan(1_500);
    expect(leftRange[0]).toBeLessThan(3_000);
    expect(leftRange[1]).toBeGreaterThan(4_500);
    // The room has 560 seats, and the film that was shown drew some.
    expect(leftRange[1]).toBeLessThanOrEqual(5_600);
  });

  it('hardly moves with exactly the estimated tickets: they confirm the share', async () => {
    await enter(0, ['grand', 500], ['petit', 20]);
    const { leftOnTable } = await left();
    expect(Math.abs(leftOnTable - 3_800)).toBeLessThan(0.1 * 3_800);
  });

  it('follows the share that tickets tell', async () => {
    await enter(1, ['grand', 640], ['petit', 26]);
    const { leftOnTable } = await left();
    const { releases } = await week();
    const moyen = releases.find(({ filmId }) => filmId === 'moyen')?.actual?.localDemand ?? NaN;
    expect(moyen).toBeGreaterThan(450);
    expect(moyen).toBeLessThan(560);
    expect(leftOnTable).toBe((Math.round(moyen) - 26) * 10);
  });

  it('is nothing certain where another film may only perhaps have drawn more', async () => {
    await enter(2, ['grand', 500], ['moyen', 400]);
    expect(await left()).toEqual({ leftOnTable: 0, leftRange: [0, 0] });
  });

  it('takes a full room for "at least": in the larger one there may have been more', async () => {
    await enter(3, ['petit', 20], ['grand', 560]);
    const { leftOnTable, leftRange } = await left();
    const { result } = await week();
    expect(result?.takings).toBe(5_800);
    // The film that was not shown at the least, in the small room or in the large one.
    expect(leftOnTable).toBeGreaterThan(3_500);
    expect(leftRange[1]).toBeGreaterThan(leftOnTable + 500);
  });
});
