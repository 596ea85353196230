import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/cinema-week.ts';
import { seededRandom } from '../../seeded-random.ts';
import { learn, MOST_MOVE, moveOf } from './coefficients.ts';
import { judgeSignal } from './gate.ts';
import { valueKnown } from './known-value.ts';
import { worthOf, type SignalFilmOfWeek } from './worth.ts';

/** Films of some weeks; the signal says `loud` of what the forecast did not know, and how big a film is. */
function made(weeks: number, loud: number, seed = 1, perWeek = 12): SignalFilmOfWeek[] {
  const random = seededRandom(seed);
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
  return Array.from({ length: perWeek * weeks }, (_, i) => {
    const size = 10 + 1.5 * normal();
    const [unknown, noise] = [0.5 * normal(), 0.5 * normal()];
    return {
      week: addDays('2026-01-07', 7 * Math.floor(i / perWeek)),
      p50: Math.exp(size),
      actual: Math.exp(size + unknown),
      value: Math.expm1(Math.max(0, 0.8 * size + loud * unknown + noise)),
    };
  });
}

describe('a signal', () => {
  it('that tells what forecasts do not know is worth something, and passes', () => {
    const worth = worthOf(made(14, 1));
    expect(worth).toMatchObject({ films: 168, judged: 120, weeks: 10 });
    expect(worth.wapeWith).toBeLessThan(0.9 * worth.wapeWithout);
    expect(worth.difference.high).toBeLessThan(0);
    expect(judgeSignal(worth)).toMatchObject({ passed: true });
    expect(worthOf(made(14, 1))).toEqual(worth);
  });

  it('that only tells how big a film is, which its forecast knows, is worth nothing, and is refused', () => {
    const verdicts = Array.from({ length: 10 }, (_, seed) => judgeSignal(worthOf(made(14, 0, seed))));
    expect(verdicts.map(({ passed }) => passed)).toEqual(verdicts.map(() => false));
    // Some that look better did so by chance.
    expect(verdicts[0]?.findings.join()).toMatch(/wape: refused/);
  });

  it('is used not before sixty films and eight weeks, however much it tells', () => {
    const found = (weeks: number, perWeek: number): [judged: number, weeks: number, passed: boolean] => {
      const worth = worthOf(made(weeks, 3, 1, perWeek));
      return [worth.judged, worth.weeks, judgeSignal(worth).passed];
    };
    expect([found(18, 5), found(19, 5)]).toEqual([
      [55, 11, false],
      [60, 12, true],
    ]);
    expect([found(11, 12), found(12, 12)]).toEqual([
      [84, 7, false],
      [96, 8, true],
    ]);
    expect(judgeSignal(worthOf([]))).toEqual({
      passed: false,
      findings: [
        'films: refused, 0 were judged in the order of time, not before 60',
        'weeks: refused, 0 were judged, not before 8',
        'wape: refused, nothing was judged',
      ],
    });
  });

  it('is judged by what the weeks before had taught, whatever came later', () => {
    const films = made(9, 1);
    const last = films.at(-1)?.week ?? '';
    const error = (of: SignalFilmOfWeek[]): number => {
      const { wapeWith } = worthOf(of);
      return (
        wapeWith * of.filter(({ week }) => week > '2026-01-28').reduce((sum, { actual }) => sum + actual, 0)
      );
    };
    // Of the last week nothing is learned, and of the week before it nothing for it: only its own errors change.
    const without = films.filter(({ week }) => week < last);
    const shuffled = films.map((film) => (film.week === last ? { ...film, value: 0 } : film));
    expect(worthOf(shuffled).wapeWithout).toBe(worthOf(films).wapeWithout);
    const own = (of: SignalFilmOfWeek[]): number => error(of) - error(without);
    const coefficients = learn(films.filter(({ week }) => week <= addDays(last, -14)));
    const expected = films
      .filter(({ week }) => week === last)
      .reduce(
        (sum, film) => sum + Math.abs(film.p50 * Math.exp(moveOf(film, coefficients)) - film.actual),
        0,
      );
    expect(own(films) / expected).toBeCloseTo(1, 9);
  });

  it('moves a forecast only so far, and nothing where it never differed', () => {
    const coefficients = learn(made(14, 1));
    expect(moveOf({ p50: 10_000, value: 1e12 }, coefficients)).toBe(MOST_MOVE);
    expect(moveOf({ p50: 1e7, value: 0 }, coefficients)).toBe(-MOST_MOVE);
    const same = made(5, 1).map((film) => ({ ...film, value: 7 }));
    expect(Math.abs(moveOf({ p50: 10_000, value: 500 }, learn(same)))).toBeLessThan(1e-6);
  });
});

describe('the value that a run may know', () => {
  const read = (knownOn: string, value: number, change = {}) => ({
    ...{ filmId: 'a', signal: 'scare', value, knownOn },
    ...change,
  });
  const known = (...values: ReturnType<typeof read>[]) =>
    valueKnown(values, { filmId: 'a', signal: 'scare' }, '2026-11-30')?.value ?? null;

  it('is the last from before its day, and not from long before', () => {
    expect(known(read('2026-11-28', 1), read('2026-11-29', 2), read('2026-11-27', 3))).toBe(2);
    expect(known(read('2026-11-27', 3))).toBe(3);
    expect(known(read('2026-11-26', 4))).toBeNull();
  });

  it('is none of its own day or of a later one, and of no other film or signal', () => {
    const before = read('2026-11-29', 2);
    const later = [read('2026-11-30', 5), read('2026-12-01', 6), read('2027-01-01', 7)];
    expect(known(before, ...later)).toBe(2);
    expect(known(...later)).toBeNull();
    expect(
      known(read('2026-11-29', 8, { filmId: 'b' }), read('2026-11-29', 9, { signal: 'tmdb' })),
    ).toBeNull();
  });
});
