import { describe, expect, it } from 'vitest';
import { roomsWith } from '../../domain/testing-rooms.ts';
import { findRoom } from './find-room.ts';

const rooms = roomsWith(120, 80, 40).map((room) =>
  room.room === 3 ? { ...room, name: 'Salle Agnès Varda' } : room,
);

describe('a room of a file', () => {
  it.each<[string, number]>([
    ...['2', '02', ' 2 ', 'Salle 2', 'salle n° 2', 'S2', 's02', 'Écran 2', 'Screen 2', 'ROOM 2'].map(
      (text): [string, number] => [text, 2],
    ),
    ['SALLE AGNES VARDA', 3],
    ['salle 3', 3],
  ])('%j is room %i', (text, room) => {
    expect(findRoom(text, rooms)).toBe(room);
  });

  it.each(['', '4', '0', '-', 'Grande salle', '1 et 2', '1.5', 'Salle', 'Agnès'])('%j is none', (text) => {
    expect(findRoom(text, rooms)).toBeNull();
  });

  it('without a column is the only one of a cinema that has one', () => {
    expect(findRoom(null, roomsWith(120))).toBe(1);
    expect(findRoom(null, rooms)).toBeNull();
  });

  it('by a name that two rooms have is neither', () => {
    expect(
      findRoom(
        'Studio',
        roomsWith(9, 9).map((room) => ({ ...room, name: 'Studio' })),
      ),
    ).toBeNull();
  });
});
