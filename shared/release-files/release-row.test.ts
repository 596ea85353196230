import { describe, expect, it } from 'vitest';
import { film } from '../domain/testing-films.ts';
import { releaseRow } from './release-row.ts';

const row = (facts: object) => ({ ...film(), firstWeekAdmissions: 1_000, ...facts });

describe('a film of a file of releases', () => {
  it('is read with its result; what nobody knows here is let be', () => {
    expect(releaseRow(row({ title: 'Lu', directors: ['A B'], tmdbId: 7 }))).toEqual({
      facts: film({ title: 'Lu', directors: ['A B'] }),
      firstWeekAdmissions: 1_000,
    });
  });

  it('needs no more than a title and a date', () => {
    expect(releaseRow({ title: 'Nu', releaseDate: '2024-01-03' })).toEqual({
      facts: film({ title: 'Nu', releaseDate: '2024-01-03' }),
      firstWeekAdmissions: null,
    });
  });

  it.each([1, 2_153_093, 7_000_000])('can have had %i admissions', (firstWeekAdmissions) => {
    expect(releaseRow(row({ firstWeekAdmissions }))).toMatchObject({ firstWeekAdmissions });
  });

  it.each([-1, 0, 0.5, 1.5, 7_000_001, 660_000_010, 1e300])('cannot have had %d', (firstWeekAdmissions) => {
    expect(releaseRow(row({ firstWeekAdmissions }))).toEqual([
      {
        field: 'firstWeekAdmissions',
        text: `${firstWeekAdmissions} is not a whole number from 1 to 7,000,000 (null where nobody knows it)`,
      },
    ]);
  });

  it.each([
    ['no title', { title: undefined }, 'title', 'is missing'],
    ['an empty title', { title: '' }, 'title', 'is empty'],
    ['a blank title', { title: ' ' }, 'title', 'a film needs a title'],
    ['a date that is none', { releaseDate: '2024-02-30' }, 'releaseDate', /"2024-02-30" is not a date/],
    ['a date before films', { releaseDate: '1066-10-14' }, 'releaseDate', /no film opened in 1066/],
    ['a US date that is none', { usReleaseDate: '5 May' }, 'usReleaseDate', /is not a date/],
    ['no duration at all', { durationMinutes: 0 }, 'durationMinutes', '0 is impossible (1 to 1000)'],
    ['negative screens', { screens: -3 }, 'screens', /-3 is impossible/],
    ['a negative budget', { budget: { amount: -1, currency: 'EUR' } }, 'budget.amount', /-1 is impossible/],
    ['a budget without currency', { budget: { amount: 1 } }, 'budget.currency', 'is missing'],
    ['a cast that is no list', { cast: 'X' }, 'cast', 'is not a list'],
    ['a number in the cast', { cast: ['X', 3] }, 'cast.1', 'is not a text'],
    ['admissions in words', { firstWeekAdmissions: '1000' }, 'firstWeekAdmissions', 'is not a number'],
  ])('is refused for %s, naming the field', (_, facts, field, text) => {
    const flaws = releaseRow(row(facts));
    expect(flaws).toEqual([
      { field, text: typeof text === 'string' ? text : (expect.stringMatching(text) as string) },
    ]);
  });

  it('is told all that is wrong with it at once', () => {
    expect(releaseRow(row({ title: 3, releaseDate: '2024', firstWeekAdmissions: 1.5 }))).toMatchObject([
      { field: 'title' },
      { field: 'releaseDate' },
      { field: 'firstWeekAdmissions' },
    ]);
  });

  it.each([[[1]], [null], ['Lu'], [7]])('is not %j', (value) => {
    expect(releaseRow(value)).toEqual([{ field: null, text: 'is not an object' }]);
  });
});
