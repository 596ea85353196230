import { describe, expect, it } from 'vitest';
import { importedRooms, isOpen, type FileTitle, type FileWeek, type TitleChoices } from './ticket-import.ts';

const title = (id: string, room: number, tickets: number, filmId: string | null, text = id): FileTitle => ({
  ...{ id, room, title: text, tickets, filmId },
});
const week = (titles: FileTitle[], stored: FileWeek['stored'] = []): FileWeek => ({
  week: '2023-06-14',
  rooms: [
    { room: 1, name: 'Salle 1', capacity: 840 },
    { room: 2, name: 'Salle 2', capacity: 560 },
  ],
  stored,
  titles,
});
const states = (
  given: FileWeek,
  choices: TitleChoices = new Map(),
): (string | number | null | undefined)[][] =>
  importedRooms(given, choices).map(({ room, state, after }) => [room, state, after?.filmId, after?.tickets]);

describe('what a file does to the rooms of a week', () => {
  it('names the rooms of the file alone, new, changed or the same', () => {
    const titles = [title('a', 1, 240, 'grand'), title('b', 2, 100, 'petit')];
    expect(states(week(titles.slice(0, 1)))).toEqual([[1, 'new', 'grand', 240]]);
    const stored = [
      { room: 1, filmId: 'grand', tickets: 231 },
      { room: 2, filmId: 'petit', tickets: 100 },
    ];
    expect(states(week(titles, stored))).toEqual([
      [1, 'changed', 'grand', 240],
      [2, 'same', 'petit', 100],
    ]);
    expect(importedRooms(week(titles, stored), new Map())[0]?.before).toEqual({
      filmId: 'grand',
      tickets: 231,
    });
  });

  it('adds up what is one film, and leaves days on which nothing was shown', () => {
    const titles = [title('a', 1, 240, 'grand'), title('b', 1, 60, 'grand'), title('c', 1, 0, null, '')];
    expect(states(week(titles))).toEqual([[1, 'new', 'grand', 300]]);
    expect(states(week([title('c', 1, 0, null, '')]))).toEqual([[1, 'new', null, 0]]);
  });

  it('waits for the film of a title that is not certain, which somebody chooses or leaves out', () => {
    const one = week([title('a', 1, 240, null)]);
    expect(states(one)).toEqual([[1, 'open', undefined, undefined]]);
    expect(states(one, new Map([['a', 'petit']]))).toEqual([[1, 'new', 'petit', 240]]);
    expect(states(one, new Map([['a', null]]))).toEqual([[1, 'left-out', undefined, undefined]]);
  });

  it('has one film for a room: of several one stays, as somebody says', () => {
    const two = week([title('a', 1, 240, 'grand'), title('b', 1, 60, 'petit')]);
    expect(states(two)).toEqual([[1, 'several', undefined, undefined]]);
    expect(states(two, new Map([['b', null]]))).toEqual([[1, 'new', 'grand', 240]]);
    expect(states(two, new Map([['b', 'grand']]))).toEqual([[1, 'new', 'grand', 300]]);
  });

  it('has no more tickets than seats', () => {
    expect(states(week([title('a', 2, 560, 'grand')]))).toEqual([[2, 'new', 'grand', 560]]);
    expect(states(week([title('a', 2, 500, 'grand'), title('b', 2, 61, 'grand')]))).toEqual([
      [2, 'full', 'grand', 561],
    ]);
  });

  it('is to be settled where it is not known, and nowhere else', () => {
    const all = ['new', 'changed', 'same', 'left-out', 'open', 'several', 'full'] as const;
    expect(all.filter((state) => isOpen({ state }))).toEqual(['open', 'several', 'full']);
  });
});
