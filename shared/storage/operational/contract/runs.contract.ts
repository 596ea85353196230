import { describe, expect, it } from 'vitest';
import type { Run } from '#shared/domain/run.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

export function describeRuns(store: () => OperationalStore): void {
  describe('runs', () => {
    it('records a run once and answers the recorded one', async () => {
      const first = run('2023-04-05');
      expect(await store().startRun(first)).toEqual(first);
      const again = { ...first, startedAt: '2023-03-30T09:00:00.000Z', modelVersion: 'newer' };
      expect(await store().startRun(again)).toEqual(first);
      expect(await store().getRun(first.runId)).toEqual(first);
      expect(await store().getRun('no-such-run')).toBeNull();
    });

    it('records a run once when two processes start it at the same time', async () => {
      const both = [run('2019-01-02'), { ...run('2019-01-02'), modelVersion: 'other' }];
      const [one, other] = await Promise.all(both.map((each) => store().startRun(each)));
      expect(one).toEqual(other);
    });

    it('lists the runs of a range of weeks in the order of their start', async () => {
      await store().startRun(run('2019-05-15', { startedAt: '2019-05-09T08:00:00.500Z' }));
      await store().startRun(run('2019-05-08', { startedAt: '2019-05-02T08:00:00.000Z' }));
      await store().startRun(run('2019-05-22', { startedAt: '2019-05-16T08:00:00.000Z' }));
      const listed = await store().listRuns('2019-05-08', '2019-05-15');
      expect(listed.map(({ week }) => week)).toEqual(['2019-05-08', '2019-05-15']);
    });

    it('writes an instant in one form, whatever its precision', async () => {
      const { runId } = await store().startRun(run('2023-04-19', { startedAt: '2023-04-13T08:00:00+02:00' }));
      expect((await store().getRun(runId))?.startedAt).toBe('2023-04-13T06:00:00.000Z');
    });

    it('gives a run to one owner until the claim ends', async () => {
      const { runId } = await store().startRun(run('2023-04-26'));
      const at = (minute: number): string => `2023-04-20T06:${String(minute).padStart(2, '0')}:00.000Z`;
      expect(await store().claimRun(runId, 'one', at(0), at(2))).toBe(true);
      expect(await store().claimRun(runId, 'other', at(1), at(3))).toBe(false);
      expect(await store().claimRun(runId, 'one', at(1), at(3))).toBe(true);
      expect(await store().claimRun(runId, 'other', at(2), at(4))).toBe(false);
      expect(await store().claimRun(runId, 'other', at(3), at(5))).toBe(true);
      expect(await store().claimRun(runId, 'one', at(4), at(6))).toBe(false);
      expect(await store().claimRun('no-such-run', 'one', at(0), at(2))).toBe(false);
    });

    it('gives a run to one of many that ask at the same time', async () => {
      const { runId } = await store().startRun(run('2023-05-03'));
      const owners = Array.from({ length: 8 }, (_, index) => `owner-${index}`);
      const answers = await Promise.all(
        owners.map((owner) =>
          store().claimRun(runId, owner, '2023-04-27T06:00:00.000Z', '2023-04-27T06:02:00.000Z'),
        ),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('pages of runs', () => {
    it('lists those of a kind of run, with their days, by run and key', async () => {
      const results = (week: string, asOf: string): Run =>
        run(week, { runId: `${week}-actuals-${asOf}`, kind: 'actuals', asOf });
      const page = { type: 'page' as const, label: 'Box-office' };
      for (const each of [
        results('2018-01-03', '2018-01-11'),
        results('2018-01-03', '2018-01-10'),
        results('2018-01-17', '2018-01-24'),
        run('2018-01-03'),
      ]) {
        const { runId } = await store().startRun(each);
        await store().addRunItems([
          { ...page, runId, key: `${runId}/b.html` },
          { ...page, runId, key: `${runId}/a.html` },
          { runId, type: 'film', key: 'allocine-1', label: 'Film' },
        ]);
      }
      const early = '2018-01-03-actuals-2018-01-10';
      const refused = { runId: early, type: 'page' as const, key: `${early}/a.html`, round: 0 };
      await store().settleRunItem(refused, { code: 'wrong-page', detail: 'x' });
      const late = '2018-01-03-actuals-2018-01-11';
      const pending = { week: '2018-01-03', state: 'pending', problem: null };
      expect(await store().listRunPages('actuals', '2018-01-03', '2018-01-10')).toEqual([
        {
          week: '2018-01-03',
          asOf: '2018-01-10',
          key: `${early}/a.html`,
          state: 'failed',
          problem: { code: 'wrong-page', detail: 'x' },
        },
        { ...pending, asOf: '2018-01-10', key: `${early}/b.html` },
        { ...pending, asOf: '2018-01-11', key: `${late}/a.html` },
        { ...pending, asOf: '2018-01-11', key: `${late}/b.html` },
      ]);
    });
  });

  describe('the last runs', () => {
    it('are one of each kind, in the order of their start, with the items that have a problem', async () => {
      const [before, week, after] = ['2018-06-06', '2018-06-13', '2018-06-20'];
      const results = (startedAt: string): Run =>
        run(week, { runId: `${week}-actuals-${startedAt.slice(0, 10)}`, kind: 'actuals', startedAt });
      const started = [
        run(before),
        run(week),
        run(week, { runId: `${week}-monday`, kind: 'monday', startedAt: `${week}T05:00:00.000Z` }),
        results(`${week}T07:00:00.000Z`),
        results('2018-06-14T07:00:00.000Z'),
        run(after),
      ];
      for (const each of started) {
        const { runId } = await store().startRun(each);
        const page = { runId, type: 'page', key: `${runId}/a.html`, label: 'Box-office' } as const;
        await store().addRunItems([page, { runId, type: 'film', key: 'allocine-1', label: 'Film' }]);
        if (each.kind === 'monday') continue;
        await store().noteProblem({ runId, key: page.key, label: '' }, { code: 'wrong-page', detail: runId });
        const film = { runId, type: 'film', key: 'allocine-1', round: 0 } as const;
        await store().settleRunItem(film, { code: 'no-forecast', detail: 'x' });
      }
      const [, thursday, monday, , actuals] = started;
      const problemsOf = async (each: Run | undefined) =>
        each === undefined ? [] : store().listRunItems(each.runId);
      const { last, none } = await store().readAll({
        last: reads.lastRuns(before, week),
        none: reads.lastRuns('2018-06-07', '2018-06-12'),
      });
      expect(last).toEqual([
        { run: monday, items: [] },
        { run: thursday, items: await problemsOf(thursday) },
        { run: actuals, items: await problemsOf(actuals) },
      ]);
      expect(last[1]?.items.map(({ type, state, label }) => [type, state, label])).toEqual([
        ['film', 'failed', 'Film'],
        ['page', 'failed', 'Box-office'],
      ]);
      expect(none).toEqual([]);
    });
  });

  describe('requests to sites', () => {
    it('add up by week, host and purpose', async () => {
      const week = '2018-02-07';
      const other = { week, host: 'b.test', purpose: 'shows' as const };
      await store().countRequests({ week, host: 'b.test', purpose: 'results', requests: 2 });
      await store().countRequests({ week, host: 'b.test', purpose: 'results', requests: 3 });
      await store().countRequests({ ...other, requests: 1 });
      await store().countRequests({ ...other, host: 'a.test', requests: 4 });
      await store().countRequests({ ...other, week: '2018-02-14', requests: 9 });
      expect(await store().listRequests(week)).toEqual([
        { week, host: 'a.test', purpose: 'shows', requests: 4 },
        { week, host: 'b.test', purpose: 'results', requests: 5 },
        { week, host: 'b.test', purpose: 'shows', requests: 1 },
      ]);
    });

    it('lose none of those that are counted at the same time', async () => {
      const week = '2018-02-21';
      const one = { week, host: 'a.test', purpose: 'results' as const, requests: 1 };
      await Promise.all(Array.from({ length: 8 }, () => store().countRequests(one)));
      expect(await store().listRequests(week)).toEqual([{ ...one, requests: 8 }]);
    });
  });

  describe('run items', () => {
    it('adds what is missing and leaves what is settled', async () => {
      const { runId } = await store().startRun(run('2023-05-10'));
      const page = {
        runId,
        type: 'page' as const,
        key: '2023-05-10-thursday/jpbox/film/chart.html',
        label: 'JPBox, été',
      };
      const film = { runId, type: 'film' as const, key: 'allocine-1', label: "L'Été « rejoué » 🎬" };
      await store().addRunItems([page, film]);
      await store().settleRunItem({ ...page, round: 0 }, null);
      await store().settleRunItem({ ...film, round: 0 }, { code: 'no-forecast', detail: 'Durée inconnue' });
      await store().addRunItems([page, film, { ...film, key: 'allocine-2', label: 'Autre' }]);
      await store().addRunItems([]);

      const items = await store().listRunItems(runId);
      expect(items).toHaveLength(3);
      expect(items).toEqual(
        expect.arrayContaining([
          { ...page, state: 'done', problem: null, round: 0 },
          { ...film, state: 'failed', problem: { code: 'no-forecast', detail: 'Durée inconnue' }, round: 0 },
          { ...film, key: 'allocine-2', label: 'Autre', state: 'pending', problem: null, round: 0 },
        ]),
      );
    });

    it('settles an item again, when a failed message was replayed', async () => {
      const { runId } = await store().startRun(run('2023-05-17'));
      const film = { runId, type: 'film' as const, key: 'jpbox-1', round: 0 };
      await store().addRunItems([{ ...film, label: 'Film' }]);
      await store().settleRunItem(film, { code: 'no-forecast', detail: 'é'.repeat(9_000) });
      const [failed] = await store().listRunItems(runId);
      expect(failed?.problem?.detail).toHaveLength(9_000);
      await store().settleRunItem(film, null);
      expect(await store().listRunItems(runId)).toMatchObject([{ state: 'done', problem: null }]);
    });

    it('settles an item in the state in which it was seen alone, where that is said', async () => {
      const { runId } = await store().startRun(run('2023-06-07'));
      const film = { runId, type: 'film' as const, key: 'jpbox-1', round: 0 };
      await store().addRunItems([{ ...film, label: 'Film' }]);
      expect(await store().settleRunItem({ ...film, state: 'pending' }, null)).toBe(true);
      const failure = { code: 'no-forecast' as const, detail: 'x' };
      expect(await store().settleRunItem({ ...film, state: 'pending' }, failure)).toBe(false);
      expect(await store().listRunItems(runId)).toMatchObject([{ state: 'done', problem: null }]);
      expect(await store().settleRunItem({ ...film, state: 'done' }, failure)).toBe(true);
    });

    it('notes a problem in one step, and another one in its place', async () => {
      const { runId } = await store().startRun(run('2023-05-31'));
      const note = { runId, key: 'programme', label: 'Programme' };
      for (const detail of ['Sans modèle', 'Sans film']) {
        await store().noteProblem(note, { code: 'internal', detail });
        expect(await store().listRunItems(runId)).toEqual([
          { ...note, type: 'page', state: 'failed', problem: { code: 'internal', detail }, round: 0 },
        ]);
      }
    });

    it('settles no item that the run does not have, and adds none to no run', async () => {
      const orphan = { runId: 'no-such-run', type: 'film' as const, key: 'allocine-1', label: 'x' };
      expect(await store().settleRunItem({ ...orphan, round: 0 }, null)).toBe(false);
      await expect(store().addRunItems([orphan])).rejects.toThrow();
      expect(await store().listRunItems('no-such-run')).toEqual([]);
    });

    it('adds all items of a batch or none', async () => {
      const { runId } = await store().startRun(run('2023-05-24'));
      const good = { runId, type: 'film' as const, key: 'allocine-1', label: 'x' };
      await expect(store().addRunItems([good, { ...good, runId: 'no-such-run' }])).rejects.toThrow();
      expect(await store().listRunItems(runId)).toEqual([]);
    });

    it('refuses what does not fit, naming the field', async () => {
      const long = { runId: 'r'.repeat(101), type: 'film' as const, key: 'k', label: 'x' };
      await expect(store().addRunItems([long])).rejects.toMatchObject({
        code: 'invalid-input',
        field: 'runId',
      });
      for (const key of [' k', 'k ', 'k\u00a0', 'k\n']) {
        const blank = { ...long, runId: 'r', key };
        await expect(store().addRunItems([blank])).rejects.toMatchObject({
          code: 'invalid-input',
          field: 'key',
        });
      }
      await expect(store().listRuns('2023-05-10', 'tomorrow')).rejects.toMatchObject({ field: 'toWeek' });
      await expect(store().claimRun('r', 'o', 'now', 'then')).rejects.toMatchObject({ field: 'now' });
    });
  });
}

function run(week: string, change: Partial<Run> = {}): Run {
  return testRun({
    runId: `${week}-thursday`,
    week,
    asOf: week,
    state: 'collecting',
    startedAt: `${week}T06:00:00.000Z`,
    ...change,
  });
}
