import { describe, expect, it } from 'vitest';
import { learnedDrop } from './drop.ts';
import { knownDrop, type WeekObservation } from './known-drop.ts';

const WEEK = '2023-06-14';

function observation(observation: Partial<WeekObservation>): WeekObservation {
  return {
    ...{ week: '2023-05-31', filmId: 'a', weekNumber: 1, admissions: 100_000, observedOn: '2023-06-07' },
    ...observation,
  };
}

const second = (observed: Partial<WeekObservation> = {}): WeekObservation =>
  observation({ weekNumber: 2, admissions: 50_000, observedOn: '2023-06-13', ...observed });

describe('what was known of the drop when a week began', () => {
  it('is learned from films of which both weeks were told', () => {
    const drop = knownDrop(WEEK, [observation({}), second(), observation({ filmId: 'b' })]);
    expect(drop).toEqual(learnedDrop([{ first: 100_000, second: 50_000 }]));
  });

  it('knows nothing that was told on its day or later', () => {
    expect(knownDrop(WEEK, [observation({}), second({ observedOn: WEEK })]).films).toBe(0);
  });

  it('takes a revision from the day on which it was made', () => {
    const revised = [
      ...[observation({}), second()],
      observation({ admissions: 80_000, observedOn: WEEK }),
      second({ admissions: 60_000, observedOn: '2023-06-21' }),
    ];
    expect(knownDrop(WEEK, revised)).toEqual(learnedDrop([{ first: 100_000, second: 50_000 }]));
    expect(knownDrop('2023-06-21', revised)).toEqual(learnedDrop([{ first: 80_000, second: 50_000 }]));
    expect(knownDrop('2023-06-28', revised.toReversed())).toEqual(
      learnedDrop([{ first: 80_000, second: 60_000 }]),
    );
  });

  it('looks two years back, and at no film whose second week is not over', () => {
    const pair = (week: string): WeekObservation[] => [observation({ week }), second({ week })];
    expect(knownDrop(WEEK, pair('2021-06-09')).films).toBe(1);
    expect(knownDrop(WEEK, pair('2021-06-02')).films).toBe(0);
    expect(knownDrop(WEEK, pair('2023-06-07')).films).toBe(0);
  });

  it('counts one film of two weeks twice, and two films of a week each', () => {
    const filmsOf = (...observations: WeekObservation[]): number => knownDrop(WEEK, observations).films;
    const earlier = { week: '2023-05-24' };
    expect(filmsOf(observation({}), second(), observation(earlier), second(earlier))).toBe(2);
    expect(filmsOf(observation({}), second(), observation({ filmId: 'b' }), second({ filmId: 'b' }))).toBe(2);
  });
});
