import { describe, expect, it } from 'vitest';
import { addWeeks, stageDate } from '#shared/domain/cinema-week.ts';
import { FIRST_SHOWS_WEEK, simulatedShows, type SimulatedShows } from '#shared/domain/testing-shows.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { showsReport } from './report.ts';

/** Of simulated weeks, on the Monday before the next one. */
function reported(simulation: Omit<SimulatedShows, 'random'>, seed = 1) {
  const week = addWeeks(FIRST_SHOWS_WEEK, simulation.weeks);
  const pairs = simulatedShows({ ...simulation, random: seededRandom(seed) });
  const text = showsReport(pairs, { stage: 'monday', week, day: stageDate(week, 'monday') });
  const rows = text
    .split('\n')
    .filter((line) => /^\| (\d|all)/u.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { text, rows };
}

describe('the report on announced shows', () => {
  it('says since when screens are estimated, and how well they were in each week', () => {
    const { text, rows } = reported({ weeks: 30 });
    const [, since] = /estimated from shows since the week of (\S+)\./u.exec(text) ?? [];
    const firstUsed = rows.find((cells) => cells[6] === 'yes');
    expect(since).toBe(firstUsed?.[1]);
    expect(since).toBe(addWeeks(FIRST_SHOWS_WEEK, 7));
    expect(text).toMatch(
      /From 2\d0 films: ln\(screens\) = -?\d\.\d\d \+ 0\.\d\d · ln\(shows\), spread 0\.\d\d\./u,
    );
    const total = rows.at(-1) ?? [];
    // Of 30 weeks the first two are estimated from nothing, and nobody knows the last one yet.
    expect(total.slice(1, 3)).toEqual(['all', '270']);
    expect(Number(total[3])).toBeLessThan(0.6 * Number(total[4]));
    expect(parseInt(total[5] ?? '', 10)).toBeGreaterThan(70);
    expect(rows).toHaveLength(28);
  });

  it('says why they are not: too few films, or shows that tell nothing', () => {
    expect(reported({ weeks: 5 }).text).toContain(
      'fewer than 60 films have both shows and screens. From 40 films',
    );
    expect(reported({ weeks: 0 }).text).toBe(
      '## Monday\n\nScreens are not estimated: fewer than 60 films have both shows and screens.',
    );
    expect(reported({ weeks: 30, outliers: 1 }).text).toContain('shows have not been better than none');
  });

  it('says since when they are again, after an agenda that counts in another way', () => {
    const { text } = reported({ weeks: 80, showsAScreen: (week) => (week < 40 ? 2 : 12) });
    const [, since = ''] = /since the week of (\S+)\./u.exec(text) ?? [];
    expect(since > addWeeks(FIRST_SHOWS_WEEK, 50)).toBe(true);
  });
});
