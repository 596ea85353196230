import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { featuresHash } from './features-hash.ts';

const row = { screens: 300, 'cast.best': 1.5, us_opening: null };

describe('the hash of a row of features', () => {
  it('is what its description says, so that any program can work it out', () => {
    const names = createHash('sha256').update('["cast.best","screens","us_opening"]').digest('hex');
    const numbers = ['000000000000f83f', '0000000000c07240', '000000000000f87f'].join('');
    const expected = createHash('sha256')
      .update(Buffer.from(names + numbers, 'hex'))
      .digest('hex');
    expect(featuresHash(row)).toBe(expected);
  });

  it('is the same in whatever order the row was built, and whatever was hashed before', () => {
    const first = featuresHash(row);
    expect(featuresHash({ us_opening: null, 'cast.best': 1.5, screens: 300 })).toBe(first);
    expect(featuresHash({ screens: 1 })).not.toBe(first);
    expect(featuresHash({ ...row })).toBe(first);
  });

  it('knows a zero by its value, not by its sign', () => {
    expect(featuresHash({ screens: -0 })).toBe(featuresHash({ screens: 0 }));
  });

  it.each([
    { ...row, screens: 301 },
    { ...row, screens: null },
    { ...row, us_opening: 0 },
    { ...row, more: null },
    { screens: 300, 'cast.best': 1.5 },
    { screens: 1.5, 'cast.best': 300, us_opening: null },
    { Screens: 300, 'cast.best': 1.5, us_opening: null },
    {},
  ])('is another one for another row: %j', (other) => {
    expect(featuresHash(other)).not.toBe(featuresHash(row));
  });
});
