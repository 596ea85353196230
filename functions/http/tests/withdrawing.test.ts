import { describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { currentSettingsSchema, settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as deleteSettings } from '../settings-delete.ts';
import { handler as getSettings } from '../settings-get.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const LATER = '2023-07-05';

const make = (effectiveFrom: string, version: number, ticketPrice = 12): Promise<Reply> =>
  cinema.call(putSettings, { body: { ...DEFAULT_SETTINGS, effectiveFrom, ticketPrice }, version });
const withdraw = (week: string, version?: number): Promise<Reply> =>
  cinema.call(deleteSettings, {
    ...{ method: 'DELETE', week },
    ...(version === undefined ? {} : { version }),
  });
const weeksIn = (reply: Reply): [number, string[]] => {
  const { version, history } = settingsHistorySchema.parse(reply.body);
  return [version, history.map(({ effectiveFrom }) => effectiveFrom)];
};
const first = DEFAULT_SETTINGS.effectiveFrom;
const messages = async (): Promise<number> =>
  (await cinema.services().queues.depths()).find(({ queue }) => queue === 'plan-programme')?.messages ?? 0;

describe('settings that are to hold later', () => {
  it('are withdrawn: those before them go on, and the version grows', async () => {
    await make(LATER, 0);
    expect(weeksIn(await withdraw(LATER, 1))).toEqual([2, [first]]);
    cinema.at(`${LATER}T10:00:00Z`);
    const held = settingsHistorySchema.parse((await cinema.call(getSettings)).body);
    expect([held.version, held.current.ticketPrice]).toEqual([2, 10]);
  });

  it('are not withdrawn twice, and where there are none nothing is changed', async () => {
    expect(weeksIn(await withdraw(LATER, 1))).toEqual([2, [first]]);
    expect(weeksIn(await withdraw('2023-08-02', 2))).toEqual([2, [first]]);
  });

  it('may be made again after they were withdrawn', async () => {
    expect((await make(LATER, 0)).status).toBe(412);
    expect(weeksIn(await make(LATER, 2, 13))).toEqual([3, [first, LATER]]);
  });

  it('stay when something else has been changed meanwhile, and one is told what', async () => {
    const reply = await withdraw(LATER, 2);
    expect(reply.status).toBe(412);
    expect(currentSettingsSchema.parse(problemSchema.parse(reply.body).current)).toMatchObject({
      version: 3,
      settings: { ticketPrice: 13 },
      lastChange: { effectiveFrom: LATER, settings: { ticketPrice: 13 }, changedBy: 'sur place' },
    });
    await withdraw(LATER, 3);
    const other = await make('2023-08-02', 3);
    expect(currentSettingsSchema.parse(problemSchema.parse(other.body).current).lastChange).toMatchObject({
      ...{ effectiveFrom: LATER, settings: null },
    });
    await make(LATER, 4, 13);
  });

  it('need the version that the change follows, and a week', async () => {
    expect((await withdraw(LATER)).body).toMatchObject({ status: 428 });
    expect((await withdraw('2023-07-06', 5)).body).toMatchObject({
      status: 400,
      errors: [{ field: 'week' }],
    });
  });

  it('of two that are withdrawn at once are withdrawn once', async () => {
    const replies = await Promise.all([withdraw(LATER, 5), withdraw(LATER, 5)]);
    expect(replies.map((reply) => weeksIn(reply))).toEqual([
      [6, [first]],
      [6, [first]],
    ]);
  });

  it('have the coming week planned anew when they were to hold in it', async () => {
    await make(LATER, 6);
    const before = await messages();
    await withdraw(LATER, 7);
    expect(await messages()).toBe(before);
    await make(WEEK, 8);
    await withdraw(WEEK, 9);
    expect(await messages()).toBe(before + 1);
  });

  it('stay once their week has begun', async () => {
    await make(WEEK, 10);
    cinema.at(`${WEEK}T10:00:00Z`);
    expect((await withdraw(WEEK, 11)).body).toMatchObject({ status: 409, code: 'conflict' });
    expect(weeksIn(await cinema.call(getSettings))).toEqual([11, [first, WEEK]]);
  });
});
