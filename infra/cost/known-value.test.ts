import { describe, expect, it } from 'vitest';
import { Expression } from '../bicep/values.ts';
import { knownValue } from './known-value.ts';

const scope = {
  capacity: 'serverless',
  isServerless: new Expression("capacity == 'serverless'"),
  useFreeOffer: true,
  megabytes: 2_048,
  name: new Expression("'${prefix}-site'"),
};

describe('a condition over parameters and variables', () => {
  it.each([
    ['useFreeOffer', true],
    ['!useFreeOffer', false],
    ['isServerless', true],
    ['!isServerless', false],
    ["capacity == 'free-tier'", false],
    ["capacity != 'free-tier'", true],
    ['megabytes == 2048', true],
    ['useFreeOffer == false', false],
    ['megabytes', 2_048],
    ["'text'", 'text'],
    ["useFreeOffer && capacity == 'serverless'", true],
    ["useFreeOffer && capacity == 'free-tier'", false],
    ["capacity == 'free-tier' && missing", false],
    ["capacity == 'free-tier' || useFreeOffer", true],
    ['useFreeOffer || missing && missing', true],
    ['!useFreeOffer || !useFreeOffer', false],
    ["useFreeOffer && (capacity == 'free-tier' || isServerless)", true],
  ])('%s', (source, value) => {
    expect(knownValue(source, scope)).toBe(value);
  });

  it.each([
    "uniqueString(capacity) == 'x'",
    'storage.outputs.name',
    'a && b',
    'useFreeOffer && missing',
    '!useFreeOffer || missing',
    'missing',
    "name == 'x'",
  ])('%s is not known before the deployment', (source) => {
    expect(knownValue(source, scope)).toBeInstanceOf(Expression);
  });

  it.each(['empty(capacity)', '!capacity', 'useFreeOffer && megabytes'])('%s is refused', (source) => {
    expect(() => knownValue(source, scope)).toThrow(/not known here|no truth value/);
  });
});
