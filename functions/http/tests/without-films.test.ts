import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { weekSchema, weeksSchema, type Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { seedActuals } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';

const weekNow = async (): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
const filmsOf = (programme: { rooms: readonly { filmId: string | null }[] } | null | undefined) =>
  programme?.rooms.map(({ filmId }) => filmId);

const figures = async () => figuresSchema.parse((await cinema.call(getFigures)).body);

async function decide(body: { rooms: unknown; notObtained?: readonly string[] }): Promise<Week> {
  const { programmeVersion } = await weekNow();
  const reply = await cinema.call(putProgramme, { week: WEEK, version: programmeVersion, body });
  expect(reply.status).toBe(200);
  return weekSchema.parse(reply.body);
}

describe('a film that could not be had', () => {
  beforeEach(() => decide({ rooms: null }));

  it('leaves what is proposed, at both stages, and the week waits for an answer', async () => {
    const all = await weekNow();
    expect(filmsOf(all.recommended.monday)).toEqual(['grand', 'moyen']);
    expect(all.missedTakings).toBeNull();

    const week = await decide({ rooms: null, notObtained: ['grand'] });
    expect(filmsOf(week.recommended.monday)).toEqual(['moyen', 'petit']);
    expect(filmsOf(week.recommended.thursday)).toEqual(['moyen', 'petit']);
    expect(week).toMatchObject({ state: 'forecast', choice: null, decision: null, notObtained: ['grand'] });
    expect(week.missedTakings).toBe(
      (all.recommended.monday?.expectedTakings ?? NaN) - (week.recommended.monday?.expectedTakings ?? NaN),
    );
    expect(week.missedTakings).toBeGreaterThan(0);
    expect(week.alternatives.map(({ without }) => without)).toEqual(['moyen', 'petit']);
    expect(week.alternatives.flatMap(({ programme }) => filmsOf(programme))).not.toContain('grand');
  });

  it('comes back film by film', async () => {
    await decide({ rooms: null, notObtained: ['grand', 'moyen'] });
    expect(filmsOf((await weekNow()).recommended.monday)).toEqual(['petit', null]);
    const week = await decide({ rooms: null, notObtained: ['moyen'] });
    expect(filmsOf(week.recommended.monday)).toEqual(['grand', 'petit']);
    expect(filmsOf((await decide({ rooms: null })).recommended.monday)).toEqual(['grand', 'moyen']);
  });

  it('costs nothing that is told where it was not proposed', async () => {
    const week = await decide({ rooms: null, notObtained: ['petit'] });
    expect(filmsOf(week.recommended.monday)).toEqual(['grand', 'moyen']);
    expect(week.missedTakings).toBeNull();
  });

  it('leaves what was planned where that does not show it, whatever was forecast since', async () => {
    const { operational } = cinema.services();
    const { weeks: before } = await figures();
    const [petit] = (await operational.listForecasts(WEEK, WEEK)).filter(
      ({ stage, filmId }) => stage === 'monday' && filmId === 'petit',
    );
    if (petit === undefined) throw new Error('The week has no such forecast');
    const large = { p10: 1_900_000, p50: 2_000_000, p90: 2_100_000, mean: 2_000_000 };
    await operational.upsertForecast({ ...petit, ...large });
    onTestFinished(() => operational.upsertForecast(petit));
    const week = await decide({ rooms: null, notObtained: ['muet'] });
    expect(filmsOf(week.recommended.monday)).toEqual(['grand', 'moyen']);
    expect((await figures()).weeks).toEqual(before);
  });

  it('leaves nothing to propose when it was the last', async () => {
    const week = await decide({ rooms: null, notObtained: ['grand', 'moyen', 'petit'] });
    expect(filmsOf(week.recommended.monday)).toEqual([null, null]);
    expect(week.alternatives).toEqual([]);
  });

  it('is what other programmes are no longer compared with', async () => {
    await decide({ rooms: null, notObtained: ['grand'] });
    const query: [string, string][] = [
      ['room', '1:moyen'],
      ['room', '2:petit'],
    ];
    const reply = await cinema.call(evaluate, { week: WEEK, query });
    expect(programmeEvaluationSchema.parse(reply.body).difference).toBe(0);
  });

  it('makes a decision for the rest a confirmed one, on every page', async () => {
    const rooms = inRooms('moyen', 'petit');
    expect((await decide({ rooms })).state).toBe('decided');
    expect((await decide({ rooms, notObtained: ['grand'] })).state).toBe('confirmed');
    const list = weeksSchema.parse((await cinema.call(listWeeks)).body);
    expect(list.weeks.map(({ state }) => state)).toEqual(['confirmed']);
    // As soon as it can be had after all, the same rooms are another programme.
    expect((await decide({ rooms })).state).toBe('decided');
  });

  it('has the same euros in the figures, and the same films in the history', async () => {
    const week = await decide({ rooms: null, notObtained: ['grand'] });
    const takings = async () => (await figures()).weeks.find((each) => each.week === WEEK)?.expectedTakings;
    expect(await takings()).toBe(week.recommended.monday?.expectedTakings);

    await seedActuals(cinema.services().operational, WEEK);
    cinema.at(AFTER);
    const played = await weekNow();
    expect(filmsOf(played.result)).toEqual(['moyen', 'petit']);
    expect(await takings()).toBe(week.recommended.monday?.expectedTakings);
    const [row] = historySchema.parse((await cinema.call(getHistory)).body).weeks;
    expect(row).toMatchObject({ week: WEEK, choice: null, takings: played.result?.takings });
    expect(filmsOf(row)).toEqual(['moyen', 'petit']);
    cinema.at('2023-06-15T10:00:00Z');
    expect((await weekNow()).state).toBe('running');
    expect((await cinema.call(listWeeks)).body).toMatchObject({
      weeks: [{ week: WEEK, state: 'running' }, { state: 'waiting' }],
    });
  });
});

describe('why a programme is as it is', () => {
  it('is told of the proposal that holds, without the films that could not be had', async () => {
    const { reasons } = await decide({ rooms: null });
    expect(reasons).toEqual({ extraRooms: [], overDifferentFilms: null, inversions: [] });
  });
});

describe('a release', () => {
  it('says what it would bring alone in the largest room: whole tickets times the price', async () => {
    const week = await weekNow();
    for (const { filmId, inLargestRoom, forecasts } of week.releases) {
      if (forecasts.monday === null) {
        expect(inLargestRoom).toBeNull();
        continue;
      }
      const reply = await cinema.call(evaluate, { week: WEEK, query: [['room', `1:${filmId}`]] });
      const { programme } = programmeEvaluationSchema.parse(reply.body);
      expect(inLargestRoom).toMatchObject({
        room: 1,
        expectedTickets: programme.rooms[0]?.expectedTickets,
        expectedTakings: programme.expectedTakings,
      });
    }
    expect(week.releases[0]?.inLargestRoom?.expectedTakings).toBe(4_970);
  });
});
