import { describe, expect, it } from 'vitest';
import { testRooms, testWeek } from '../test-week.ts';
import { knownRooms, ticketsSchema, typedTickets } from './tickets-schema.ts';

const KNOWN: [number, number] = [0, 0];
const schema = ticketsSchema(testRooms(2));
const typed = (first: string, second: string, filmId = 'a') => ({
  rooms: [
    { room: 1, filmId, tickets: first },
    { room: 2, filmId: 'b', tickets: second },
  ],
});

describe('the tickets of a week', () => {
  it('become what the API takes', () => {
    expect(schema.parse(typed('194', ' 10 '))).toEqual({
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
    ['841', 'Cette salle n’a que 840 places dans la semaine.'],
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

  it.each([1, 3, 8])('are those of each of %i rooms, against its own seats', (count) => {
    const rooms = testRooms(count).map((room, i) => ({ ...room, seats: 10 * (i + 1), showsPerDay: 2 }));
    const full = rooms.map(({ room, seats }) => ({ room, filmId: 'a', tickets: String(14 * seats) }));
    const known = full.map((each) => ({
      ...each,
      tickets: Number(each.tickets),
      source: 'entered' as const,
    }));
    expect(typedTickets(known.toReversed(), rooms).rooms).toEqual(full);
    const ofRooms = ticketsSchema(rooms);
    expect(ofRooms.parse({ rooms: full }).rooms).toHaveLength(count);
    const last = full.map((each, i) =>
      i === count - 1 ? { ...each, tickets: String(140 * count + 1) } : each,
    );
    const issues = ofRooms.safeParse({ rooms: last }).error?.issues;
    expect(issues?.map((issue) => issue.path.join('.'))).toEqual([`rooms.${count - 1}.tickets`]);
  });

  it('are refused without a film', () => {
    const issues = schema.safeParse(typed('5', '10', '')).error?.issues;
    expect(issues?.[0]?.message).toBe('Sans film, il ne peut pas y avoir de billets.');
  });

  it('are those that were read with their version, where the week has a result', () => {
    const room = { room: 1, filmId: 'a', tickets: 194, source: 'entered' as const };
    const week = { week: '2023-06-07', rooms: [room] };
    const rooms = [{ ...room, tickets: 200, ticketsPerDay: 29, takings: 2_000, occupancy: 0.2 }];
    const result = {
      rooms,
      takings: 2_000,
      result: -2_900,
      kept: null,
      bestTakings: 2_000,
      shareOfBest: 1,
      leftRange: KNOWN,
    };
    expect(knownRooms(week, testWeek({ result }))).toBe(rooms);
    expect(knownRooms(week, testWeek())).toBe(week.rooms);
  });

  it('begin with what was entered before, not with an estimate', () => {
    const room = { room: 1, filmId: 'a', title: 'Alpha', tickets: 194, occupancy: 0.23 };
    expect(typedTickets([{ ...room, source: 'entered' }], testRooms(2)).rooms).toEqual([
      { room: 1, filmId: 'a', tickets: '194' },
      { room: 2, filmId: '', tickets: '' },
    ]);
    expect(typedTickets([{ ...room, source: 'estimated' }], testRooms(2)).rooms[0]?.tickets).toBe('');
    expect(typedTickets([{ ...room, tickets: null, source: null }], testRooms(2)).rooms[0]).toEqual({
      room: 1,
      filmId: 'a',
      tickets: '',
    });
  });
});
