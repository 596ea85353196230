import { afterEach, describe, expect, it } from 'vitest';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES } from '#shared/domain/cinema.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const ROOM = {
  ...{ room: 1, name: 'Grande salle', seats: 80, showsPerDay: 1 },
  showTimes: [{ days: [1, 2], time: '20:30' }],
};

const [AT_TIME, AT_DAY] = ['rooms.0.showTimes.0.time', 'rooms.0.showTimes.0.days.0'];

const weekNow = async (): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);

describe('the settings', () => {
  const stored = () => cinema.services().operational.listSettings();
  const change = async (settings: object): Promise<Reply> =>
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
    [
      'a twenty-fifth hour',
      { rooms: [{ ...ROOM, showTimes: [{ days: [1], time: '24:30' }] }] },
      400,
      AT_TIME,
    ],
    ['an eighth day', { rooms: [{ ...ROOM, showTimes: [{ days: [8], time: '20:30' }] }] }, 400, AT_DAY],
    ['a cinema without a name', { name: ' ' }, 400, 'name'],
    ['an address of two pages', { address: 'a'.repeat(201) }, 400, 'address'],
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
    ['a rental rate of 120 %', { rentalRate: 1.2 }, 400, 'rentalRate'],
    ['a rental rate of -5', { rentalRate: -5 }, 400, 'rentalRate'],
    ['a rental rate in words', { rentalRate: '50%' }, 400, 'rentalRate'],
    ['a rental rate of nearly nothing', { rentalRate: 5e-324 }, 400, 'rentalRate'],
    ['a trace for the Sacem', { sacemRate: 1e-310 }, 400, 'sacemRate'],
    ['nearly no gain of another room', { extraRoomGain: 5e-324 }, 400, 'extraRoomGain'],
    ['no rental rate', { rentalRate: null }, 400, 'rentalRate'],
    ['an eighth of it for the Sacem', { sacemRate: 0.125 }, 400, 'sacemRate'],
    ['less than nothing for the Sacem', { sacemRate: -0.0127 }, 400, 'sacemRate'],
    ['the Sacem in words', { sacemRate: '1,27 %' }, 400, 'sacemRate'],
    ['a second week in words', { secondWeek: 'oui' }, 400, 'secondWeek'],
    ['money that is kept by a number', { keptMoney: 1 }, 400, 'keptMoney'],
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
    expect((await weekNow()).recommended.monday?.expectedTakings).toBeCloseTo(12 * 887, 0);
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

  it('keep what the public is told, and the defaults where nobody says it', async () => {
    const told = { name: 'Le Méliès', address: '1, rue de l’Église', rooms: [ROOM] };
    const from = '2023-07-12';
    const heldThen = async () => (await stored()).find(({ effectiveFrom }) => effectiveFrom === from);
    expect((await change({ effectiveFrom: from, ...told })).status).toBe(200);
    expect(await heldThen()).toMatchObject(told);

    const { name: _name, address: _address, ...others } = DEFAULT_SETTINGS;
    const rooms = DEFAULT_SETTINGS.rooms.map(({ showTimes: _showTimes, ...room }) => room);
    const version = Math.max(...(await stored()).map((each) => each.version));
    const reply = await cinema.call(putSettings, {
      body: { ...others, rooms, effectiveFrom: from },
      version,
    });
    expect(reply.status).toBe(200);
    expect(await heldThen()).toMatchObject({ name: 'Cinéma', address: '' });
    expect((await heldThen())?.rooms.map(({ showTimes }) => showTimes)).toEqual(
      Array<unknown>(2).fill(DEFAULT_SHOW_TIMES),
    );
  });

  it('keep second weeks and what the cinema keeps, and leave older weeks their own', async () => {
    const kept = { secondWeek: true, keptMoney: true, rentalRate: 0.45, sacemRate: 0.0153 };
    const from = '2023-07-19';
    expect((await change({ effectiveFrom: from, ...kept })).status).toBe(200);
    const heldIn = async () =>
      new Map((await stored()).map(({ effectiveFrom, ...settings }) => [effectiveFrom, settings]));
    expect((await heldIn()).get(from)).toMatchObject(kept);
    const { secondWeek, keptMoney, rentalRate, sacemRate } = DEFAULT_SETTINGS;
    const defaults = { secondWeek, keptMoney, rentalRate, sacemRate };
    expect((await weekNow()).settings).toMatchObject(defaults);

    // Who knows of none of it names none of it.
    const { secondWeek: _second, keptMoney: _kept, rentalRate: _rental, ...others } = DEFAULT_SETTINGS;
    const { sacemRate: _sacem, ...older } = others;
    const version = Math.max(...(await stored()).map((each) => each.version));
    const reply = await cinema.call(putSettings, { body: { ...older, effectiveFrom: from }, version });
    expect(reply.status).toBe(200);
    expect((await heldIn()).get(from)).toMatchObject(defaults);
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
