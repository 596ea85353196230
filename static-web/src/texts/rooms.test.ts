import { describe, expect, it } from 'vitest';
import { nameOfRoom } from '#shared/domain/cinema.ts';
import { byRoom, inRooms, type NamedRoom } from './rooms.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const numbered = (...rooms: number[]): NamedRoom[] => rooms.map((room) => ({ room, name: nameOfRoom(room) }));
const named = (...names: string[]): NamedRoom[] => names.map((name, i) => ({ room: i + 1, name }));

describe('rooms in a sentence', () => {
  it.each([
    [numbered(1), 1, ''],
    [numbered(1), 2, 'en salle 1'],
    [numbered(1, 2), 2, 'dans les deux salles'],
    [numbered(1, 3), 3, 'en salles 1 et 3'],
    [numbered(1, 2, 3), 3, 'dans les trois salles'],
    [numbered(2, 5, 8), 8, 'en salles 2, 5 et 8'],
    [numbered(1, 2, 3, 4, 5, 6, 7, 8), 8, 'dans les huit salles'],
  ])('%j of %i are told by number', (rooms, of, words) => {
    expect(plain(inRooms(rooms, of))).toBe(words);
  });

  it.each([
    ['Grande salle', 'en grande salle'],
    ['Salle Lumière', 'en salle Lumière'],
    ['SALLE 1', 'en SALLE 1'],
    ['Le Studio', 'dans le Studio'],
    ['L’Atelier', 'dans l’Atelier'],
    ['La petite salle', 'dans la petite salle'],
    ['Lumière', 'en salle « Lumière »'],
    ['Salle 2', 'en salle 2'],
  ])('« %s » is told by its name', (name, words) => {
    expect(plain(inRooms(named(name), 2))).toBe(words);
  });

  it('are told one by one where one has a name of its own', () => {
    expect(plain(inRooms(named('Grande salle', 'Salle 2'), 3))).toBe('en grande salle et en salle 2');
    // Called 2, but it is the first.
    expect(plain(inRooms(named('Salle 2', 'Salle 1'), 3))).toBe('en salle 2 et en salle 1');
  });

  it('have their values beside them, the only room none', () => {
    const values = (rooms: NamedRoom[]) => plain(byRoom(rooms.map((room) => [room, `${room.room}0 %`])));
    expect(values(numbered(1, 2))).toBe('Salle 1 : 10 % · salle 2 : 20 %');
    expect(values(named('Lumière', 'Grande salle'))).toBe('Lumière : 10 % · grande salle : 20 %');
    expect(values(numbered(1))).toBe('10 %');
  });
});
