import { describe, expect, it } from 'vitest';
import type { Release } from '../../domain/shapes/release.ts';
import type { RunScope } from '../source.ts';
import { planOf } from '../source-pages.ts';
import { boxOfficeMojo } from './box-office-mojo.ts';
import { lastFridayEndedBefore, openingFriday, weekendName } from './weekends.ts';

describe('weekends', () => {
  it.each([
    ['2023-04-05', '2023-04-07'],
    ['2023-04-07', '2023-04-07'],
    ['2023-04-09', '2023-04-07'],
    ['2023-04-10', '2023-04-14'],
  ])('a film released on %s opens on the weekend of %s', (released, friday) => {
    expect(openingFriday(released)).toBe(friday);
  });

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
  const run = (kind: RunScope['kind'], usReleaseDates: (string | null)[] = []): RunScope => ({
    week: '2023-04-12',
    kind,
    asOf: '2023-04-10',
    releases: usReleaseDates.map((usReleaseDate) => ({ usReleaseDate }) as Release),
  });
  const idsOf = (scope: RunScope): string[] => planOf(boxOfficeMojo, scope).map(({ subject }) => subject);

  it('Monday asks for the last weekends and those of known US releases, each once', () => {
    expect(idsOf(run('monday', ['2022-12-21', '2023-03-31', null]))).toEqual([
      '2023-04-07',
      '2023-03-31',
      '2023-03-24',
      '2023-03-17',
      '2022-12-23',
    ]);
    expect(planOf(boxOfficeMojo, run('monday'))[0]?.url).toBe(
      'https://www.boxofficemojo.com/weekend/2023W14/',
    );
  });

  it('never for a weekend that is not over', () => {
    expect(idsOf(run('monday', ['2023-04-14', '2023-04-10']))).toHaveLength(4);
  });

  it('for eight weekends at most', () => {
    const dates = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-07`);
    expect(idsOf(run('monday', dates))).toHaveLength(8);
  });

  it('Thursday and the actuals do without', () => {
    expect([...planOf(boxOfficeMojo, run('thursday')), ...planOf(boxOfficeMojo, run('actuals'))]).toEqual([]);
  });
});
