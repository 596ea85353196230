import { describe, expect, it } from 'vitest';
import { testProgrammeWeek, testPublicProgramme } from '../test-audience.ts';
import { testRecommended } from '../test-recommended.ts';
import { weekForYou, weekOnScreen } from './week-for-you.ts';

const [, next] = testPublicProgramme.weeks;

describe('the week that is on', () => {
  it('is the current one, where the catalogue has one of its films', () => {
    expect(weekOnScreen(testPublicProgramme)?.week).toBe('2023-06-07');
    expect(weekOnScreen(undefined)).toBeNull();
    expect(weekOnScreen({ ...testPublicProgramme, weeks: next === undefined ? [] : [next] })).toBeNull();
    const unknown = {
      ...testProgrammeWeek,
      films: testProgrammeWeek.films.map((film) => ({ ...film, catalogueId: null })),
    };
    expect(weekOnScreen({ ...testPublicProgramme, weeks: [unknown] })).toBeNull();
  });

  it('has what is shown here apart from the other releases, of which twelve are named', () => {
    const others = Array.from({ length: 14 }, (_, place) => testRecommended(`other-${place}`, 9 - place));
    const here = testRecommended('release-a', 3);
    const { onScreen, releases } = weekForYou(testProgrammeWeek, [
      ...others.slice(0, 5),
      here,
      ...others.slice(5),
    ]);
    expect(onScreen).toEqual([here]);
    expect(releases).toEqual(others.slice(0, 12));
  });
});
