import { expect, it } from 'vitest';
import { fitLocalModel } from '#shared/domain/local-demand/fit-local-model.ts';
import { coverageBySize } from './coverage.ts';
import { scoreTill } from './score-till.ts';
import { madeTill } from './testing-till.ts';
import { constantModel, priorFrom } from './till-models.ts';
import { soldOf, walkWeeks } from './walk-weeks.ts';

const TILL = madeTill(300);

it('counts which ranges held by the size of the films', () => {
  const films = [5, 19_999, 20_000, 99_999, 100_000, 2_000_000].map((admissions) => {
    return { admissions, isCovered: admissions >= 20_000 };
  });
  expect(coverageBySize(films)).toEqual({
    ...{ films: 6, coverage: 4 / 6 },
    classes: {
      0: { films: 2, coverage: 0 },
      20000: { films: 2, coverage: 1 },
      100000: { films: 1, coverage: 1 },
      300000: { films: 1, coverage: 1 },
    },
  });
  expect(coverageBySize([]).classes['0']).toEqual({ films: 0, coverage: null });
});

it('learns a week from the weeks before it alone', () => {
  const prior = priorFrom(TILL.slice(0, 120));
  const walk = (rows: typeof TILL) =>
    walkWeeks(rows, 120, (known) => fitLocalModel(known.map(soldOf), prior));
  const changedFrom = TILL[200]?.week ?? '';
  const changed = TILL.map((row) => (row.week < changedFrom ? row : { ...row, tickets: 3 * row.tickets }));
  const [before, after] = [walk(TILL), walk(changed)];
  for (const [i, { row, model }] of before.entries()) {
    if (row.week <= changedFrom) expect(after[i]?.model).toEqual(model);
    else expect(after[i]?.model.share).toBeGreaterThan(model.share);
  }
  expect(before).toHaveLength(180);
});

it('covers eight of ten films of a cinema that is as the product believes, in each size; one spread for all does not', () => {
  const { films, coverage, classes, constant } = scoreTill(madeTill(1_020));
  expect(films).toBe(900);
  for (const held of [coverage, classes['20000']?.coverage, classes['300000']?.coverage]) {
    expect(held).toBeGreaterThan(0.75);
    expect(held).toBeLessThan(0.85);
  }
  expect(constant.classes['300000']?.coverage).toBeGreaterThan(0.85);
});

it('takes the spread of its prior from the first films, and nothing else', () => {
  const prior = priorFrom(TILL.slice(0, 120));
  expect(prior.elasticity).toEqual({ mean: 1, deviation: 0.15 });
  expect(Math.exp(prior.logSpread.mean)).toBeGreaterThan(0.25);
  expect(Math.exp(prior.logSpread.mean)).toBeLessThan(0.45);
  expect(prior.spreadSlope.mean).toBeLessThan(0);
});

it('compares with a share and a spread that are those of all films', () => {
  const rows = [100, 400].map((tickets, i) => {
    return { week: '2020-01-15', title: String(i), tickets, admissions: 100_000, origin: 'other' as const };
  });
  const { share, spread, elasticity } = constantModel(rows);
  expect(elasticity).toBe(1);
  expect(spread).toBeCloseTo(Math.log(2), 10);
  expect(share).toBeCloseTo(0.002 * Math.exp(Math.log(2) ** 2 / 2), 10);
});

it('refuses a till of which no film is left to judge', () => {
  expect(() => scoreTill(TILL.slice(0, 120))).toThrow(/the file has 120 that count/u);
});
