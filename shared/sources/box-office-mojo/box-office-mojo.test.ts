import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/cinema-week.ts';
import type { Release } from '../../domain/shapes/release.ts';
import { expectedRequests } from '../expected-requests.ts';
import type { RunScope } from '../source.ts';
import { planOf } from '../source-pages.ts';
import { boxOfficeMojo } from './box-office-mojo.ts';
import { lastFridayEndedBefore, weekendName } from './weekends.ts';

describe('weekends', () => {
  it.each([
    ['2023-04-03', '2023-03-31'],
    ['2023-04-02', '2023-03-24'],
    ['2023-04-09', '2023-03-31'],
    ['2023-04-10', '2023-04-07'],
  ])('on %s the last weekend that is over began on %s', (day, friday) => {
    expect(lastFridayEndedBefore(day)).toBe(friday);
  });

  it.each([
    ['2023-04-07', '2023W14'],
    ['2024-01-05', '2024W01'],
    ['2021-01-01', '2020W53'],
    ['2022-12-30', '2022W52'],
  ])('the weekend of %s is called %s', (friday, name) => {
    expect(weekendName(friday)).toBe(name);
  });
});

describe('the pages of a run', () => {
  const run = (
    kind: RunScope['kind'],
    asOf = '2023-04-10',
    usReleaseDates: (string | null)[] = [],
  ): RunScope => ({
    week: '2023-04-12',
    kind,
    asOf,
    releases: usReleaseDates.map((usReleaseDate) => ({ usReleaseDate }) as Release),
  });
  const idsOf = (scope: RunScope): string[] => planOf(boxOfficeMojo, scope).map(({ subject }) => subject);

  it('are the last ten weekends that are over, on Monday with the one that has just ended', () => {
    const monday = idsOf(run('monday'));
    expect(monday).toHaveLength(10);
    expect([monday[0], monday[9]]).toEqual(['2023-04-07', '2023-02-03']);
    const thursday = idsOf(run('thursday', '2023-04-06'));
    expect(thursday).toHaveLength(10);
    expect([thursday[0], thursday[9]]).toEqual(['2023-03-31', '2023-01-27']);
    expect(planOf(boxOfficeMojo, run('monday'))[0]?.url).toBe(
      'https://www.boxofficemojo.com/weekend/2023W14/',
    );
  });

  it('and at most two older ones in which releases opened, each once', () => {
    const known = idsOf(run('monday', '2023-04-10', ['2022-12-21', '2023-03-31', null, '2022-12-16']));
    expect(known.slice(10)).toEqual(['2022-12-23', '2022-12-16']);
    const dates = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-07`);
    expect(idsOf(run('monday', '2023-04-10', dates))).toHaveLength(12);
  });

  it('never of a weekend that is not over', () => {
    expect(idsOf(run('monday', '2023-04-10', ['2023-04-14', '2023-04-10']))).toHaveLength(10);
    for (const kind of ['thursday', 'monday'] as const) {
      for (const asOf of ['2023-04-06', '2023-04-09', '2023-04-10']) {
        for (const friday of idsOf(run(kind, asOf))) expect(addDays(friday, 2) < asOf).toBe(true);
      }
    }
  });

  it('say nothing new from the Wednesday after the weekend on', () => {
    const [weekend] = boxOfficeMojo.pages;
    expect(weekend?.finalFrom?.({ subject: '2023-04-07' })).toBe('2023-04-12');
  });

  it('results, shows and weeks that were missed do without', () => {
    for (const kind of ['shows', 'actuals', 'backfill'] as const)
      expect(planOf(boxOfficeMojo, run(kind))).toEqual([]);
  });

  it('are in the budget of a week: twelve a run at most', () => {
    expect(expectedRequests([boxOfficeMojo], 'www.boxofficemojo.com')).toEqual({
      'coming-week': 24,
      results: 0,
      shows: 0,
    });
  });
});
