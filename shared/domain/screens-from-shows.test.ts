import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { addWeeks, stageDate, weeksBetween, type IsoDate } from './cinema-week.ts';
import { ShowsHistory, estimatedScreens, type ShowsLearned } from './screens-from-shows.ts';
import type { ShowsAndCopies } from './shows-and-copies.ts';
import { FIRST_SHOWS_WEEK, simulatedShows, type SimulatedShows } from './testing-shows.ts';

type Simulation = Omit<SimulatedShows, 'random'>;

const weekNumber = (number: number): IsoDate => addWeeks(FIRST_SHOWS_WEEK, number);
const simulated = (simulation: Simulation, seed: number) =>
  simulatedShows({ ...simulation, random: seededRandom(seed) });

/** What is learned before each week, to the one after the last. */
function learnedOf(pairs: readonly ShowsAndCopies[], weeks: number): ShowsLearned[] {
  const history = new ShowsHistory(pairs, 'monday');
  return weeksBetween(FIRST_SHOWS_WEEK, weekNumber(weeks)).map((week) => history.before(week));
}

/** What is learned before the week after the last. */
const learnedAfter = (simulation: Simulation, seed: number): ShowsLearned =>
  new ShowsHistory(simulated(simulation, seed), 'monday').before(weekNumber(simulation.weeks));

const isOn = ({ verdict }: ShowsLearned): boolean => verdict?.isOn === true;
const estimateIn = (learned: ShowsLearned, shows: number) =>
  estimatedScreens(learned, new Map([['film', shows]])).get('film');

describe('shows that tell of screens', () => {
  it('are used from sixty films on, and not before', () => {
    const learned = learnedOf(simulated({ weeks: 20 }, 1), 20);
    const first = learned.findIndex(isOn);
    expect(learned.slice(first).every(isOn)).toBe(true);
    // Ten films a week, whose screens are known on the second Monday after it began.
    expect(learned[first]?.fit?.films).toBe(60);
    const estimates = learned.map((each) => estimateIn(each, 200) !== undefined);
    expect(estimates.indexOf(true)).toBe(first);
  });

  it('are never used while there are fewer, however well they tell', () => {
    const pairs = simulated({ weeks: 30, filmsAWeek: 1, noise: 0.01 }, 1);
    expect(learnedOf(pairs, 30).some(isOn)).toBe(false);
  });

  it('give screens near to those that come, with the spread that the errors really have', () => {
    const served = [1, 2, 3].flatMap((seed) => {
      const pairs = simulated({ weeks: 40, noise: 0.6 }, seed);
      return learnedOf(pairs, 39).flatMap((learned) =>
        pairs
          .filter(({ week }) => week === learned.week)
          .flatMap(({ shows, copies: [told] }) => {
            const known = estimateIn(learned, shows);
            if (known === undefined || told === undefined) return [];
            return [{ z: Math.log(told.screens / known.screens) / known.spread, spread: known.spread }];
          }),
      );
    });
    expect(served.length).toBeGreaterThan(800);
    const inside = served.filter(({ z }) => Math.abs(z) <= 1.2816).length / served.length;
    expect(inside).toBeGreaterThan(0.77);
    expect(inside).toBeLessThan(0.87);
    for (const { spread } of served) expect(spread).toBeLessThan(0.9);
  });

  it('are as good with a seventh of them wrong, told with more spread', () => {
    const clean = learnedAfter({ weeks: 40 }, 3);
    const spoilt = learnedAfter({ weeks: 40, outliers: 0.15 }, 3);
    expect(isOn(spoilt)).toBe(true);
    expect(spoilt.fit?.line.slope).toBeGreaterThan(0.8 * (clean.fit?.line.slope ?? NaN));
    expect(spoilt.verdict?.spread).toBeGreaterThan(clean.verdict?.spread ?? NaN);
  });

  it('are not told as exactly as a number, even where they always were exact', () => {
    expect(estimateIn(learnedAfter({ weeks: 40, noise: 0 }, 1), 100)?.spread).toBe(0.1);
  });
});

it('are told of no more and no fewer shows than have been seen', () => {
  const learned = learnedAfter({ weeks: 20 }, 1);
  expect(estimateIn(learned, 1e6)).toEqual(estimateIn(learned, 1e9));
  expect(estimateIn(learned, 1e6)?.screens).toBeLessThan(1_500);
});

it('shows that tell nothing are hardly ever used', () => {
  const learned = [1, 2, 3].flatMap((seed) => learnedOf(simulated({ weeks: 40, outliers: 1 }, seed), 40));
  expect(learned.filter(isOn).length).toBeLessThan(0.1 * learned.length);
});

it('are switched off when the agenda counts in another way, and on again when that is learned', () => {
  for (const showsAScreen of [12, 0.3]) {
    const pairs = simulated({ weeks: 80, showsAScreen: (week) => (week < 40 ? 2 : showsAScreen) }, 1);
    const learned = learnedOf(pairs, 80).map(isOn);
    expect(learned.slice(20, 40).every(Boolean)).toBe(true);
    // The first week that counts otherwise is judged two weeks after it began.
    expect(learned.slice(45, 55).some(Boolean)).toBe(false);
    expect(learned.slice(70).every(Boolean)).toBe(true);
  }
});

describe('what is learned before a week', () => {
  const pairs = simulated({ weeks: 30, toldAfter: 12 }, 5);
  const week = weekNumber(20);
  const before = (all: readonly ShowsAndCopies[], day?: IsoDate) =>
    new ShowsHistory(all, 'monday').before(week, day);

  it('knows no screens that were told on its day or later', () => {
    const day = stageDate(week, 'monday');
    const known = pairs.filter(({ copies }) => copies.every(({ observedOn }) => observedOn < day));
    expect(known.length).toBeLessThan(pairs.filter((pair) => pair.week < week).length);
    expect(before(pairs)).toEqual(before(known));
    const later = pairs.map((pair) =>
      known.includes(pair) ? pair : { ...pair, copies: [{ observedOn: day, screens: 1 }] },
    );
    expect(before(later)).toEqual(before(known));
  });

  it('judges each week by what that week could know', () => {
    // Told a month late, all of it is known today, but each earlier week knew less of it.
    const late = pairs.map((pair) => ({
      ...pair,
      copies: pair.copies.map((told) => ({ ...told, observedOn: addWeeks(told.observedOn, 4) })),
    }));
    const [soon, afterwards] = [before(pairs), before(late, addWeeks(week, 10))];
    expect(afterwards.fit?.films).toBeGreaterThan(soon.fit?.films ?? NaN);
    expect(afterwards.verdict?.weeks).toBeLessThan(16);
    expect(afterwards.verdict?.error).not.toBeCloseTo(soon.verdict?.error ?? NaN, 6);
  });

  it('is the same in whatever order the films are told', () => {
    expect(before(pairs.toReversed())).toEqual(before(pairs));
  });
});
