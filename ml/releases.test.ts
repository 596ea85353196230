import { describe, expect, it } from 'vitest';
import { film } from '../shared/domain/testing-films.ts';
import { byWeek, parseRelease } from './releases.ts';
import { suspectRows } from './suspect-rows.ts';

const line = (facts: object) => JSON.stringify({ ...film(), firstWeekAdmissions: 1_000, ...facts });

describe('a line of the releases file', () => {
  it('is read', () => {
    const { facts, firstWeekAdmissions } = parseRelease(line({ title: 'Lu' }), 1);
    expect([facts.title, firstWeekAdmissions]).toEqual(['Lu', 1_000]);
  });

  it('needs no more than a title and a date', () => {
    expect(parseRelease('{"title":"Nu","releaseDate":"2024-01-03"}', 1).facts.cast).toEqual([]);
  });

  it.each([
    ['not JSON', '{', /line 7: not a JSON object/],
    ['no title', '{"releaseDate":"2024-01-03"}', /line 7, title/],
    ['a date that is none', line({ releaseDate: '2024-02-30' }), /line 7, releaseDate/],
    ['a duration of 0', line({ durationMinutes: 0 }), /line 7, durationMinutes/],
    ['negative screens', line({ screens: -3 }), /line 7, screens/],
    ['a cast that is no list', line({ cast: 'X' }), /line 7, cast/],
    ['negative admissions', line({ firstWeekAdmissions: -1 }), /line 7, firstWeekAdmissions/],
    ['a list', '[1]', /line 7/],
  ])('is refused for %s, naming line and field', (_, text, message) => {
    expect(() => parseRelease(text, 7)).toThrow(message);
  });
});

it('orders weeks whatever the order of the rows', () => {
  expect(
    byWeek(['2024-02-07', '2024-01-03', '2024-02-07'], (week) => week).map(([week, rows]) => [
      week,
      rows.length,
    ]),
  ).toEqual([
    ['2024-01-03', 1],
    ['2024-02-07', 2],
  ]);
});

describe('suspect rows', () => {
  const row = (facts: object, firstWeekAdmissions: number) => ({ facts: film(facts), firstWeekAdmissions });

  it('are the previews listed beside the week, and the same result under an earlier date', () => {
    const week = row({ title: 'Raie', originalTitle: 'Ray', releaseDate: '2010-12-01' }, 700_000);
    const previews = row({ title: 'Ray', releaseDate: '2010-12-01' }, 30_000);
    const early = row({ title: 'Raie', releaseDate: '2009-03-04' }, 700_000);
    expect(suspectRows([week, previews, early])).toEqual(new Set([previews, early]));
  });

  it('are not two films that share a title', () => {
    const one = row({ title: 'Brothers', releaseDate: '2010-02-03', directors: ['Jim A'] }, 150_000);
    const other = row({ title: 'Brothers', releaseDate: '2010-04-21', directors: ['Igal B'] }, 3_000);
    expect(suspectRows([one, other]).size).toBe(0);
  });
});
