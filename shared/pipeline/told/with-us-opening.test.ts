import { describe, expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { americanStartFeatures } from '../../features/groups/american-start.ts';
import { withUsOpening } from './with-us-opening.ts';

const WEEK = '2023-06-07';
const opening = { friday: '2023-05-26', grossUsd: 40_000_000, theaters: 3_500 };
const told = { screens: null, usOpening: opening };

describe('withUsOpening', () => {
  it('is the first weekend of a film of which no site tells any', () => {
    expect(withUsOpening(testRelease(WEEK, 'a'), told)).toMatchObject({
      ...{ usWeekends: [opening], usReleaseDate: '2023-05-26', usOpeningUsd: 40_000_000 },
    });
  });

  it('takes its place among the weekends of the sites, instead of theirs', () => {
    const site = (friday: string) => ({ friday, grossUsd: 1_000_000, theaters: null });
    const facts = testRelease(WEEK, 'a', {
      ...{ usReleaseDate: '2023-05-24', usOpeningUsd: 39_000_000 },
      usWeekends: [site('2023-05-19'), site('2023-05-26'), site('2023-06-02')],
    });
    expect(withUsOpening(facts, told)).toMatchObject({
      ...{ usReleaseDate: '2023-05-24', usOpeningUsd: 39_000_000 },
      usWeekends: [site('2023-05-19'), opening, site('2023-06-02')],
    });
  });

  it('changes nothing where none is told', () => {
    const facts = testRelease(WEEK, 'a');
    expect(withUsOpening(facts, undefined)).toBe(facts);
    expect(withUsOpening(facts, { ...told, usOpening: null })).toBe(facts);
  });

  it.each([
    { name: 'of a film of which no site tells anything', facts: {} },
    { name: 'of a film that opened on a few screens before', facts: { usReleaseDate: '2023-05-05' } },
  ])('is no figure before its Sunday is over, $name', ({ facts }) => {
    const late = { screens: null, usOpening: { ...opening, friday: '2023-06-02' } };
    const release = withUsOpening(testRelease(WEEK, 'a', facts), late);
    // Thursday's run and Monday's.
    expect(americanStartFeatures(release, '2023-06-01')).toMatchObject({ us_opening: null, us_total: null });
    expect(americanStartFeatures(release, '2023-06-05')['us_opening']).toBeCloseTo(Math.log(40_001_000));
  });
});
