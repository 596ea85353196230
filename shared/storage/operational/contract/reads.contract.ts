import { describe, expect, it } from 'vitest';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

const [WEEK, NEXT, NEVER] = ['2013-03-06', '2013-03-13', '2013-03-20'];

export function describeReads(store: () => OperationalStore): void {
  describe('several questions at once', () => {
    it('are answered as each of them is alone, also where parameters of one name differ', async () => {
      for (const week of [WEEK, NEXT]) {
        const { runId } = await store().startRun(testRun({ runId: `${week}-thursday`, week }));
        await store().addRunItems([{ runId, type: 'film', key: 'allocine-1', label: week }]);
        await store().upsertRelease(
          testRelease(week, 'allocine-1', { title: week, distributor: 'Le Pacte' }),
        );
      }
      const decision = { week: NEXT, rooms: inRooms('allocine-1', null), reason: '', notObtained: [] };
      const decided = { ...decision, decidedAt: '2013-03-11T10:00:00.000Z', decidedBy: 'moi' };
      await store().addDecision(decided, 0);
      await store().saveTicketsOfWeeks([
        {
          week: NEXT,
          entries: [
            { room: 2, filmId: null, tickets: 0, enteredAt: '2013-03-20T10:00:00.000Z', enteredBy: 'moi' },
          ],
          version: 0,
        },
      ]);
      const answers = await store().readAll({
        ...{
          run: reads.run(`${WEEK}-thursday`),
          unknown: reads.run('no-such-run'),
          runs: reads.runs(WEEK, NEXT),
        },
        ...{ items: reads.runItems(`${WEEK}-thursday`), others: reads.runItems(`${NEXT}-thursday`) },
        ...{
          releases: reads.releases(WEEK),
          none: reads.releases(NEVER),
          counts: reads.releaseCounts(WEEK, NEXT),
        },
        ...{
          titles: reads.titles(WEEK, WEEK),
          decisions: reads.decisions(WEEK, NEVER),
          settings: reads.settings(),
        },
        ...{ history: reads.decisionHistory(NEXT), tickets: reads.cinemaTickets(NEXT, NEXT) },
      });
      expect(answers).toEqual({
        ...{
          run: await store().getRun(`${WEEK}-thursday`),
          unknown: null,
          runs: await store().listRuns(WEEK, NEXT),
        },
        items: await store().listRunItems(`${WEEK}-thursday`),
        others: await store().listRunItems(`${NEXT}-thursday`),
        ...{ releases: await store().listReleases(WEEK), none: [] },
        counts: new Map([
          [WEEK, 1],
          [NEXT, 1],
        ]),
        titles: [
          {
            ...{ week: WEEK, filmId: 'allocine-1', title: WEEK, distributor: 'Le Pacte' },
            ...{ withdrawn: false, country: null },
          },
        ],
        ...{ decisions: [{ ...decided, version: 1 }], history: [{ ...decided, version: 1 }] },
        ...{ settings: await store().listSettings(), tickets: await store().listCinemaTickets(NEXT, NEXT) },
      });
      expect([answers.items[0]?.label, answers.others[0]?.label, answers.runs.length]).toEqual([
        WEEK,
        NEXT,
        2,
      ]);
    });

    it('may be none', async () => {
      expect(await store().readAll({})).toEqual({});
    });

    it('are refused together when one of them cannot be asked', async () => {
      const asked = store().readAll({ runs: reads.runs(WEEK, NEXT), titles: reads.titles(WEEK, 'tomorrow') });
      await expect(asked).rejects.toMatchObject({ code: 'invalid-input', field: 'toWeek' });
    });
  });

  describe('the forecasts of films that are shown', () => {
    it('are those of the films that were ever planned or decided for their week', async () => {
      const films = ['allocine-1', 'allocine-2', 'allocine-3'];
      const createdAt = '2013-03-01T10:00:00.000Z';
      for (const [i, week] of [WEEK, WEEK, WEEK, NEXT, NEXT, NEXT].entries()) {
        await store().upsertForecast(testForecast({ week, filmId: films[i % 3] ?? '' }));
      }
      await store().savePlan([
        {
          ...{ week: WEEK, stage: 'thursday', modelVersion: 'earlier', room: 1, filmId: 'allocine-3' },
          ...{ expectedTickets: 1, expectedTakings: 10, createdAt },
        },
      ]);
      const { shown, every } = await store().readAll({
        shown: reads.shownForecastNumbers(WEEK, NEVER),
        every: reads.forecastNumbers(WEEK, NEVER),
      });
      expect(every).toHaveLength(6);
      expect(shown).toEqual(
        every.filter(({ week, filmId }) => filmId === (week === WEEK ? 'allocine-3' : 'allocine-1')),
      );
    });

    it('are all of a week in which one could not be had', async () => {
      const decided = { decidedAt: '2013-03-12T10:00:00.000Z', decidedBy: 'moi' };
      const missing = { week: NEXT, rooms: null, reason: '', notObtained: ['allocine-2'] };
      await store().addDecision({ ...missing, ...decided }, 1);
      const shown = async () =>
        (await store().readAll({ shown: reads.shownForecastNumbers(NEXT, NEVER) })).shown;
      expect((await shown()).map(({ filmId }) => filmId)).toEqual(['allocine-1', 'allocine-2', 'allocine-3']);
    });
  });
}
