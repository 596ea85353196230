import { describe, expect, it } from 'vitest';
import { missingActual } from './missing-actual.ts';

describe('the result of a film', () => {
  it('has words in its place as long as there is none', () => {
    expect([null, 'published' as const].map(missingActual)).toEqual([null, null]);
    expect(missingActual('awaited')).toBe('pas encore publié');
    expect(missingActual('unpublished')).toBe('non publié');
  });
});
