import { describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { keptOver, notObtainedWith, reasonOf, roomsIn } from './choice.ts';
import { differenceWords } from './difference.ts';

const inWords = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('the difference to the recommended programme', () => {
  it('is told in euros and words', () => {
    expect(inWords(differenceWords(-640.4))).toBe('640 € de moins que le programme conseillé.');
    expect(inWords(differenceWords(1200))).toBe('1 200 € de plus que le programme conseillé.');
    expect(differenceWords(-0.3)).toBe('Autant que le programme conseillé.');
  });
});

describe('the choice of another programme', () => {
  it('closes a room for which no film is chosen', () => {
    const rooms = [
      { room: 1, filmId: 'a' },
      { room: 2, filmId: '' },
      { room: 3, filmId: 'a' },
    ];
    expect(roomsIn({ rooms })).toEqual(inRooms('a', null, 'a'));
  });

  it('keeps the reason in words', () => {
    const choice = { rooms: [{ room: 1, filmId: 'a' }], words: '  Une demande de l’école ' };
    expect(reasonOf({ ...choice, reason: 'other' }, 'Alpha')).toBe('Une demande de l’école');
    expect(reasonOf({ ...choice, reason: 'own' }, 'Alpha')).toBe('Mon choix');
    expect(reasonOf({ ...choice, reason: 'notObtained' }, 'Alpha')).toBe(
      'Film non obtenu du distributeur (Alpha)',
    );
  });
});

describe('the films that could not be had', () => {
  const none = { notObtained: [] };
  const after = (...notObtained: string[]) => ({ notObtained });

  it('are those known before and the one that gives way, each once', () => {
    expect(notObtainedWith(none, inRooms('c', 'b'), 'a')).toEqual(['a']);
    expect(notObtainedWith(after('x'), inRooms('c', 'b'), 'a')).toEqual(['x', 'a']);
    expect(notObtainedWith(after('x', 'a'), inRooms('c', null), 'a')).toEqual(['x', 'a']);
  });

  it('stay so when a film gives way for another reason', () => {
    expect(notObtainedWith(none, inRooms('c', 'b'), null)).toEqual([]);
    expect(notObtainedWith(after('x'), inRooms('c', 'b'), null)).toEqual(['x']);
  });

  it('are without a film that is chosen again, or still shown in another room', () => {
    expect(notObtainedWith(after('x', 'y'), inRooms('x', 'b'), null)).toEqual(['y']);
    expect(notObtainedWith(none, inRooms('c', 'a'), 'a')).toEqual([]);
    expect(notObtainedWith(after('x'), inRooms('c', null, 'a'), 'a')).toEqual(['x']);
  });
});

describe('a decision that is kept over another', () => {
  const kept = (
    rooms: ReturnType<typeof inRooms> | null,
    notObtained: string[],
    theirs: string[],
  ): string[] => keptOver({ rooms, reason: '', notObtained }, ['x'], theirs).notObtained;

  it('takes over what the other says of films that could not be had', () => {
    expect(kept(inRooms('c', 'b'), ['x'], ['x', 'y'])).toEqual(['x', 'y']);
    expect(kept(inRooms('c', 'b'), ['x', 'a'], ['x', 'y'])).toEqual(['x', 'y', 'a']);
    expect(kept(null, ['x'], [])).toEqual([]);
  });

  it('has the last word on the films of which it says something itself', () => {
    expect(kept(null, [], ['x', 'y'])).toEqual(['y']);
    expect(kept(inRooms('y', 'b'), ['x'], ['x', 'y'])).toEqual(['x']);
  });
});
