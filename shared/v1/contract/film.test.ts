import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertPossible } from '../../features/possible-facts.ts';
import { toFacts } from '../prediction/to-facts.ts';
import { filmSchema } from './film.ts';

const SPACES = Array.from(' \u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\ufeff');

describe('a title', () => {
  it.each(SPACES)('of a space alone is none, as the documented pattern says: %j', (space) => {
    for (const title of [space, `${space}Un film`]) {
      expect(filmSchema.safeParse({ title, releaseDate: '2027-03-10' }).success).toBe(false);
    }
  });

  it('that fits the pattern is taken by the model too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (title) => {
        const film = filmSchema.safeParse({ title, releaseDate: '2027-03-10' }).data;
        if (film !== undefined) expect(() => assertPossible(toFacts(film))).not.toThrow();
      }),
    );
  });
});
