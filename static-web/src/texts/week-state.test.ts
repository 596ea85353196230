import { describe, expect, it } from 'vitest';
import { stateWords } from './week-state.ts';

describe('where a week stands', () => {
  it.each([
    ['waiting', null, ''],
    ['forecast', null, 'À confirmer'],
    ['confirmed', 'confirmed', 'Programmé'],
    ['decided', 'decided', 'Programmé autrement'],
    ['running', null, 'En cours'],
    ['running', 'confirmed', 'En cours · programmé'],
    ['played', 'decided', 'Semaine jouée · programmé autrement'],
  ] as const)('is said in words: %s, %s', (state, choice, words) => {
    expect(stateWords(state, choice)).toBe(words);
  });
});
