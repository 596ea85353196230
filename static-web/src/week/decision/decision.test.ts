import { describe, expect, it } from 'vitest';
import { reasonOf, roomsIn } from './choice.ts';
import { differenceWords } from './difference.ts';

const inWords = (text: string): string => text.replace(/\u00a0/gu, ' ');

describe('the difference to the recommended programme', () => {
  it('is told in euros and words', () => {
    expect(inWords(differenceWords(-640.4))).toBe('640 € de moins que le programme conseillé.');
    expect(inWords(differenceWords(1200))).toBe('1 200 € de plus que le programme conseillé.');
    expect(differenceWords(-0.3)).toBe('Autant que le programme conseillé.');
  });
});

describe('the choice of another programme', () => {
  it('closes a room for which no film is chosen', () => {
    expect(roomsIn({ room1: 'a', room2: '' })).toEqual({ 1: 'a', 2: null });
  });

  it('keeps the reason in words', () => {
    const choice = { room1: 'a', room2: 'b', words: '  Une demande de l’école ' };
    expect(reasonOf({ ...choice, reason: 'other' }, 'Alpha')).toBe('Une demande de l’école');
    expect(reasonOf({ ...choice, reason: 'own' }, 'Alpha')).toBe('Mon choix');
    expect(reasonOf({ ...choice, reason: 'notObtained' }, 'Alpha')).toBe(
      'Film non obtenu du distributeur (Alpha)',
    );
  });
});
