import { expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { screensWithEstimates } from './screens-context.ts';

const release = (filmId: string, screens: number | null = null) =>
  testRelease('2026-11-25', filmId, { screens });
const ESTIMATES = new Map([
  ['film', { screens: 200, spread: 0.5 }],
  ['rival', { screens: 310, spread: 0.5 }],
]);

it('knows what is estimated, of the film and of its rivals', () => {
  const rivals = [release('rival'), release('unknown')];
  for (const stage of ['thursday', 'monday'] as const) {
    expect(screensWithEstimates(release('film'), rivals, stage, ESTIMATES)).toEqual({
      own: { screens: 200, spread: 0.5 },
      widestRival: 310,
    });
  }
});

it('knows on Monday what the facts tell, and on Thursday not', () => {
  const [film, rivals] = [release('film', 240), [release('rival', 290), release('other', 120)]];
  expect(screensWithEstimates(film, rivals, 'monday', ESTIMATES)).toEqual({
    own: { screens: 240, spread: 0 },
    widestRival: 290,
  });
  expect(screensWithEstimates(film, rivals, 'thursday', ESTIMATES)).toEqual({
    own: { screens: 200, spread: 0.5 },
    widestRival: 310,
  });
});

it('knows nothing where nothing is told or estimated', () => {
  const nothing = { own: null, widestRival: null };
  expect(screensWithEstimates(release('film', 240), [release('rival', 1)], 'thursday', new Map())).toEqual(
    nothing,
  );
  expect(screensWithEstimates(release('film'), [], 'monday', new Map())).toEqual(nothing);
});
