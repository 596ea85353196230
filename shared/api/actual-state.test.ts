import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../domain/cinema-week.ts';
import { actualState } from './actual-state.ts';

const WEEK = '2023-06-14';

describe('the result of a film of a week that is over', () => {
  it.each([
    ['the Wednesday after', '2023-06-21', 'awaited'],
    ['the last day of asking', '2023-07-25', 'awaited'],
    ['the day after', '2023-07-26', 'unpublished'],
    ['a year later', '2024-06-14', 'unpublished'],
  ])('that no site has published is, on %s, %s', (_, today, state) => {
    expect(actualState(WEEK, false, today)).toBe(state);
  });

  it('never waits again once it has been given up, and is published whenever a figure is there', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (days, more) => {
        const [today, later] = [addDays(WEEK, 7 + days), addDays(WEEK, 7 + days + more)];
        if (actualState(WEEK, false, today) === 'unpublished') {
          expect(actualState(WEEK, false, later)).toBe('unpublished');
        }
        expect(actualState(WEEK, true, today)).toBe('published');
      }),
    );
  });
});
