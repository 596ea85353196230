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

  it('has its US weekends, oldest first or not', () => {
    const usWeekends = [
      ['2023-04-28', 900, null],
      ['2023-04-21', 1_000, 12],
    ];
    expect(releaseRow(row({ usWeekends }))).toMatchObject({
      facts: {
        usWeekends: [
          { friday: '2023-04-28', grossUsd: 900, theaters: null },
          { friday: '2023-04-21', grossUsd: 1_000, theaters: 12 },
        ],
      },
    });
    expect(releaseRow(row({ usWeekends: [] }))).not.toHaveProperty('facts.usWeekends');
  });

  it.each([
    ['in words', 'Friday', 'usWeekends', 'is not a list'],
    ['with a day that is none', [['2023-04-31', 1, 1]], 'usWeekends.0.0', /is not a date/],
    ['with a Saturday', [['2023-04-22', 1, 1]], 'usWeekends.0.friday', '2023-04-22 is no Friday'],
    ['before films', [['1066-10-19', 1, 1]], 'usWeekends.0.friday', /no film opened in 1066/],
    [
      'twice',
      [
        ['2023-04-21', 1, 1],
        ['2023-04-21', 2, 1],
      ],
      'usWeekends.1.friday',
      '2023-04-21 stands there twice',
    ],
    [
      'not over when it opened in France',
      [
        ['2023-04-28', 1, 1],
        ['2023-05-12', 1, 1],
      ],
      'usWeekends.1.friday',
      'The weekend of 2023-05-12 was not over before 2023-05-10',
    ],
    ['with a negative gross', [['2023-04-21', -5, 1]], 'usWeekends.0.grossUsd', /-5 is impossible/],
    ['with a gross in words', [['2023-04-21', '5', 1]], 'usWeekends.0.1', 'is not a number'],
    ['without a theater', [['2023-04-21', 5, 0]], 'usWeekends.0.theaters', /0 is impossible/],
  ])('is refused for a US weekend %s, naming the field', (_, usWeekends, field, text) => {
    expect(releaseRow(row({ usWeekends }))).toEqual([
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
