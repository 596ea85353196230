import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { settingsEvaluationSchema } from '#shared/api/contract/settings.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import type { RoomFilm } from '#shared/domain/room-films.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as evaluateSettings } from '../settings-evaluation-post.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const NEXT = '2023-06-21';

/** What each place says that the programme shown in a week is expected to take: EUR, and the share of seats sold by room. */
async function expectedOf(week: string) {
  const { stage, recommended, decision } = weekSchema.parse((await cinema.call(getWeek, { week })).body);
  const programme = decision?.programme ?? (stage === null ? null : recommended[stage]);
  const rooms: RoomFilm[] = programme?.rooms ?? [];
  const query = rooms.map(({ room, filmId }): [string, string] => ['room', `${room}:${filmId ?? ''}`]);
  const figures = figuresSchema.parse((await cinema.call(getFigures)).body);
  const evaluation = programmeEvaluationSchema.parse((await cinema.call(evaluate, { week, query })).body);
  const ofWeek = figures.weeks.find((each) => each.week === week);
  return {
    page: [programme?.expectedTakings, programme?.rooms.map((room) => room.expectedOccupancy)],
    figures: [ofWeek?.expectedTakings, ofWeek?.expectedOccupancy?.map(({ occupancy }) => occupancy)],
    evaluation: [
      evaluation.programme.expectedTakings,
      evaluation.programme.rooms.map((room) => room.expectedOccupancy),
    ],
    difference: evaluation.difference,
  };
}

async function agreedTakings(week = WEEK): Promise<unknown> {
  const { page, figures, evaluation } = await expectedOf(week);
  expect(page[0]).toBeGreaterThan(0);
  expect(figures).toEqual(page);
  expect(evaluation).toEqual(page);
  return page[0];
}

describe('what a week is expected to take', () => {
  it('is the same in the figures as on its page, whatever has changed since it was planned', async () => {
    const { operational } = cinema.services();
    const planned = await agreedTakings();

    const settings = {
      ...DEFAULT_SETTINGS,
      effectiveFrom: WEEK,
      ticketPrice: 7.5,
      admissionsShare: 1 / 3_000,
    };
    await operational.saveSettings(settings, 0, CHANGE);
    const underNewSettings = await agreedTakings();
    expect(underNewSettings).not.toBe(planned);

    const [forecast] = (await operational.listForecasts(WEEK, WEEK)).filter(
      ({ stage, filmId }) => stage === 'monday' && filmId === 'grand',
    );
    if (forecast === undefined) throw new Error('The week has no forecast');
    await operational.upsertForecast({
      ...forecast,
      p10: 300_000,
      p50: 400_000,
      p90: 900_000,
      mean: 450_000,
    });
    const redone = await agreedTakings();
    expect(redone).not.toBe(underNewSettings);

    const body = { rooms: inRooms('petit', 'grand'), reason: '', notObtained: [] };
    const reply = await cinema.call(putProgramme, { week: WEEK, version: 0, body });
    expect(reply.status).toBe(200);
    expect(await agreedTakings()).not.toBe(redone);
  });

  it('is that of the stage which is planned, while the next one’s forecasts come in', async () => {
    const { operational } = cinema.services();
    await seedWeek(operational, NEXT);
    // The week after has the same films, Monday's forecasts too, and only Thursday's plan.
    const week = '2023-06-28';
    for (const release of await operational.listReleases(NEXT))
      await operational.upsertRelease({ ...release, week });
    for (const each of await operational.listForecasts(NEXT, NEXT)) {
      await operational.upsertForecast({ ...each, week });
    }
    const planned = (await operational.listPlans(NEXT, NEXT)).filter(({ stage }) => stage === 'thursday');
    await operational.savePlan(planned.map((room) => ({ ...room, week })));
    expect(await agreedTakings(week)).not.toBe(await agreedTakings(NEXT));
    expect((await expectedOf(week)).difference).toBe(0);

    // Confirmed, it keeps them, also beside other settings.
    cinema.at('2023-06-26T10:00:00Z');
    const body = { rooms: planned.map(({ room, filmId }) => ({ room, filmId })), reason: '' };
    expect((await cinema.call(putProgramme, { week, version: 0, body })).status).toBe(200);
    const asked = { method: 'POST', body: { ...DEFAULT_SETTINGS, effectiveFrom: week } };
    const evaluation = settingsEvaluationSchema.parse((await cinema.call(evaluateSettings, asked)).body);
    expect([evaluation.week, evaluation.before?.expectedTakings]).toEqual([week, await agreedTakings(week)]);
  });
});
