import { beforeAll, describe, expect, it } from 'vitest';
import { figuresSchema, type Figures } from '#shared/api/contract/figures.ts';
import { programmeEvaluationSchema, type Programme } from '#shared/api/contract/programme.ts';
import { settingsEvaluationSchema, type Settings } from '#shared/api/contract/settings.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putRentalRate } from '../film-rental-rate-put.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as evaluateSettings } from '../settings-evaluation-post.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const OLD = addDays(WEEK, -14);
/** Of 1 EUR what stays after VAT, TSA and Sacem. */
const NET = 1 - 5.5 / 105.5 - 0.1072 - 0.0127;
const asking: Settings = { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, keptMoney: true };

const weekOf = async (week = WEEK): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week })).body);
const figuresOf = async (week: string): Promise<Figures['weeks'][number] | undefined> =>
  figuresSchema.parse((await cinema.call(getFigures)).body).weeks.find((each) => each.week === week);
const enterRate = async (filmId: string, rentalRate: number | null): Promise<void> => {
  const version = (await weekOf()).releases.find((release) => release.filmId === filmId)?.rental.version;
  const reply = await cinema.call(putRentalRate, {
    ...{ week: WEEK, filmId, body: { rentalRate } },
    version: version ?? NaN,
  });
  expect(reply.status).toBe(200);
};
const another = async (...rooms: string[]) =>
  programmeEvaluationSchema.parse(
    (await cinema.call(evaluate, { week: WEEK, query: rooms.map((room) => ['room', room]) })).body,
  );
const underSettings = async (settings: Partial<Settings>) =>
  settingsEvaluationSchema.parse(
    (await cinema.call(evaluateSettings, { body: { ...asking, ...settings } })).body,
  );
const films = (programme: Programme | null) => programme?.rooms.map(({ filmId }) => filmId);

/** What is expected to stay of each room, by its rate. */
function keptOf({ rooms }: Programme, ...rates: readonly number[]): number {
  return rooms.reduce((sum, room, i) => sum + room.expectedTakings * NET * (1 - (rates[i] ?? NaN)), 0);
}

beforeAll(async () => {
  const { operational } = cinema.services();
  await seedWeek(operational, OLD, 'b-');
  await seedActuals(operational, OLD, 'b-');
  await operational.saveSettings(asking, 0, CHANGE);
});

describe('what the cinema keeps', () => {
  it('is told of the week that asks, with the rate of each film, and of no week before it', async () => {
    const { recommended, settings } = await weekOf();
    expect(settings).toMatchObject({ keptMoney: true, rentalRate: 0.5, sacemRate: 0.0127 });
    const programme = recommended.monday;
    if (programme === null) throw new Error('The week is planned');
    expect(programme.kept?.takings).toBeCloseTo(keptOf(programme, 0.5, 0.5), 6);
    expect(programme.kept?.result).toBeCloseTo(keptOf(programme, 0.5, 0.5) - 4_900, 6);
    expect(programme.rooms.map(({ rentalRate }) => rentalRate)).toEqual([0.5, 0.5]);
    // The brief's own numbers stay as they are.
    expect(programme.expectedResult).toBe(programme.expectedTakings - 4_900);

    const old = await weekOf(OLD);
    expect(old.settings.keptMoney).toBe(false);
    expect(old.recommended.monday?.kept).toBeNull();
    expect(old.result).toMatchObject({ kept: null });
  });

  it('follows the rate that is entered for a film, and the settings again', async () => {
    await enterRate('moyen', 0.4);
    const { recommended } = await weekOf();
    const programme = recommended.monday;
    if (programme === null) throw new Error('The week is planned');
    expect(programme.rooms.map(({ rentalRate }) => rentalRate)).toEqual([0.5, 0.4]);
    expect(programme.kept?.takings).toBeCloseTo(keptOf(programme, 0.5, 0.4), 6);
    expect((await figuresOf(WEEK))?.expectedKept).toBeCloseTo(keptOf(programme, 0.5, 0.4), 6);
    await enterRate('moyen', null);
    expect((await weekOf()).recommended.monday?.rooms.map(({ rentalRate }) => rentalRate)).toEqual([
      0.5, 0.5,
    ]);
    expect((await figuresOf(WEEK))?.expectedKept).toBeCloseTo(keptOf(programme, 0.5, 0.5), 6);
  });

  it('is what another programme is compared by, and the alternatives are chosen by', async () => {
    await enterRate('grand', 0.99);
    const { programme, difference } = await another('1:moyen', '2:petit');
    const { recommended, alternatives, reasons } = await weekOf();
    // Fewer spectators, more money.
    expect(programme.expectedTakings).toBeLessThan(recommended.monday?.expectedTakings ?? NaN);
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeCloseTo(
      (programme.kept?.takings ?? NaN) - (recommended.monday?.kept?.takings ?? NaN),
      6,
    );
    expect(reasons?.inversions).toEqual([]);
    const withoutMoyen = alternatives.find(({ without }) => without === 'moyen')?.programme ?? null;
    // 500 spectators of the big film leave less than 25 of the small one: it is shown beside it, as the next larger.
    expect(films(withoutMoyen)).toEqual(['grand', 'petit']);
    await enterRate('grand', null);
  });

  it('chooses another programme where the dear film leaves less than a small one', async () => {
    await enterRate('grand', 0.99);
    const { before, after, difference } = await underSettings({ ticketPrice: 11 });
    expect([films(before), films(after)]).toEqual([
      ['moyen', 'petit'],
      ['moyen', 'petit'],
    ]);
    expect(difference).toBeCloseTo((after?.kept?.result ?? NaN) - (before?.kept?.result ?? NaN), 6);
    await enterRate('grand', null);
    expect(films((await underSettings({})).after)).toEqual(['grand', 'moyen']);
  });

  it('is not compared with takings when settings cease to ask', async () => {
    const { before, after, difference } = await underSettings({ keptMoney: false, fixedCosts: 4_000 });
    expect(before?.kept?.takings).toBeGreaterThan(0);
    expect(after?.kept).toBeNull();
    expect(difference).toBeCloseTo(900, 6);
  });

  it('is known of what was sold, once the week is over, at the rates of its films', async () => {
    await cinema.call(putProgramme, { week: WEEK, version: 0, body: { rooms: inRooms('grand', 'moyen') } });
    await enterRate('moyen', 0.4);
    cinema.at('2023-06-21T10:00:00Z');
    await seedActuals(cinema.services().operational, WEEK);
    const rooms = [
      { room: 1, filmId: 'grand', tickets: 600 },
      { room: 2, filmId: 'moyen', tickets: 300 },
    ];
    await cinema.call(putActuals, { week: WEEK, version: 0, body: { rooms } });
    const { result } = await weekOf();
    const kept = NET * (6_000 * 0.5 + 3_000 * 0.6);
    expect(result).toMatchObject({ takings: 9_000, result: 4_100 });
    expect(result?.kept?.takings).toBeCloseTo(kept, 6);
    expect(result?.kept?.taxes).toBeCloseTo(9_000 * (1 - NET), 6);
    expect(result?.kept?.rental).toBeCloseTo(NET * (6_000 * 0.5 + 3_000 * 0.4), 6);
    expect(result?.kept?.result).toBeCloseTo(kept - 4_900, 6);
    const figures = await figuresOf(WEEK);
    expect(figures).toMatchObject({ takings: 9_000, result: 4_100 });
    expect(figures?.keptTakings).toBeCloseTo(kept, 6);
    expect(figures?.keptResult).toBeCloseTo(kept - 4_900, 6);
    expect(await figuresOf(OLD)).toMatchObject({ expectedKept: null, keptTakings: null, keptResult: null });
  });

  it('says what is the best programme of a week that is over: a dear film was no loss', async () => {
    cinema.at('2023-06-21T10:00:00Z');
    const rooms = [
      { room: 1, filmId: 'moyen', tickets: 300 },
      { room: 2, filmId: 'petit', tickets: 25 },
    ];
    const { ticketsVersion: version } = await weekOf();
    expect((await cinema.call(putActuals, { week: WEEK, version, body: { rooms } })).status).toBe(200);
    await enterRate('moyen', null);
    const usual = (await weekOf()).result;
    expect(usual?.leftRange[0]).toBeGreaterThan(1_000);
    expect(usual?.shareOfBest).toBeLessThan(0.8);
    // A fiftieth of what a usual film leaves: nobody would have seen it so often that it had been worth a room.
    await enterRate('grand', 0.99);
    const { result } = await weekOf();
    expect(result).toMatchObject({ takings: 3_250, bestTakings: 3_250, shareOfBest: 1, leftRange: [0, 0] });
  });
});
