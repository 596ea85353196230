import { expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { withEstimatedScreens } from './with-estimates.ts';

const releases = ['told', 'estimated', 'unknown'].map((filmId) => testRelease('2026-11-25', filmId));
const TOLD = { screens: 240, spread: 0 };
const ESTIMATE = { screens: 200, spread: 0.5 };

it('knows what is estimated where nothing else is known, of the films of the run alone', () => {
  const estimates = new Map(['told', 'estimated', 'withdrawn'].map((filmId) => [filmId, ESTIMATE]));
  expect(withEstimatedScreens(new Map([['told', TOLD]]), releases, estimates)).toEqual(
    new Map([
      ['told', TOLD],
      ['estimated', ESTIMATE],
    ]),
  );
});
