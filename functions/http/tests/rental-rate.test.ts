import { beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { currentRentalSchema, type Rental } from '#shared/api/contract/rental-rate.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';
import { handler as putRentalRate } from '../film-rental-rate-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedWeek } from './seeded-week.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const OVER = addDays(WEEK, -14);
const NOW = '2023-06-12T10:00:00.000Z';

const enter = (version: number | undefined, rentalRate: unknown, filmId = 'grand', week = WEEK) =>
  cinema.call(putRentalRate, {
    ...{ week, filmId, body: { rentalRate } },
    ...(version === undefined ? {} : { version }),
  });
const rentalIn = ({ body }: Reply, filmId = 'grand'): Rental | undefined =>
  weekSchema.parse(body).releases.find((release) => release.filmId === filmId)?.rental;
const rentalOf = async (filmId = 'grand', week = WEEK): Promise<Rental> => {
  const rental = rentalIn(await cinema.call(getWeek, { week }), filmId);
  if (rental === undefined) throw new Error(`no release ${filmId}`);
  return rental;
};
const versionOf = async (filmId = 'grand', week = WEEK): Promise<number> =>
  (await rentalOf(filmId, week)).version;
const codeOf = ({ body }: Reply): string => problemSchema.parse(body).code;

beforeAll(async () => {
  const { operational } = cinema.services();
  await seedWeek(operational, OVER, 'b-');
  await operational.upsertRelease(testRelease(WEEK, 'reporté', { withdrawn: true }));
});

describe('the rental rate of a film', () => {
  it('is that of the settings until one is entered, and again when it is taken back', async () => {
    expect(await rentalOf()).toEqual({ rate: null, version: 0 });
    const entered = await enter(0, 0.4);
    expect(entered.status).toBe(200);
    expect(rentalIn(entered)).toEqual({ rate: 0.4, version: 1 });
    expect(await rentalOf('petit')).toEqual({ rate: null, version: 0 });
    expect(rentalIn(await enter(1, null))).toEqual({ rate: null, version: 2 });
    expect(await rentalOf()).toEqual({ rate: null, version: 2 });
  });

  it.each([0, 1])('may be all of it or nothing: %d', async (rate) => {
    expect(rentalIn(await enter(await versionOf(), rate))?.rate).toBe(rate);
  });

  it('is entered once, whatever version it is said to follow, and follows the version otherwise', async () => {
    const version = await versionOf('moyen');
    const entered = rentalIn(await enter(version, 0.45, 'moyen'), 'moyen');
    for (const again of [version, 99]) {
      expect(rentalIn(await enter(again, 0.45, 'moyen'), 'moyen')).toEqual(entered);
    }
    const late = await enter(version, 0.35, 'moyen');
    expect(late.status).toBe(412);
    expect(currentRentalSchema.parse(problemSchema.parse(late.body).current)).toEqual({
      ...entered,
      ...{ changedAt: NOW, changedBy: 'sur place' },
    });
    expect(rentalIn(await enter(entered?.version, 0.35, 'moyen'), 'moyen')?.rate).toBe(0.35);
    expect((await enter(undefined, 0.5, 'moyen')).status).toBe(428);
  });

  it('is entered in one of two tabs', async () => {
    const version = await versionOf('petit');
    const replies = await Promise.all([enter(version, 0.31, 'petit'), enter(version, 0.32, 'petit')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('may still be entered when its week is over', async () => {
    const reply = await enter(0, 0.425, 'b-grand', OVER);
    expect([reply.status, rentalIn(reply, 'b-grand')]).toEqual([200, { rate: 0.425, version: 1 }]);
  });
});

describe('a rental rate that cannot be', () => {
  it.each([
    ['120 %', 1.2, 'rentalRate'],
    ['-5', -5, 'rentalRate'],
    ['50 % in words', '50%', 'rentalRate'],
    ['a number in words', '0.5', 'rentalRate'],
    ['a number in powers of ten, in words', '4e-1', 'rentalRate'],
    ['two of them', [0.4, 0.5], 'rentalRate'],
    ['more than any', 1e308, 'rentalRate'],
    ['nearly nothing', 5e-324, 'rentalRate'],
    ['nothing at all', undefined, 'rentalRate'],
  ])('is refused, the field named, nothing stored: %s', async (_, rate, field) => {
    const before = await rentalOf();
    const reply = await enter(before.version, rate);
    expect([reply.status, fieldsOf(reply)]).toEqual([400, [field]]);
    expect(await rentalOf()).toEqual(before);
  });

  it('is refused with what is no part of it', async () => {
    const body = { rentalRate: 0.4, from: 'accord' };
    const reply = await cinema.call(putRentalRate, { week: WEEK, filmId: 'grand', version: 0, body });
    expect([reply.status, fieldsOf(reply)]).toEqual([400, ['from']]);
  });

  it.each(['reporté', 'b-grand', 'inconnu'])('is of no release of the week: %s', async (filmId) => {
    const reply = await enter(0, 0.4, filmId);
    expect([reply.status, codeOf(reply), fieldsOf(reply)]).toEqual([422, 'unknown-film', ['filmId']]);
  });

  it('is of a week of which nothing is known', async () => {
    expect((await enter(0, 0.4, 'grand', '2023-09-06')).status).toBe(404);
  });
});

describe('the programme', () => {
  const stepOf = async (week: string) => (await cinema.services().operational.getRun(`${week}-monday`))?.step;

  it('is planned anew where it depends on what the cinema keeps, and not of a week that is over', async () => {
    const { operational } = cinema.services();
    expect(await stepOf(WEEK)).toBe('end');
    const settings = { ...DEFAULT_SETTINGS, rooms: roomsWith(120), keptMoney: true };
    await operational.saveSettings(settings, 0, CHANGE);
    expect((await enter(await versionOf(), 0.6)).status).toBe(200);
    expect(await stepOf(WEEK)).toBe('plan');
    expect((await enter(await versionOf('b-petit', OVER), 0.6, 'b-petit', OVER)).status).toBe(200);
    expect(await stepOf(OVER)).toBe('end');
  });

  it('of a week that has begun stays what it was without a film when the bill comes late', async () => {
    const { operational } = cinema.services();
    const lacking = { week: OVER, rooms: null, reason: '', notObtained: ['b-moyen'] };
    await operational.addDecision(
      { ...lacking, decidedAt: `${OVER}T08:00:00.000Z`, decidedBy: 'gérante' },
      0,
    );
    const shown = async () => {
      const { recommended } = weekSchema.parse((await cinema.call(getWeek, { week: OVER })).body);
      return recommended.monday?.rooms.map(({ filmId, rentalRate }) => [filmId, rentalRate]);
    };
    await enter(await versionOf('b-grand', OVER), null, 'b-grand', OVER);
    expect(await shown()).toEqual([['b-grand', 0.5]]);
    await enter(await versionOf('b-grand', OVER), 1, 'b-grand', OVER);
    expect(await shown()).toEqual([['b-grand', 1]]);
    // Known before, it would have been another film.
    const before = { week: OVER, filmId: 'b-grand', changedAt: `${addDays(OVER, -1)}T08:00:00.000Z` };
    const version = await versionOf('b-grand', OVER);
    await operational.enterRentalRate({ ...before, rate: 1, changedBy: 'gérante' }, version);
    expect(await shown()).toEqual([['b-petit', 0.6]]);
  });
});
