import { describe, expect, it } from 'vitest';
import { MOST_US_WEEKENDS } from '../domain/us-weekend-limits.ts';
import { imageAddress, LONGEST, MOST_NAMES } from './film-bounds.ts';
import { sourceFilm } from './source-film.ts';
import type { SourceFilm } from './source.ts';

const film = (known: Partial<SourceFilm>): SourceFilm =>
  sourceFilm({ source: 'site', sourceId: '1', title: 'Le Film', status: 'new', ...known });
const MEGABYTES = 'Un mot. '.repeat(600_000);

describe('a film of a page is no larger than films are', () => {
  it('in its texts', () => {
    const { title, originalTitle, distributor, synopsis } = film({
      ...{ title: MEGABYTES, originalTitle: MEGABYTES, distributor: MEGABYTES, synopsis: MEGABYTES },
    });
    expect(title.length).toBeLessThanOrEqual(LONGEST.title);
    expect(originalTitle?.length).toBeLessThanOrEqual(LONGEST.title);
    expect(distributor?.length).toBeLessThanOrEqual(LONGEST.title);
    expect(synopsis?.length).toBeLessThanOrEqual(LONGEST.synopsis);
    expect(synopsis?.endsWith('mot.…')).toBe(true);
  });

  it.each(['directors', 'cast', 'genres', 'countries', 'languages'] as const)('in its %s', (field) => {
    const names = film({ [field]: Array.from({ length: 10_000 }, () => MEGABYTES.slice(0, 5_000)) })[field];
    expect(names).toHaveLength(MOST_NAMES);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(LONGEST.name);
  });
});

it('nobody finds in its texts what nobody sees', () => {
  const hidden = 'L\u200be\u202e F\u2066il\u00adm\u0000\ud800\ufeff\u007f';
  expect(
    film({
      ...{ title: hidden, originalTitle: '\u200b', distributor: hidden, synopsis: hidden },
      cast: [hidden, '\u202e'],
    }),
  ).toMatchObject({
    ...{ title: 'Le Film', originalTitle: null, distributor: 'Le Film', synopsis: 'Le Film' },
    cast: ['Le Film'],
  });
});

it.each([
  ['durationMinutes', 1_000, [0, 1_001, -1, Number.NaN, Number.POSITIVE_INFINITY]],
  ['admissions', 100_000_000, [1e15, -1]],
  ['screens', 10_000, [10_001, 1e9]],
  ['scheduledShows', 50_000, [1e9]],
  ['weekNumber', 200, [1e9]],
  ['usOpeningUsd', 400_000_000, [1e15, 1e10 + 1]],
] as const)('%s may be %d', (field, possible, impossible) => {
  expect(film({ [field]: possible })[field]).toBe(possible);
  for (const value of impossible) expect(film({ [field]: value })[field]).toBeNull();
});

it('a budget, a date and an id are none where they cannot be', () => {
  expect(film({ budget: { amount: 1e15, currency: 'USD' } }).budget).toBeNull();
  expect(film({ budget: { amount: 1e8, currency: 'USD' } }).budget).toEqual({ amount: 1e8, currency: 'USD' });
  for (const date of ['0000-01-01', '0001-01-01', '1895-12-28', '9999-12-31', '2026-02-30', 'demain', '']) {
    expect(film({ releaseDate: date, usReleaseDate: date })).toMatchObject({
      releaseDate: null,
      usReleaseDate: null,
    });
  }
  expect(film({ releaseDate: '1925-06-26' }).releaseDate).toBe('1925-06-26');
  for (const sourceId of ['9'.repeat(200), 'a\u0000b', ' 1']) expect(film({ sourceId }).sourceId).toBeNull();
  expect(film({ pageViews: 1e300 }).pageViews).toBe(Number.MAX_SAFE_INTEGER);
});

it('a US weekend is none where its day or its gross cannot be, and has no theatres that cannot be', () => {
  const weekend = { friday: '2023-04-07', grossUsd: 1_000, theaters: 2 };
  const impossible = [
    { ...weekend, friday: '2023-04-08' },
    { ...weekend, friday: '9998-01-02' },
    { ...weekend, friday: 'vendredi' },
    { ...weekend, grossUsd: -1 },
    { ...weekend, grossUsd: 1e15 },
    { ...weekend, grossUsd: Number.NaN },
  ];
  expect(film({ usWeekends: [...impossible, weekend] }).usWeekends).toEqual([weekend]);
  expect(film({ usWeekends: [{ ...weekend, theaters: 1e9 }] }).usWeekends).toEqual([
    { ...weekend, theaters: null },
  ]);
  expect(film({ usWeekends: [{ ...weekend, theaters: 0 }] }).usWeekends?.[0]?.theaters).toBeNull();
  expect(film({ usWeekends: impossible })).not.toHaveProperty('usWeekends');
  const many = Array.from({ length: 10_000 }, () => weekend);
  expect(film({ usWeekends: many }).usWeekends).toHaveLength(MOST_US_WEEKENDS);
});

it.each([
  ['https://img.example/a.jpg', 'https://img.example/a.jpg'],
  ['http://img.example/a b.jpg', 'http://img.example/a%20b.jpg'],
  ['javascript:alert(1)', null],
  ['data:image/svg+xml,<svg onload=alert(1)>', null],
  ['file:///etc/passwd', null],
  ['https://user:password@img.example/a.jpg', null],
  ['https://[/a.jpg', null],
  ['http://', null],
  ['//img.example/a.jpg', null],
  [`https://img.example/${'a'.repeat(3_000)}`, null],
  [null, null],
])('the image at %s is at %s', (address, found) => {
  expect(imageAddress(address)).toBe(found);
  expect(film({ posterUrl: address }).posterUrl).toBe(found);
});
