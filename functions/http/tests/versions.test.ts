import type { HttpHandler } from '@azure/functions';
import { beforeEach, describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { currentProgrammeSchema, decisionsSchema } from '#shared/api/contract/programme.ts';
import { currentTicketsSchema } from '#shared/api/contract/result.ts';
import { currentSettingsSchema, settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getSettings } from '../settings-get.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const tickets = (sold: number): unknown => ({ rooms: [{ room: 1, filmId: 'grand', tickets: sold }] });
const programme = (reason: string): unknown => ({ rooms: inRooms('moyen', 'petit'), reason });
const settings = (ticketPrice: number): unknown => ({
  ...DEFAULT_SETTINGS,
  effectiveFrom: WEEK,
  ticketPrice,
});
const current = (reply: Reply): unknown => {
  expect(reply.status).toBe(412);
  const { code, current: stored } = problemSchema.parse(reply.body);
  expect(code).toBe('precondition-failed');
  return stored;
};

const changes: [string, HttpHandler, (n: number) => unknown, (reply: Reply) => number][] = [
  [
    'the programme',
    putProgramme,
    (n) => programme(`Choix ${n}`),
    (reply) => weekSchema.parse(reply.body).programmeVersion,
  ],
  ['the tickets', putActuals, tickets, (reply) => weekSchema.parse(reply.body).ticketsVersion],
  ['the settings', putSettings, settings, (reply) => settingsHistorySchema.parse(reply.body).version],
];

describe.each(changes)('a change of %s', (_, handler, body, versionOf) => {
  const put = (n: number, version?: number, headers: Record<string, string> = {}): Promise<Reply> =>
    cinema.call(handler, {
      week: WEEK,
      body: body(n),
      headers,
      ...(version === undefined ? {} : { version }),
    });
  const stored = async (): Promise<number> =>
    versionOf(await cinema.call(handler === putSettings ? getSettings : getWeek, { week: WEEK }));
  // The week has begun: tickets can be entered, and the programme still changed.
  beforeEach(() => {
    cinema.at('2023-06-17T10:00:00Z');
  });

  it('needs the version that it follows', async () => {
    expect((await put(1)).body).toMatchObject({ status: 428, code: 'precondition-required' });
    expect((await put(1, undefined, { 'if-match': '*' })).body).toMatchObject({
      ...{ status: 400, code: 'invalid-input' },
      errors: [{ field: 'If-Match' }],
    });
    expect(await stored()).toBe(0);
  });

  it('follows the version that is stored, or is refused with what is stored', async () => {
    expect(current(await put(1, 1))).toMatchObject({ version: 0 });
    expect(versionOf(await put(1, 0))).toBe(1);
    expect(versionOf(await put(2, 1))).toBe(2);
    expect(current(await put(3, 1))).toMatchObject({ version: 2 });
    expect(await stored()).toBe(2);
  });

  it('that says what is stored already is no change, whatever it follows', async () => {
    for (const version of [0, 1, 2, 9]) {
      const reply = await put(2, version);
      expect([reply.status, versionOf(reply)]).toEqual([200, 2]);
    }
  });

  it('of two that follow the same one is refused to one of them', async () => {
    const replies = await Promise.all([put(3, 2), put(4, 2)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await stored()).toBe(3);
  });

  it('that is sent twice at once is made once', async () => {
    const replies = await Promise.all([put(5, 3), put(5, 3)]);
    expect(replies.map(versionOf)).toEqual([4, 4]);
  });

  it('holds although the clock has been put back', async () => {
    cinema.at('2023-06-17T09:00:00Z');
    expect(versionOf(await put(6, 4))).toBe(5);
  });
});

describe('what is stored', () => {
  beforeEach(() => {
    cinema.at('2023-06-17T10:00:00Z');
  });

  it('is the decision, as it was made', async () => {
    const reply = await cinema.call(putProgramme, { week: WEEK, body: programme('Autre'), version: 0 });
    expect(currentProgrammeSchema.parse(current(reply))).toMatchObject({
      version: 5,
      decision: { version: 5, rooms: inRooms('moyen', 'petit'), reason: 'Choix 6', decidedBy: 'sur place' },
    });
  });

  it('is the tickets of each room', async () => {
    const reply = await cinema.call(putActuals, { week: WEEK, body: tickets(7), version: 0 });
    expect(currentTicketsSchema.parse(current(reply))).toEqual({
      version: 5,
      rooms: [
        {
          room: 1,
          filmId: 'grand',
          tickets: 6,
          enteredAt: '2023-06-17T09:00:00.000Z',
          enteredBy: 'sur place',
        },
      ],
    });
  });

  it('is the settings of that week, whichever others have changed', async () => {
    const later = { ...DEFAULT_SETTINGS, effectiveFrom: '2023-07-05', ticketPrice: 20 };
    await cinema.call(putSettings, { body: later, version: 5 });
    const reply = await cinema.call(putSettings, { body: settings(7), version: 5 });
    expect(currentSettingsSchema.parse(current(reply))).toEqual({
      version: 6,
      settings: settings(6),
      lastChange: {
        ...{ effectiveFrom: '2023-07-05', settings: later },
        ...{ changedAt: '2023-06-17T10:00:00.000Z', changedBy: 'sur place' },
      },
    });
  });
});

describe('the decisions of a week', () => {
  const decisions = async (week: string) =>
    decisionsSchema.parse((await cinema.call(listDecisions, { week })).body).decisions;

  it('are all told, latest first, those too that went back to the recommendation', async () => {
    cinema.at('2023-06-17T10:00:00Z');
    await cinema.call(putProgramme, { week: WEEK, body: { rooms: null }, version: 5 });
    const told = await decisions(WEEK);
    expect(told.map(({ version, reason }) => [version, reason])).toEqual([
      [6, ''],
      [5, 'Choix 6'],
      [4, 'Choix 5'],
      [3, expect.stringMatching(/^Choix [34]$/)],
      [2, 'Choix 2'],
      [1, 'Choix 1'],
    ]);
    expect(told[0]).toMatchObject({ rooms: null, notObtained: [], decidedAt: '2023-06-17T10:00:00.000Z' });
    expect(told[1]).toMatchObject({ rooms: inRooms('moyen', 'petit') });
  });

  it('are none where nothing was decided, and need a week', async () => {
    expect(await decisions('2023-06-21')).toEqual([]);
    expect((await cinema.call(listDecisions, { week: '2023-06-20' })).body).toMatchObject({ status: 400 });
  });
});
