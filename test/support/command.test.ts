import { describe, expect, it } from 'vitest';
import { NiabError } from '#shared/errors.ts';
import { wholeNumber } from './command.ts';

describe('a whole number of an option', () => {
  it('is read between its bounds', () => {
    expect(wholeNumber('runs', '1', 1)).toBe(1);
    expect(wholeNumber('kills', '100', 1, 100)).toBe(100);
  });

  it.each(['0', '101', '1.5', 'x', '-1', undefined])('%s is refused, by the name of the option', (text) => {
    expect(() => wholeNumber('kills', text, 1, 100)).toThrow(NiabError);
    expect(() => wholeNumber('kills', text, 1, 100)).toThrow(/--kills must be a whole number from 1 to 100/u);
  });
});
