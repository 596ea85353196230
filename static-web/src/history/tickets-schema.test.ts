import { describe, expect, it } from 'vitest';
import { testWeek } from '../test-week.ts';
import { knownRooms, ticketsSchema, typedTickets } from './tickets-schema.ts';

const schema = ticketsSchema({ 1: 840, 2: 560 });
const typed = (first: string, second: string, filmId = 'a') => ({
  rooms: [
    { filmId, tickets: first },
    { filmId: 'b', tickets: second },
  ],
});

describe('the tickets of a week', () => {
  it('become what the API takes', () => {
    expect(schema.parse(typed('194', ' 1 0 '))).toEqual({
      rooms: [
        { room: 1, filmId: 'a', tickets: 194 },
        { room: 2, filmId: 'b', tickets: 10 },
      ],
    });
  });

  it('may fill the room, and be none in a room that was closed', () => {
    expect(schema.parse(typed('840', '0')).rooms[0]?.tickets).toBe(840);
    expect(schema.parse(typed('', '0', '')).rooms[0]).toEqual({ room: 1, filmId: null, tickets: 0 });
  });

  it.each([
    ['841', 'La salle 1 n’a que 840 places dans la semaine.'],
    ['12,5', 'Écrivez un nombre entier, sans virgule.'],
    ['-3', 'Écrivez un nombre entier, sans virgule.'],
    ['douze', 'Écrivez un nombre entier, sans virgule.'],
    ['', 'Écrivez le nombre de billets, 0 s’il n’y en a pas eu.'],
  ])('are refused as « %s », at their field', (tickets, message) => {
    const issues = schema.safeParse(typed(tickets, '10')).error?.issues;
    expect(issues?.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['rooms.0.tickets', message],
    ]);
  });

  it('are refused without a film', () => {
    const issues = schema.safeParse(typed('5', '10', '')).error?.issues;
    expect(issues?.[0]?.message).toBe('Sans film, il ne peut pas y avoir de billets.');
  });

  it('are those that were read with their version, where the week has a result', () => {
    const room = { room: 1 as const, filmId: 'a', tickets: 194, source: 'entered' as const };
    const week = { week: '2023-06-07', rooms: [room] };
    const rooms = [{ ...room, tickets: 200, ticketsPerDay: 29, takings: 2_000, occupancy: 0.2 }];
    const result = { rooms, takings: 2_000, result: -2_900, bestTakings: 2_000, shareOfBest: 1 };
    expect(knownRooms(week, testWeek({ result }))).toBe(rooms);
    expect(knownRooms(week, testWeek())).toBe(week.rooms);
  });

  it('begin with what was entered before, not with an estimate', () => {
    const room = { room: 1 as const, filmId: 'a', title: 'Alpha', tickets: 194, occupancy: 0.23 };
    expect(typedTickets([{ ...room, source: 'entered' }]).rooms).toEqual([
      { filmId: 'a', tickets: '194' },
      { filmId: '', tickets: '' },
    ]);
    expect(typedTickets([{ ...room, source: 'estimated' }]).rooms[0]?.tickets).toBe('');
    expect(typedTickets([{ ...room, tickets: null, source: null }]).rooms[0]).toEqual({
      filmId: 'a',
      tickets: '',
    });
  });
});
