import { describe, expect, it } from 'vitest';
import { inRooms, roomsWith } from '#shared/domain/testing-rooms.ts';
import { programmeEvaluationSchema, type ProgrammeEvaluation } from '#shared/api/contract/programme.ts';
import {
  settingsEvaluationSchema,
  type Settings,
  type SettingsEvaluation,
} from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as evaluateSettings } from '../settings-evaluation-post.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';

const cinema = useCinema();
/** EUR: 13 of the 900 who want to come find no seat, as a cinema draws more of one film and less of another. */
const PROPOSED = 8_870;
const fieldsOf = ({ body }: Reply): unknown[] =>
  (body as { errors: { field: string }[] }).errors.map((error) => error.field);

describe('another programme', () => {
  const asked = (...rooms: string[]): Promise<Reply> =>
    cinema.call(evaluate, { week: WEEK, query: rooms.map((room) => ['room', room]) });
  const evaluation = async (...rooms: string[]): Promise<ProgrammeEvaluation> =>
    programmeEvaluationSchema.parse((await asked(...rooms)).body);

  it('is shown with its money and what it costs or brings, and nothing is stored', async () => {
    const { programme, difference } = await evaluation('1:moyen', '2:petit');
    expect(programme.rooms.map((room) => room.filmId)).toEqual(['moyen', 'petit']);
    expect(programme.expectedTakings).toBeCloseTo(4_250, 0);
    expect(difference).toBeCloseTo(4_250 - PROPOSED, 0);
    expect(await cinema.services().operational.listDecisions(WEEK, WEEK)).toEqual([]);
  });

  it('costs nothing when it is the recommended one', async () => {
    expect((await evaluation('2:moyen', '1:grand')).difference).toBe(0);
  });

  it('may be one film in both rooms, or closed rooms', async () => {
    const both = await evaluation('1:grand', '2:grand');
    expect(both.programme.expectedTakings).toBeCloseTo(5_000, 0);
    const closed = await evaluation();
    expect(await evaluation('1:', '2:')).toEqual(closed);
    expect(closed.programme).toMatchObject({ expectedTakings: 0, expectedResult: -4_900 });
    expect(closed.difference).toBeCloseTo(-PROPOSED, 0);
  });

  it.each([
    ['an unknown film', ['1:grand', '2:autre'], 422],
    ['a film without a forecast', ['1:muet'], 422],
    ['no room', [':grand'], 400],
    ['a room that the cinema does not have', ['3:grand'], 400],
    ['a room that no cinema has', ['9:grand'], 400],
    ['a room twice', ['1:grand', '1:moyen'], 400],
    ['rooms that somebody has joined', ['1:grand,2:moyen'], 422],
    ['a name longer than any', [`2:${'x'.repeat(5_000)}`], 400],
    ['a prototype', ['1:__proto__'], 422],
  ])('with %s is refused, the field named', async (_, rooms, status) => {
    const reply = await asked(...rooms);
    expect([reply.status, fieldsOf(reply)]).toEqual([status, ['room']]);
  });

  it('needs a week that is known and well named', async () => {
    expect((await cinema.call(evaluate, { week: '2031-01-01' })).body).toMatchObject({
      code: 'unknown-week',
    });
    expect(fieldsOf(await cinema.call(evaluate, { week: 'juin' }))).toEqual(['week']);
  });

  it.each(['9999-12-29', '3000-01-01', '1995-12-27', '0001-01-03'])(
    'is of no week in which there is no cinema: %s',
    async (week) => {
      for (const handler of [evaluate, listDecisions, getWeek]) {
        expect((await cinema.call(handler, { week })).body).toMatchObject({
          status: 404,
          code: 'unknown-week',
        });
      }
    },
  );

  it.each([
    '2023-06-14T00:00:00Z',
    '2023-6-14',
    '2023-02-29',
    '+002023-06-14',
    '2023-06-14\u0000',
    '../settings',
  ])('is of no week that is no date: %j', async (week) =>
    expect(fieldsOf(await cinema.call(evaluate, { week }))).toEqual(['week']),
  );

  it('is of no week at all without one', async () => {
    expect(fieldsOf(await cinema.call(evaluate))).toEqual(['week']);
  });
});

describe('other settings', () => {
  const asked = (settings: Partial<Settings>): Promise<Reply> =>
    cinema.call(evaluateSettings, { body: { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, ...settings } });
  const evaluation = async (settings: Partial<Settings>): Promise<SettingsEvaluation> =>
    settingsEvaluationSchema.parse((await asked(settings)).body);

  it('are shown with what they would do to the coming week, and nothing is stored', async () => {
    const { week, before, after, difference } = await evaluation({ ticketPrice: 12, fixedCosts: 5_000 });
    expect(week).toBe(WEEK);
    expect(before?.expectedResult).toBeCloseTo(PROPOSED - 4_900, 0);
    expect(after?.expectedResult).toBeCloseTo(1.2 * PROPOSED - 5_000, 0);
    expect(difference).toBeCloseTo(0.2 * PROPOSED - 100, 0);
    expect(await cinema.services().operational.listSettings()).toEqual([]);
  });

  it('may lead to another programme', async () => {
    const { after } = await evaluation({ rooms: roomsWith(20, 200) });
    expect(after?.rooms.map((room) => room.filmId)).toEqual(['moyen', 'grand']);
  });

  it('leave the manager’s own programme as it is', async () => {
    await cinema.call(putProgramme, {
      ...{ week: WEEK, version: 0 },
      body: { rooms: inRooms('petit', null), reason: '' },
    });
    const { before, after } = await evaluation({ ticketPrice: 20 });
    expect(before?.expectedTakings).toBeCloseTo(250, 0);
    expect(after?.expectedTakings).toBeCloseTo(500, 0);
    await cinema.call(putProgramme, { week: WEEK, version: 1, body: { rooms: null } });
  });

  it('are shown on the latest week that was forecast when the coming one is not yet', async () => {
    cinema.at('2023-06-14T10:00:00Z');
    await cinema
      .services()
      .operational.saveSettings({ ...DEFAULT_SETTINGS, effectiveFrom: WEEK, ticketPrice: 11 }, 0, CHANGE);
    const { week, before } = await evaluation({});
    expect(week).toBe(WEEK);
    expect(before?.expectedTakings).toBeCloseTo(1.1 * PROPOSED, 0);
    cinema.at('2024-06-12T10:00:00Z');
    expect(await evaluation({})).toEqual({
      week: '2024-06-19',
      ...{ before: null, after: null, difference: null },
    });
  });

  it('that cannot be are refused, the field named', async () => {
    const reply = await asked({ rooms: roomsWith(0, 80) });
    expect([reply.status, fieldsOf(reply)]).toEqual([400, ['rooms.0.seats']]);
  });
});
