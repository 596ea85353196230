import { describe, expect, it } from 'vitest';
import { affinityOf, LIKES_COUNTED, reasonsFor } from './affinity.ts';

const film = { prior: 1, likes: { leon: 0.25, amelie: 0.5, alien: -0.5 } };
const scale = { factor: 8, power: 0.5 };

describe('how well a film suits likes', () => {
  it.each([
    [[], 1],
    [['leon'], 3],
    [['amelie', 'alien'], 1],
    [['leon', 'amelie', 'unheard', 'of'], 4],
  ])('is its prior and what they add: %j', (liked, expected) => {
    expect(affinityOf(film, liked, scale)).toBeCloseTo(expected, 12);
  });

  it('counts the latest likes only', () => {
    const many = Array.from({ length: LIKES_COUNTED }, (_, place) => `other-${place}`);
    expect(affinityOf(film, [...many, 'amelie'], scale)).toBe(1);
    expect(reasonsFor(film, [...many, 'amelie'], 2)).toEqual([]);
  });

  it('knows no like that every object has', () => {
    expect(affinityOf(film, ['constructor', '__proto__'], scale)).toBe(1);
  });

  it('has for reasons the likes that speak for it, the strongest first', () => {
    expect(reasonsFor(film, ['leon', 'alien', 'amelie'], 2)).toEqual(['amelie', 'leon']);
    expect(reasonsFor(film, ['leon', 'amelie'], 1)).toEqual(['amelie']);
    expect(reasonsFor(film, ['alien', 'unheard'], 2)).toEqual([]);
  });
});
