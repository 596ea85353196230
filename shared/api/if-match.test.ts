import { describe, expect, it } from 'vitest';
import { ifMatch } from './if-match.ts';

const read = (value?: string): number =>
  ifMatch({ headers: new Headers(value === undefined ? {} : { 'If-Match': value }) });

describe('If-Match', () => {
  it.each([
    ['"0"', 0],
    ['"3"', 3],
    [' "120" ', 120],
    ['"999999999"', 999_999_999],
  ])('%s names a version', (value, version) => {
    expect(read(value)).toBe(version);
  });

  it('is needed', () => {
    expect(() => read()).toThrow(expect.objectContaining({ code: 'precondition-required' }));
  });

  it.each([
    '',
    '3',
    '"3',
    '""',
    '"-1"',
    '"03"',
    '"1.5"',
    '"x"',
    '*',
    'W/"3"',
    '"3", "4"',
    '"3" ;',
    '"9999999999"',
  ])('as %s is refused, the field named', (value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'invalid-input', field: 'If-Match' }));
  });
});
