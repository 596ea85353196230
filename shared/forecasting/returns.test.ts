import { expect, it } from 'vitest';
import { isReturn, withCorrection } from './returns.ts';

it.each([
  [{ re_release: 1, returns: null }, true],
  [{ re_release: 0, returns: 21 }, true],
  [{ re_release: 0, returns: null }, false],
  [{ re_release: null }, false],
  [{}, false],
])('%j is a return: %s', (features, expected) => {
  expect(isReturn(features)).toBe(expected);
});

it('a correction is told as what its feature adds, or of every film where the model has no such input', () => {
  const attribution = { expected: 1, values: Float64Array.of(0.5, -0.25) };
  expect(withCorrection(attribution, ['duration', 're_release'], -2)).toEqual({
    ...{ expected: 1, values: Float64Array.of(0.5, -2.25) },
  });
  expect(withCorrection(attribution, ['duration', 'genre_drama'], -2)).toEqual({
    ...attribution,
    expected: -1,
  });
  expect(withCorrection(attribution, ['duration', 're_release'], 0)).toEqual(attribution);
});
