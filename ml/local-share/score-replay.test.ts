import { expect, it } from 'vitest';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { film } from '#shared/domain/testing-films.ts';
import { scoreReplay } from './score-replay.ts';
import { madeTill } from './testing-till.ts';

const TILL = madeTill(120);
const LAST = '2018-10-03';
const RELEASES = TILL.map(({ week, title, admissions }) => ({
  facts: film({ title: title.toUpperCase(), releaseDate: week }),
  firstWeekAdmissions: admissions,
}));
/** Forecasts of the weeks from one on: 80 % within a twentieth of what films drew. */
function replayedFrom(first: string) {
  return TILL.flatMap(({ week, title, admissions: mean }, row) => {
    if (week < first) return [];
    const forecast = { p10: mean / 1.05, p50: mean, p90: mean * 1.05, mean };
    const line = { title, releaseDate: week, week, stage: 'monday' as const, ...forecast };
    return [{ row, line, features: {}, firstWeekAdmissions: mean }];
  });
}

function changedIn(week: string, factor: number) {
  return TILL.map((row) => (row.week === week ? { ...row, tickets: factor * row.tickets } : row));
}

it('judges the films of the till by week and folded title, and counts those that no release is', () => {
  const other = { week: LAST, title: 'Another', tickets: 9, admissions: null, origin: 'other' as const };
  const { stages, till, notFound } = scoreReplay(replayedFrom(LAST), RELEASES, [...TILL, other]);
  expect({ till, notFound }).toEqual({ till: 121, notFound: 1 });
  expect(stages).toMatchObject([{ stage: 'monday', films: 3 }]);
});

it('covers about eight of ten films that came as foretold, and none that drew thirty times as many', () => {
  const replayed = replayedFrom(addWeeks(LAST, -29));
  const [foretold] = scoreReplay(replayed, RELEASES, TILL).stages;
  expect(foretold?.films).toBe(90);
  expect(foretold?.coverage).toBeGreaterThan(0.7);
  expect(foretold?.coverage).toBeLessThan(0.9);
  expect(foretold?.medianError).toBeLessThan(0.35);
  const thirty = changedIn(LAST, 30);
  expect(scoreReplay(replayedFrom(LAST), RELEASES, thirty).stages).toMatchObject([{ coverage: 0 }]);
});

it('knows the tickets of the weeks up to the one before the last', () => {
  const [replayed, usual] = [replayedFrom(LAST), scoreReplay(replayedFrom(LAST), RELEASES, TILL)];
  expect(scoreReplay(replayed, RELEASES, changedIn(addWeeks(LAST, -1), 5))).toEqual(usual);
  expect(scoreReplay(replayed, RELEASES, changedIn(addWeeks(LAST, -2), 5))).not.toEqual(usual);
});
