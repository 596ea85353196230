import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { decisionsSchema } from '#shared/api/contract/programme.ts';
import { ticketPreviewSchema } from '#shared/api/contract/ticket-import.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as evaluateSettings } from '../settings-evaluation-post.ts';
import { handler as previewTickets } from '../tickets-preview-post.ts';
import { handler as putTickets } from '../tickets-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { AFTER_NEXT, BEFORE_NEXT, decided, NEXT, saveSettings, seedSecondWeeks } from './holdover-week.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const store = () => cinema.services().operational;
const THIRD = '2023-06-28';

const week = async (of = NEXT): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: of })).body);
const history = async () => historySchema.parse((await cinema.call(getHistory)).body);
const figures = async (of = NEXT) =>
  figuresSchema.parse((await cinema.call(getFigures)).body).weeks.find((each) => each.week === of);

describe('a week that keeps a film of the one before', () => {
  beforeAll(async () => {
    await seedSecondWeeks(store());
    await seedActuals(store(), WEEK);
    await seedActuals(store(), NEXT, 'suite-');
    cinema.at(BEFORE_NEXT);
    const rooms = inRooms('suite-grand', 'grand');
    const body = { rooms, reason: 'Le public en redemande', notObtained: ['suite-moyen'] };
    const reply = await cinema.call(putProgramme, { week: NEXT, body, version: 0 });
    expect(reply.status).toBe(200);
  });
  beforeEach(() => cinema.at(BEFORE_NEXT));

  it('has its money and its title, before it begins', async () => {
    const { decision, held, state, choice, secondWeek } = await week();
    expect({ state, choice }).toEqual({ state: 'decided', choice: 'decided' });
    expect(held).toMatchObject([
      { filmId: 'grand', title: 'Titre de grand', actual: null, rental: { rate: null } },
    ]);
    expect(decision?.programme).toEqual(secondWeek?.programme);
    expect(decision?.programme.rooms[1]?.expectedTickets).toBeGreaterThan(270);
    expect((await cinema.call(listWeeks)).body).toMatchObject({
      weeks: [{ week: WEEK }, { week: NEXT, state: 'decided' }],
    });
  });

  it('has the same euros on the other pages', async () => {
    const { decision } = await week();
    const expected = decision?.programme.expectedTakings;
    expect((await figures())?.expectedTakings).toBe(expected);
    const { effectiveFrom, ...numbers } = (await week()).settings;
    const body = { ...numbers, effectiveFrom, ticketPrice: 20 };
    const evaluated = await cinema.call(evaluateSettings, { body, method: 'POST' });
    expect(evaluated.body).toMatchObject({
      week: NEXT,
      before: { expectedTakings: expected },
      after: { expectedTakings: 2 * Number(expected) },
    });
  });

  it('has no result while no chart has named the film', async () => {
    cinema.at(AFTER_NEXT);
    const { result, held } = await week();
    expect({ result, held }).toMatchObject({ result: null, held: [{ actualState: 'awaited' }] });
    expect((await history()).withoutResult).toMatchObject([
      { week: NEXT, rooms: [{ filmId: 'suite-grand' }, { filmId: 'grand', title: 'Titre de grand' }] },
    ]);
  });

  it('has the result of its second week, as the charts last had it, and judges no forecast by it', async () => {
    cinema.at(AFTER_NEXT);
    const second = { week: WEEK, filmId: 'grand', source: 'jpbox' };
    await store().upsertSecondWeek({ ...second, admissions: 480_000, observedOn: '2023-06-28' });
    await store().upsertSecondWeek({ ...second, admissions: 500_000, observedOn: '2023-06-29' });
    const { result, held, scores, decision } = await week();
    expect(held).toMatchObject([{ actual: { admissions: 500_000, observedOn: '2023-06-29' } }]);
    expect(result?.rooms[1]).toMatchObject({ filmId: 'grand', tickets: 250, source: 'estimated' });
    expect(scores.monday?.films).toBe(3);
    // What was expected stays as it was: what is known since has no part in it.
    expect((await figures())?.expectedTakings).toBe(decision?.programme.expectedTakings);
    expect((await figures())?.takings).toBe(result?.takings);
    const [told] = (await history()).weeks;
    expect(told).toMatchObject({ week: NEXT, takings: result?.takings });
    expect(told?.rooms[1]).toMatchObject({ filmId: 'grand', title: 'Titre de grand', tickets: 250 });
    expect(told?.films.map(({ filmId }) => filmId)).not.toContain('grand');
  });

  it('takes the tickets of the film, from which no share is learned', async () => {
    cinema.at(AFTER_NEXT);
    const rooms = [{ room: 2, filmId: 'grand', tickets: 333 }];
    const { ticketsVersion: version } = await week();
    const entered = await cinema.call(putActuals, { week: NEXT, body: { rooms }, version });
    expect(entered.status).toBe(200);
    expect((await week()).result?.rooms[1]).toMatchObject({ tickets: 333, source: 'entered' });
    expect((await history()).learned).toBeNull();
    const other = [{ room: 2, filmId: 'rien', tickets: 1 }];
    const refused = await cinema.call(putActuals, { week: NEXT, body: { rooms: other }, version: 1 });
    expect(refused.body).toMatchObject({ code: 'unknown-film' });
  });

  it('takes them from a file as well', async () => {
    cinema.at(AFTER_NEXT);
    const file = Buffer.from('Date;Salle;Film;Billets\n21/06/2023;2;Titre de grand;340\n');
    const headers = { 'content-type': 'text/csv' };
    const { weeks } = ticketPreviewSchema.parse(
      (await cinema.call(previewTickets, { body: file, headers })).body,
    );
    expect(weeks).toMatchObject([{ week: NEXT, titles: [{ title: 'Titre de grand', filmId: 'grand' }] }]);
    expect(weeks[0]?.films).toContainEqual({ filmId: 'grand', title: 'Titre de grand' });
    const rooms = [{ room: 2, filmId: 'grand', tickets: 340 }];
    const body = { weeks: [{ week: NEXT, version: weeks[0]?.version, rooms }] };
    expect((await cinema.call(putTickets, { body })).body).toEqual({ stored: 1, unchanged: 0 });
    expect((await week()).result?.rooms[1]).toMatchObject({ tickets: 340 });
  });

  it('keeps its decision when the settings change their mind', async () => {
    const before = (await week()).decision;
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: false });
    const { decision, held, secondWeek } = await week();
    expect(decision).toEqual(before);
    expect(held).toMatchObject([{ filmId: 'grand' }]);
    expect(secondWeek).toBeNull();
    expect((await figures())?.expectedTakings).toBe(before?.programme.expectedTakings);
    // She may still change the other room, until she takes the film back herself.
    const decide = async (...films: string[]): Promise<unknown> => {
      const { programmeVersion: version } = await week();
      const body = { rooms: inRooms(...films), notObtained: ['suite-moyen'] };
      return (await cinema.call(putProgramme, { week: NEXT, body, version })).body;
    };
    const room = [['room', '2:grand']] satisfies [string, string][];
    expect((await cinema.call(evaluate, { week: NEXT, query: room })).status).toBe(200);
    expect(await decide('suite-petit', 'grand')).toMatchObject({ held: [{ filmId: 'grand' }] });
    expect(await decide('suite-grand', 'suite-petit')).toMatchObject({ held: [], filmsBefore: [] });
    expect(await decide('suite-grand', 'grand')).toMatchObject({ code: 'unknown-film' });
    // What was decided once is still known by its name, and what could not be had.
    const named = { filmId: 'grand', title: 'Titre de grand' };
    const all = decisionsSchema.parse((await cinema.call(listDecisions, { week: NEXT })).body);
    expect(all.filmsBefore).toContainEqual(named);
    await decided(store(), NEXT, null, ['grand']);
    expect(await week()).toMatchObject({ held: [], secondWeek: null, filmsBefore: [named] });
    expect(await decide('suite-petit', 'grand')).toMatchObject({ code: 'unknown-film' });
    await decided(store(), NEXT, inRooms('suite-grand', 'grand'), ['suite-moyen']);
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: true });
  });

  it('does not hand the film on to a third week', async () => {
    await seedWeek(store(), THIRD, 'fin-');
    await decided(store(), THIRD, null, ['fin-grand', 'fin-moyen']);
    cinema.at('2023-06-26T10:00:00Z');
    const third = await week(THIRD);
    expect(third.secondWeek?.keep.map(({ filmId }) => filmId)).toEqual(['suite-grand']);
    const body = { rooms: inRooms('grand', 'fin-petit') };
    const version = third.programmeVersion;
    expect((await cinema.call(putProgramme, { week: THIRD, body, version })).body).toMatchObject({
      code: 'unknown-film',
    });
  });

  it('lets the next weeks learn what its film lost, from the day on which it was told', async () => {
    await store().upsertSecondWeek({
      ...{ week: WEEK, filmId: 'moyen', admissions: 320_000, source: 'jpbox', observedOn: THIRD },
    });
    cinema.at('2023-06-26T10:00:00Z');
    expect((await week(THIRD)).secondWeek?.drop.films).toBe(0);
    await store().upsertSecondWeek({
      ...{ week: WEEK, filmId: 'moyen', admissions: 320_000, source: 'jpbox', observedOn: '2023-06-27' },
    });
    const { drop } = (await week(THIRD)).secondWeek ?? {};
    expect(drop?.films).toBe(1);
    // 0.4 of its first week, against ten films' worth of 0.6.
    expect(drop?.median).toBeCloseTo(Math.exp((10 * Math.log(0.6) + Math.log(0.4)) / 11), 10);
  });
});
