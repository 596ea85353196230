import { describe, expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { suspectRows } from './suspect-rows.ts';

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
