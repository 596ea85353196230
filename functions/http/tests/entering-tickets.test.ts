import { describe, expect, it } from 'vitest';
import { weekSchema } from '#shared/api/contract/week.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { seedActuals } from './seeded-week.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const IN_THE_WEEK = '2023-06-17T10:00:00Z';
const AFTER = '2023-06-21T10:00:00Z';

describe("the cinema's own tickets", () => {
  const stored = () => cinema.services().operational.listCinemaTickets(WEEK, WEEK);
  const enter = async (rooms: unknown): Promise<Reply> =>
    cinema.call(putActuals, { week: WEEK, body: { rooms }, version: (await stored())[0]?.version ?? 0 });

  it.each([
    ['a negative number', [{ room: 1, filmId: 'grand', tickets: -1 }], 400, ['rooms.0.tickets']],
    ['half a ticket', [{ room: 1, filmId: 'grand', tickets: 1.5 }], 400, ['rooms.0.tickets']],
    ['a text', [{ room: 1, filmId: 'grand', tickets: '12' }], 400, ['rooms.0.tickets']],
    ['an unknown room', [{ room: 3, filmId: 'grand', tickets: 1 }], 400, ['rooms.0.room']],
    ['no room', [], 400, ['rooms']],
    ['an unknown property', [{ room: 1, filmId: 'grand', tickets: 1, euros: 10 }], 400, ['rooms.0.euros']],
    ['more than any number', [{ room: 1, filmId: 'grand', tickets: 100_001 }], 400, ['rooms.0.tickets']],
    ['nearly no tickets', [{ room: 1, filmId: 'grand', tickets: 5e-324 }], 400, ['rooms.0.tickets']],
    ['a name longer than any', [{ room: 1, filmId: 'x'.repeat(101), tickets: 1 }], 400, ['rooms.0.filmId']],
    ['tickets without a film', [{ room: 2, filmId: null, tickets: 3 }], 400, ['rooms.0.tickets']],
    [
      'more than the seats',
      [
        { room: 1, filmId: 'grand', tickets: 840 },
        { room: 2, filmId: 'moyen', tickets: 561 },
      ],
      400,
      ['rooms.1.tickets'],
    ],
    [
      'a room twice',
      [
        { room: 1, filmId: 'grand', tickets: 1 },
        { room: 1, filmId: 'moyen', tickets: 1 },
      ],
      400,
      ['rooms.1.room'],
    ],
    [
      'an unknown film',
      [
        { room: 1, filmId: 'grand', tickets: 1 },
        { room: 2, filmId: 'autre', tickets: 1 },
      ],
      422,
      ['rooms.1.filmId'],
    ],
  ])('with %s are refused, the field named, nothing stored', async (_, rooms, status, fields) => {
    cinema.at(IN_THE_WEEK);
    const reply = await enter(rooms);
    expect([reply.status, fieldsOf(reply)]).toEqual([status, fields]);
    expect(await stored()).toEqual([]);
  });

  it('are refused before the week has begun', async () => {
    const reply = await enter([{ room: 1, filmId: 'grand', tickets: 10 }]);
    expect(reply.body).toMatchObject({ status: 409, code: 'conflict' });
    expect(await stored()).toEqual([]);
  });

  it('take the place of the estimate', async () => {
    await seedActuals(cinema.services().operational, WEEK);
    cinema.at(AFTER);
    const week = weekSchema.parse((await enter([{ room: 1, filmId: 'grand', tickets: 640 }])).body);
    const [grand, moyen] = week.result?.rooms ?? [];
    expect(grand).toMatchObject({ tickets: 640, source: 'entered' });
    // 400 by the share of the settings; that of the tickets is higher.
    expect(moyen).toMatchObject({ source: 'estimated' });
    expect(moyen?.tickets).toBeGreaterThan(450);
    expect(moyen?.tickets).toBeLessThan(560);
    const takings = 10 * (640 + (moyen?.tickets ?? NaN));
    expect(week.result).toMatchObject({ takings, result: takings - 4_900, bestTakings: takings });
  });

  it('may fill every seat', async () => {
    cinema.at(AFTER);
    const week = weekSchema.parse((await enter([{ room: 1, filmId: 'grand', tickets: 840 }])).body);
    expect(week.result?.rooms[0]).toMatchObject({ tickets: 840, occupancy: 1 });
  });
});
