import { afterEach, describe, expect, it } from 'vitest';
import { inRooms, roomsWith } from '#shared/domain/testing-rooms.ts';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { settingsHistorySchema, type Settings } from '#shared/api/contract/settings.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { seedActuals } from './seeded-week.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const IN_THE_WEEK = '2023-06-17T10:00:00Z';
const AFTER = '2023-06-21T10:00:00Z';

const weekNow = async (): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
const ROOM = { room: 1, name: 'Grande salle', seats: 80, showsPerDay: 1 };
const fieldsOf = (reply: Reply): unknown[] =>
  (reply.body as { errors?: { field: string }[] }).errors?.map((error) => error.field) ?? [];

describe("the manager's decision", () => {
  const stored = () => cinema.services().operational.listDecisions(WEEK, WEEK);
  const notObtained = (...films: string[]) => ({ rooms: inRooms('moyen', 'petit'), notObtained: films });
  const decide = async (body: unknown, week = WEEK): Promise<Reply> =>
    cinema.call(putProgramme, { week, body, version: (await stored())[0]?.version ?? 0 });

  it.each([
    ['no JSON', '{"rooms":', 400, ['body']],
    ['nothing', '', 400, ['body']],
    ['no rooms', {}, 400, ['rooms']],
    ['rooms by their number', '{"rooms":{"1":"grand","2":null}}', 400, ['rooms']],
    ['a third room', { rooms: inRooms('grand', null, 'petit') }, 400, ['rooms.2.room']],
    ['a ninth room', { rooms: [{ room: 9, filmId: 'grand' }] }, 400, ['rooms.0.room']],
    ['a room twice', { rooms: [...inRooms('grand'), ...inRooms('petit')] }, 400, ['rooms.1.room']],
    ['an unknown property', { rooms: null, price: 12 }, 400, ['price']],
    ['a film that is a number', { rooms: [{ room: 1, filmId: 7 }] }, 400, ['rooms.0.filmId']],
    ['too long a reason', { rooms: null, reason: 'x'.repeat(501) }, 400, ['reason']],
    ['a nameless film not obtained', { rooms: null, notObtained: [''] }, 400, ['notObtained.0']],
    ['too many films not obtained', { rooms: null, notObtained: Array(11).fill('x') }, 400, ['notObtained']],
    ['an unknown film in room 1', { rooms: inRooms('autre', null) }, 422, ['rooms.0.filmId']],
    ['a film without a forecast in room 2', { rooms: inRooms(null, 'muet') }, 422, ['rooms.1.filmId']],
    ['a name longer than any', { rooms: inRooms('x'.repeat(101)) }, 400, ['rooms.0.filmId']],
    ['an unknown film not obtained', notObtained('grand', 'autre'), 422, ['notObtained.1']],
    ['a film not obtained twice', notObtained('grand', 'muet', 'grand'), 400, ['notObtained.2']],
    [
      'films shown and not obtained',
      notObtained('petit', 'grand', 'moyen'),
      400,
      ['notObtained.0', 'notObtained.2'],
    ],
    [
      'unknown films not obtained, taken back',
      { rooms: null, notObtained: ['autre'] },
      422,
      ['notObtained.0'],
    ],
    ['a prototype', '{"rooms":null,"__proto__":{"reason":"x"}}', 400, ['__proto__']],
    [
      'a prototype for rooms',
      '{"rooms":[{"room":1,"filmId":null,"__proto__":{"filmId":"x"}}]}',
      400,
      ['rooms.0.__proto__'],
    ],
    ['a deep nest', `{"rooms":${'['.repeat(8_000)}${']'.repeat(8_000)}}`, 400, ['rooms.0']],
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, ['body']],
  ])('with %s is refused, the field named, nothing stored', async (_, body, status, fields) => {
    const reply = await decide(body);
    expect(reply.status).toBe(status);
    expect(fieldsOf(reply)).toEqual(fields);
    expect(await stored()).toEqual([]);
  });

  it('larger than any decision is refused', async () => {
    const reply = await decide({ rooms: null, reason: 'x'.repeat(20_000) });
    expect(reply.body).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('needs a week that is known and well named', async () => {
    expect((await decide({ rooms: null }, '2031-01-01')).body).toMatchObject({ code: 'unknown-week' });
    expect(fieldsOf(await decide({ rooms: null }, '2023-06-13'))).toEqual(['week']);
  });

  it('is refused once the week is over', async () => {
    cinema.at(AFTER);
    const reply = await decide({ rooms: inRooms('petit', null) });
    expect(reply.body).toMatchObject({ status: 409, code: 'conflict' });
    expect(await stored()).toEqual([]);
  });

  it('is shown with its money, and can be taken back', async () => {
    const reply = await decide({ rooms: inRooms('moyen', 'petit'), reason: 'Copie indisponible' });
    expect(reply.status).toBe(200);
    const { decision, recommended } = weekSchema.parse(reply.body);
    expect(decision).toMatchObject({ reason: 'Copie indisponible', decidedBy: 'sur place' });
    expect(decision?.programme.expectedTakings).toBeCloseTo(4_250, 0);
    expect(recommended.monday?.rooms[0]?.filmId).toBe('grand');
    const { weeks } = figuresSchema.parse((await cinema.call(getFigures)).body);
    expect(weeks[0]?.expectedTakings).toBeCloseTo(4_250, 0);
    expect((await cinema.call(listWeeks)).body).toMatchObject({ weeks: [{ week: WEEK, state: 'decided' }] });

    cinema.at('2023-06-12T11:00:00Z');
    const back = weekSchema.parse((await decide({ rooms: null })).body);
    expect(back).toMatchObject({ decision: null, state: 'forecast', choice: null });
  });

  describe('leads to other proposals', () => {
    const proposedAfter = async (body: unknown): Promise<unknown> =>
      proposedIn(weekSchema.parse((await decide(body)).body));
    const proposedIn = ({ alternatives }: Week): unknown =>
      alternatives.map(({ without, programme }) => [without, programme.rooms.map((room) => room.filmId)]);

    it('none of which brings back a film that was given up', async () => {
      cinema.at('2023-06-12T11:30:00Z');
      const rooms = inRooms('moyen', 'petit');
      expect(await proposedAfter({ rooms, notObtained: ['grand'] })).toEqual([
        ['moyen', ['petit', null]],
        ['petit', ['moyen', null]],
      ]);
      expect((await weekNow()).notObtained).toEqual(['grand']);
    });

    it('none of them of closed rooms, when no film is left', async () => {
      cinema.at('2023-06-12T11:31:00Z');
      const rooms = inRooms('moyen', null);
      expect(await proposedAfter({ rooms, notObtained: ['grand', 'petit'] })).toEqual([]);
    });

    it('with the recommended films, when others were chosen freely', async () => {
      cinema.at('2023-06-12T11:32:00Z');
      expect(await proposedAfter({ rooms: inRooms('moyen', 'petit') })).toEqual([
        ['moyen', ['grand', 'petit']],
        ['petit', ['grand', 'moyen']],
      ]);
      cinema.at('2023-06-12T11:33:00Z');
      expect(await proposedAfter({ rooms: inRooms('grand', 'grand') })).toEqual([
        ['grand', ['moyen', 'petit']],
      ]);
    });

    it('that go on without a film that could not be had, once it is taken back', async () => {
      cinema.at('2023-06-12T11:34:00Z');
      await decide({ rooms: inRooms('moyen', 'petit'), notObtained: ['grand'] });
      cinema.at('2023-06-12T11:35:00Z');
      expect(await proposedAfter({ rooms: null, notObtained: ['petit'] })).toEqual([
        ['grand', ['moyen', null]],
        ['moyen', ['grand', null]],
      ]);
      expect(await stored()).toMatchObject([{ rooms: null, notObtained: ['petit'] }]);
    });

    it('without a film that is no longer released', async () => {
      await decide({ rooms: null });
      const { operational } = cinema.services();
      const [petit] = (await operational.listReleases(WEEK)).filter(({ filmId }) => filmId === 'petit');
      if (petit === undefined) throw new Error('The week has no such film');
      await operational.upsertRelease({ ...petit, withdrawn: true });
      const proposed = proposedIn(await weekNow());
      await operational.upsertRelease(petit);
      expect(proposed).toEqual([
        ['grand', ['moyen', null]],
        ['moyen', ['grand', null]],
      ]);
    });
  });

  it('keeps of its reason what can be read', async () => {
    cinema.at('2023-06-12T11:40:00Z');
    const reason = ' \u202EPas\u200B de\ncopie\u0000\uFEFF ';
    await decide({ rooms: inRooms('moyen', 'petit'), reason });
    expect((await weekNow()).decision?.reason).toBe('Pas de copie');
  });

  it('of a key that comes twice takes the last, in all that it does', async () => {
    cinema.at('2023-06-12T11:41:00Z');
    await decide('{"rooms":null,"reason":"un","reason":"deux","rooms":[{"room":1,"filmId":"petit"}]}');
    expect(await stored()).toMatchObject([{ rooms: inRooms('petit', null), reason: 'deux' }]);
  });

  it('may go on naming a film that was put off since', async () => {
    cinema.at('2023-06-12T11:42:00Z');
    const { operational } = cinema.services();
    const [muet] = (await operational.listReleases(WEEK)).filter(({ filmId }) => filmId === 'muet');
    if (muet === undefined) throw new Error('The week has no such film');
    expect((await decide(notObtained('muet'))).status).toBe(200);
    await operational.upsertRelease({ ...muet, withdrawn: true });
    cinema.at('2023-06-12T11:43:00Z');
    expect((await decide(notObtained('muet', 'grand'))).status).toBe(200);
    await operational.upsertRelease(muet);
    await decide({ rooms: null });
  });

  it('that agrees with the recommendation is kept as one, until it is taken back', async () => {
    cinema.at('2023-06-12T12:00:00Z');
    await decide({ rooms: inRooms('grand', 'moyen') });
    const confirmed = await weekNow();
    expect(confirmed).toMatchObject({ state: 'confirmed', choice: 'confirmed' });
    expect(confirmed.decision?.programme).toEqual(confirmed.recommended.monday);
    expect(confirmed.decision?.decidedBy).toBe('sur place');
    expect((await cinema.call(listWeeks)).body).toMatchObject({ weeks: [{ state: 'confirmed' }] });
    await decide({ rooms: null });
    expect(await weekNow()).toMatchObject({ decision: null, state: 'forecast' });
  });
});

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
    expect(week.result?.rooms.map(({ tickets, source }) => [tickets, source])).toEqual([
      [640, 'entered'],
      [400, 'estimated'],
    ]);
    expect(week.result).toMatchObject({ takings: 10_400, result: 5_500, bestTakings: 10_400 });
  });

  it('may fill every seat', async () => {
    cinema.at(AFTER);
    const week = weekSchema.parse((await enter([{ room: 1, filmId: 'grand', tickets: 840 }])).body);
    expect(week.result?.rooms[0]).toMatchObject({ tickets: 840, occupancy: 1 });
  });
});

describe('the settings', () => {
  const stored = () => cinema.services().operational.listSettings();
  const change = async (settings: Partial<Settings>): Promise<Reply> =>
    cinema.call(putSettings, {
      body: { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, ...settings },
      version: Math.max(0, ...(await stored()).map(({ version }) => version)),
    });
  const messages = async () =>
    (await cinema.services().queues.depths()).find(({ queue }) => queue === 'plan-programme')?.messages;
  let before = 0;
  afterEach(async () => {
    before = (await messages()) ?? 0;
  });

  it.each([
    ['a day that is no Wednesday', { effectiveFrom: '2023-06-15' }, 400, 'effectiveFrom'],
    ['a week that is over', { effectiveFrom: '2023-05-31' }, 409, 'effectiveFrom'],
    ['no seats', { rooms: roomsWith(0, 80) }, 400, 'rooms.0.seats'],
    ['no room', { rooms: [] }, 400, 'rooms'],
    ['nine rooms', { rooms: roomsWith(...Array.from({ length: 9 }, () => 80)) }, 400, 'rooms'],
    ['a room twice', { rooms: [...roomsWith(80), ...roomsWith(60)] }, 400, 'rooms.1.room'],
    ['a room without a name', { rooms: [{ ...ROOM, name: ' ' }] }, 400, 'rooms.0.name'],
    ['half a show', { rooms: [{ ...ROOM, showsPerDay: 0.5 }] }, 400, 'rooms.0.showsPerDay'],
    ['a negative price', { ticketPrice: -1 }, 400, 'ticketPrice'],
    ['a price of nothing', { ticketPrice: 0 }, 400, 'ticketPrice'],
    ['no share', { admissionsShare: 0 }, 400, 'admissionsShare'],
    ['nearly no share', { admissionsShare: 5e-324 }, 400, 'admissionsShare'],
    ['less than one of a million', { admissionsShare: 0.999e-6 }, 400, 'admissionsShare'],
    ['the year 9999', { effectiveFrom: '9999-12-29' }, 400, 'effectiveFrom'],
    ['a week in more than two years', { effectiveFrom: '2025-06-11' }, 400, 'effectiveFrom'],
    ['a price of fractions of a cent', { ticketPrice: 7.555 }, 400, 'ticketPrice'],
    ['a price of nearly nothing', { ticketPrice: 5e-324 }, 400, 'ticketPrice'],
    ['a sum that is no sum', { ticketPrice: 0.1 + 0.2 }, 400, 'ticketPrice'],
    ['costs of fractions of a cent', { fixedCosts: 1_000.000_000_1 }, 400, 'fixedCosts'],
  ])('with %s are refused, the field named, nothing stored', async (_, settings, status, field) => {
    const reply = await change(settings);
    expect([reply.status, fieldsOf(reply)]).toEqual([status, [field]]);
    expect(await stored()).toEqual([]);
  });

  it('change from a week on and have the coming week planned again', async () => {
    const reply = await change({ ticketPrice: 12 });
    const { current, history } = settingsHistorySchema.parse(reply.body);
    expect(current.ticketPrice).toBe(10);
    expect(history.map((each) => [each.effectiveFrom, each.ticketPrice])).toEqual([
      ['1996-01-03', 10],
      [WEEK, 12],
    ]);
    expect((await weekNow()).recommended.monday?.expectedTakings).toBeCloseTo(10_800, 0);
    expect(await messages()).toBe(before + 1);
  });

  it('that change again, or are sent again, have one message wait', async () => {
    expect((await change({ ticketPrice: 13 })).status).toBe(200);
    expect((await change({ ticketPrice: 13 })).status).toBe(200);
    expect(await messages()).toBe(before);
  });

  it('may hold from two years ahead, in cents, for the smallest share', async () => {
    const last = {
      effectiveFrom: '2025-06-04',
      ticketPrice: 7.55,
      fixedCosts: 999_999.99,
      admissionsShare: 1e-6,
    };
    expect((await change(last)).status).toBe(200);
  });

  it('for a later week leave the coming one as it is planned', async () => {
    expect((await change({ effectiveFrom: '2023-07-05', fixedCosts: 5_000 })).status).toBe(200);
    expect(await messages()).toBe(before);
  });

  it('keep of a room’s name what can be read', async () => {
    const named = { ...ROOM, name: ' \u202EGrande\u0007 salle\uD87D ' };
    const from = '2023-08-02';
    const reply = await change({ effectiveFrom: from, rooms: [named] });
    expect(reply.status).toBe(200);
    const { history } = settingsHistorySchema.parse(reply.body);
    for (const held of [history, await stored()]) {
      const names = held.find(({ effectiveFrom }) => effectiveFrom === from)?.rooms.map(({ name }) => name);
      expect(names).toEqual(['Grande salle\uFFFD']);
    }
  });
});
