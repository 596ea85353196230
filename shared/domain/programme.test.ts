import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { DEFAULT_SETTINGS, type Cinema } from './cinema.ts';
import { untaught } from './untaught.ts';
import { localSpread, modelWithoutNoise, untaughtModel } from './local-demand/local-model.ts';
import {
  alternativesTo,
  bestTakings,
  chooseProgramme,
  evaluateProgramme,
  takingsOf,
  ticketsOf,
  type Candidate,
} from './programme.ts';
import { normalsFrom } from './testing-normals.ts';
import { cinemaWith, inRooms } from './testing-rooms.ts';

/** Draws its share of every film: what is tested here is the money of a programme. */
const cinema = { ...untaught(DEFAULT_SETTINGS), local: modelWithoutNoise(1 / 2_000) };

/** Test data: a film whose first week is known for certain. */
function certain(filmId: string, admissions: number): Candidate {
  return { filmId, forecast: { p10: admissions, p50: admissions, p90: admissions, mean: admissions } };
}

/** Test data: a film whose first week lies within a factor of three, eight times out of ten. */
function likely(filmId: string, admissions: number): Candidate {
  return {
    filmId,
    forecast: { p10: admissions / 3, p50: admissions, p90: admissions * 3, mean: admissions * 1.4 },
  };
}

const filmsOf = (plan: ReturnType<typeof chooseProgramme>) => plan.rooms.map((room) => room.filmId);

describe("the manager's example", () => {
  const own = untaught(DEFAULT_SETTINGS);
  const plan = chooseProgramme([certain('B', 800_000), certain('A', 1_000_000)], own);

  it('shows the better film in room 1 and the second in room 2', () => {
    expect(filmsOf(plan)).toEqual(['A', 'B']);
  });

  it('sells 500 and 400 tickets, which is 72 and 57 a day at most', () => {
    const [a, b] = plan.rooms.map((room) => room.expectedTickets);
    expect([a, b].map((tickets) => Math.round(tickets ?? 0))).toEqual([500, 400]);
    // 71.4 and 57.1 a day: her sheet rounds the first up to 72 and the second to 57.
    expect(Math.ceil((a ?? 0) / 7)).toBe(72);
    expect(Math.round((b ?? 0) / 7)).toBe(57);
  });

  it('takes 9,000 EUR, costs 4,900 EUR and leaves 4,100 EUR, not the 3,100 EUR of her sheet', () => {
    expect(plan.rooms.map((room) => room.expectedTakings)).toEqual([
      expect.closeTo(5_000, 6),
      expect.closeTo(4_000, 6),
    ]);
    expect(plan.expectedTakings).toBeCloseTo(9_000, 6);
    expect(plan.fixedCosts).toBe(4_900);
    expect(plan.expectedResult).toBeCloseTo(4_100, 6);
    expect(plan.profitProbability).toBe(1);
  });

  it('agrees with what the week really takes when the forecast comes true', () => {
    const admissions = new Map([
      ['A', 1_000_000],
      ['B', 800_000],
    ]);
    expect([...ticketsOf(inRooms('A', 'B'), admissions, cinema)]).toEqual([
      [1, 500],
      [2, 400],
    ]);
    expect(takingsOf(inRooms('A', 'B'), admissions, cinema)).toBe(9_000);
    expect(bestTakings(admissions, cinema)).toBe(9_000);
  });
});

describe('choosing a programme', () => {
  it('gives both rooms to a film that the second could not match', () => {
    const plan = chooseProgramme([certain('hit', 3_000_000), certain('small', 100_000)], cinema);
    expect(filmsOf(plan)).toEqual(['hit', 'hit']);
    expect(plan.rooms.map((room) => room.expectedTickets)).toEqual([840, 560]);
    expect(plan.rooms.map((room) => room.fullHouseProbability)).toEqual([1, 1]);
  });

  it('leaves the larger room to the film that can fill it', () => {
    const sure = certain('sure', 1_100_000);
    const hit = certain('hit', 1_600_000);
    expect(filmsOf(chooseProgramme([sure, hit], cinema))).toEqual(['hit', 'sure']);
  });

  it('puts the larger mean into room 1 when both orders bring the same', () => {
    expect(filmsOf(chooseProgramme([certain('x', 100_000), certain('y', 200_000)], cinema))).toEqual([
      'y',
      'x',
    ]);
  });

  it('prefers two films to one film twice when both bring the same', () => {
    expect(filmsOf(chooseProgramme([certain('x', 5_000_000), certain('y', 4_000_000)], cinema))).toEqual([
      'x',
      'y',
    ]);
  });

  it('leaves a room empty when there are too few films', () => {
    expect(filmsOf(chooseProgramme([certain('only', 200_000)], cinema))).toEqual(['only', null]);
    const empty = chooseProgramme([], cinema);
    expect(filmsOf(empty)).toEqual([null, null]);
    expect(empty).toMatchObject({ expectedTakings: 0, expectedResult: -4_900, profitProbability: 0 });
    expect(empty.takingsRange).toEqual([0, 0]);
  });

  it('brings at least as much as any other two films with the larger one in the larger room', () => {
    const week = fc.array(fc.integer({ min: 1_000, max: 6_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(week, (sizes) => {
        const films = sizes.toSorted((a, b) => b - a).map((size, i) => likely(`film-${i}`, size));
        const best = chooseProgramme(films, cinema).expectedTakings;
        const ids = [...films.map((film) => film.filmId), null];
        for (const [i, first] of ids.entries()) {
          for (const second of ids.slice(i + 1)) {
            const other = evaluateProgramme(inRooms(first, second), films, cinema).expectedTakings;
            expect(best).toBeGreaterThanOrEqual(other - 0.03);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('names the best programme without each of its films', () => {
    const films = [certain('A', 1_000_000), certain('B', 800_000), certain('C', 600_000)];
    const others = alternativesTo(inRooms('A', 'B'), films, cinema);
    expect(others.map(({ without, programme }) => [without, ...filmsOf(programme)])).toEqual([
      ['A', 'B', 'C'],
      ['B', 'A', 'C'],
    ]);
    expect(alternativesTo(inRooms('A', 'A'), films, cinema)).toHaveLength(1);
  });
});

describe('evaluating a programme', () => {
  const films = [likely('A', 1_000_000), likely('B', 300_000)];

  it('keeps tickets within the seats, and the range around what is likely', () => {
    const [room1, room2] = evaluateProgramme(inRooms('A', 'B'), films, cinema).rooms;
    expect(room1?.ticketsRange).toEqual([167, 840]);
    expect(room2?.ticketsRange).toEqual([50, 450]);
    expect(room1?.expectedTickets).toBeLessThan(700);
    // 840 seats lie ln(840/500) / ln(3) · z90 deviations above the median.
    expect(room1?.fullHouseProbability).toBeCloseTo(0.2725, 3);
  });

  it('lets one film in two rooms be one demand that fills room 1 first', () => {
    const both = evaluateProgramme(inRooms('A', 'A'), films, cinema);
    const alone = evaluateProgramme(inRooms('A', null), films, cinema);
    expect(both.rooms[0]).toEqual(alone.rooms[0]);
    expect(both.rooms[1]?.ticketsRange).toEqual([0, 560]);
    expect(both.takingsRange[0]).toBe(1_670);
    expect(both.takingsRange[1]).toBe(14_000);
  });

  it('tells whole tickets, euros that are tickets times the price, and a range around each number', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const film = fc
      .tuple(fc.double({ min: 100, max: 5_000_000, noNaN: true }), share, share, share)
      .map(([p90, low, middle, mean]) => ({
        p10: p90 * middle * low,
        p50: p90 * middle,
        p90,
        mean: p90 * 2 * mean,
      }));
    fc.assert(
      fc.property(fc.tuple(film, film), fc.boolean(), ([A, B], twice) => {
        const candidates = [
          { filmId: 'A', forecast: A },
          { filmId: 'B', forecast: B },
        ];
        const plan = evaluateProgramme(inRooms('A', twice ? 'A' : 'B'), candidates, cinema);
        for (const { expectedTickets, ticketsRange, expectedTakings, capacity } of plan.rooms) {
          for (const tickets of [expectedTickets, ...ticketsRange])
            expect(Number.isInteger(tickets)).toBe(true);
          expect(expectedTakings).toBe(expectedTickets * cinema.ticketPrice);
          expect(ticketsRange[0]).toBeLessThanOrEqual(expectedTickets);
          expect(ticketsRange[1]).toBeGreaterThanOrEqual(expectedTickets);
          expect(ticketsRange[1]).toBeLessThanOrEqual(capacity);
        }
        expect(plan.expectedTakings).toBe(plan.rooms.reduce((sum, room) => sum + room.expectedTakings, 0));
        expect(plan.takingsRange[0]).toBeLessThanOrEqual(plan.expectedTakings);
        expect(plan.takingsRange[1]).toBeGreaterThanOrEqual(plan.expectedTakings);
      }),
    );
  });

  it('widens the range of a second room for the same film to what is expected there', () => {
    // Nine weeks of ten one room is enough; the tenth fills the second.
    const hit = { filmId: 'hit', forecast: { p10: 400_000, p50: 800_000, p90: 1_600_000, mean: 1_500_000 } };
    const second = evaluateProgramme(inRooms('hit', 'hit'), [hit], cinema).rooms[1];
    expect(second?.expectedTickets).toBeGreaterThan(0);
    expect(second?.ticketsRange).toEqual([0, second?.expectedTickets]);
  });

  it('adds two rooms as a simulation of many weeks does', () => {
    const plan = evaluateProgramme(inRooms('A', 'B'), films, cinema);
    const takings = simulatedTakings([500, 840], [150, 560]);
    expect(plan.takingsRange[0] / quantileOf(takings, 0.1)).toBeCloseTo(1, 1);
    expect(plan.takingsRange[1] / quantileOf(takings, 0.9)).toBeCloseTo(1, 1);
    const profitable = takings.filter((euros) => euros > 4_900).length / takings.length;
    expect(plan.profitProbability).toBeCloseTo(profitable, 2);
    expect(plan.resultRange).toEqual(plan.takingsRange.map((euros) => euros - 4_900));
  });

  it('adds three rooms as a simulation of many weeks does', () => {
    const three = { ...cinemaWith(120, 80, 60), local: cinema.local };
    const plan = evaluateProgramme(inRooms('A', 'B', 'C'), [...films, likely('C', 200_000)], three);
    const takings = simulatedTakings([500, 840], [150, 560], [100, 420]);
    expect(plan.takingsRange[0] / quantileOf(takings, 0.1)).toBeCloseTo(1, 1);
    expect(plan.takingsRange[1] / quantileOf(takings, 0.9)).toBeCloseTo(1, 1);
    const profitable = takings.filter((euros) => euros > 4_900).length / takings.length;
    expect(plan.profitProbability).toBeCloseTo(profitable, 2);
    expect(plan.expectedTakings).toBeCloseTo(plan.rooms.reduce((sum, room) => sum + room.expectedTakings, 0));
  });

  it('lets one film in three of four rooms fill them one after the other', () => {
    const four = { ...cinemaWith(100, 10, 20, 30), local: cinema.local };
    const plan = evaluateProgramme(inRooms('F', 'A', 'F', 'F'), [...films, certain('F', 1_700_000)], four);
    expect(plan.rooms.map((room) => Math.round(room.expectedTickets))).toEqual([700, 70, 140, 10]);
    expect(plan.rooms.map((room) => room.fullHouseProbability > 0.5)).toEqual([true, true, true, false]);
  });

  it('leaves a room closed that is not named, and does not count one that the cinema does not have', () => {
    const closed = evaluateProgramme(inRooms('A', null), films, cinema);
    expect(evaluateProgramme(inRooms('A'), films, cinema)).toEqual(closed);
    expect(evaluateProgramme(inRooms('A', null, 'B'), films, cinema)).toEqual(closed);
  });

  it('is less sure for a cinema that draws more or less of a film than its share', () => {
    const own = untaught(DEFAULT_SETTINGS);
    const [without, with_] = [cinema, own].map((each) => evaluateProgramme(inRooms('A', 'B'), films, each));
    expect(with_?.takingsRange[0]).toBeLessThan(without?.takingsRange[0] ?? NaN);
    expect(with_?.expectedTakings).toBeLessThan(without?.expectedTakings ?? NaN);
    const takings = simulatedTakings([500, 840, 1_000_000], [150, 560, 300_000]);
    expect((with_?.takingsRange[0] ?? NaN) / quantileOf(takings, 0.1)).toBeCloseTo(1, 1);
    const profitable = takings.filter((euros) => euros > 4_900).length / takings.length;
    expect(with_?.profitProbability).toBeCloseTo(profitable, 2);
  });

  it('calls 490 tickets break-even, not profit', () => {
    const at = (tickets: number) =>
      evaluateProgramme(inRooms('F', null), [certain('F', tickets * 2_000)], cinema).profitProbability;
    expect([at(489), at(490), at(491)]).toEqual([0, 0, 1]);
  });

  it('promises no profit when tickets are free', () => {
    const free: Cinema = { ...cinema, ticketPrice: 0 };
    expect(evaluateProgramme(inRooms('A', 'B'), films, free).profitProbability).toBe(0);
    expect(filmsOf(chooseProgramme(films, free))).toEqual(filmsOf(chooseProgramme(films, cinema)));
  });

  it('refuses a film that is no candidate, naming the row', () => {
    expect(() => evaluateProgramme(inRooms('A', 'Z'), films, cinema)).toThrow(
      expect.objectContaining({ code: 'unknown-film', field: 'rooms.1.filmId' }),
    );
    expect(() => takingsOf(inRooms('Z', null), new Map(), cinema)).toThrow(
      expect.objectContaining({ code: 'unknown-film', field: 'rooms' }),
    );
  });
});

/**
 * Test data: takings of 40,000 weeks, sorted; of each room the median demand of its film and its seats, and of a film that the
 * cinema draws more or less of its median admissions.
 */
function simulatedTakings(
  ...rooms: readonly (readonly [median: number, seats: number, admissions?: number])[]
): number[] {
  const random = seededRandom(42);
  const sigma = Math.log(3) / 1.281_551_565_5;
  const normal = normalsFrom(random);
  const draw = ([median, seats, admissions]: readonly [number, number, number?]) => {
    const noise = admissions === undefined ? 0 : localSpread(untaughtModel(1 / 2_000), admissions, 'other');
    const local = noise === 0 ? 0 : noise * normal() - noise ** 2 / 2;
    return Math.min(median * Math.exp(sigma * normal() + local), seats);
  };
  return Array.from({ length: 40_000 }, () => 10 * rooms.reduce((sum, room) => sum + draw(room), 0)).sort(
    (a, b) => a - b,
  );
}

function quantileOf(sorted: readonly number[], u: number): number {
  return sorted[Math.floor(u * sorted.length)] ?? NaN;
}
