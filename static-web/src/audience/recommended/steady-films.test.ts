import { describe, expect, it } from 'vitest';
import { testRecommended } from '../test-recommended.ts';
import { steadyFilms, steadyWhenPressed } from './steady-films.ts';

const films = (ids: string) => Array.from(ids, (id, place) => testRecommended(id, 10 - place));
const ids = (of: ReturnType<typeof films>) => of.map(({ film }) => film.id).join('');
const steady = (shown: string, next: string, liked = '') =>
  ids(steadyFilms(films(shown), films(next), new Set(liked)));

describe('a list of films that changes while one reads it', () => {
  it('keeps what stays where it is, and puts what is new where something goes', () => {
    expect(steady('abcd', 'dxby')).toBe('xbyd');
  });

  it('keeps a film where it has just been liked, although it is no longer proposed', () => {
    expect(steady('abcd', 'acdx', 'b')).toBe('abcd');
    expect(steady('abcd', 'acxy', 'b')).toBe('abcx');
  });

  it('becomes as long as the next one', () => {
    expect(steady('ab', 'bxyz')).toBe('xbyz');
    expect(steady('abcd', 'b')).toBe('b');
    expect(steady('abc', '', 'c')).toBe('c');
  });

  it('says of what stays what the next answer says', () => {
    const [first] = steadyFilms(
      [testRecommended('a', 1, ['Léon'])],
      [testRecommended('a', 2, ['Nikita'])],
      new Set(),
    );
    expect([first?.score, first?.because[0]?.film.title]).toEqual([2, 'Nikita']);
  });
});

describe('a list that has an order', () => {
  it('is the next one, unless something of it has been liked', () => {
    const [shown, next] = [films('abc'), films('cba')];
    expect(ids([...steadyWhenPressed(shown, next, new Set(['x']))])).toBe('cba');
    expect(ids([...steadyWhenPressed(shown, films('ca'), new Set(['b']))])).toBe('abc');
  });
});
