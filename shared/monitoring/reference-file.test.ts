import { describe, expect, it } from 'vitest';
import { decodeReference, encodeReference, judgedFilms } from './reference-file.ts';
import { madeWeeks, referenceFrom } from './testing-monitoring.ts';

/** Of numbers that float32 holds. */
const reference = referenceFrom(
  madeWeeks(3).map((film) => ({ ...film, forecast: { p10: 1_500, p50: 2_000, p90: 5_000, mean: 2_500 } })),
);
const bytes = encodeReference(reference);

describe('the file of a reference', () => {
  it('gives back what was written', () => {
    expect(decodeReference(bytes)).toEqual(reference);
  });

  it('is read wherever it lies in memory', () => {
    const apart = new Uint8Array(bytes.length + 1);
    apart.set(bytes, 1);
    expect(decodeReference(apart.subarray(1))).toEqual(reference);
  });

  it('has the films that were forecast at a stage', () => {
    const [first, ...others] = reference.films;
    if (first === undefined) throw new Error('no film');
    const open = { ...first, forecasts: { thursday: null, monday: null, mondayWithoutScreens: null } };
    const read = decodeReference(encodeReference({ ...reference, films: [open, ...others] }));
    expect(judgedFilms(read, 'monday').map(({ filmId }) => filmId)).toEqual(
      others.map((_, i) => String(i + 1)),
    );
    expect(judgedFilms(read, 'thursday')).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a piece', bytes.subarray(0, -1)],
    ['more', new Uint8Array([...bytes, 0])],
    ['no header', new Uint8Array([255, 255, 0, 0, 1])],
    ['a header that is no JSON', new Uint8Array([2, 0, 0, 0, 0x7b, 0x7b])],
    ['a header of another form', new Uint8Array([2, 0, 0, 0, 0x7b, 0x7d])],
    ['a market that nobody knows', new Uint8Array([...bytes.subarray(0, -1), 9])],
  ])('is refused with %s', (_, broken) => {
    expect(() => decodeReference(broken)).toThrow(RangeError);
  });
});
