import { describe, expect, it } from 'vitest';
import type { Run, RunItem } from '#shared/domain/run.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { RunMove } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';

const AT = '2016-04-07T06:10:00.123Z';

export function describeMoves(store: () => OperationalStore): void {
  const started = async (week: string): Promise<Run> =>
    store().startRun(
      testRun({
        runId: `${week}-thursday`,
        week,
        asOf: week,
        state: 'collecting',
        startedAt: `${week}T06:00:00.000Z`,
      }),
    );
  const move = (change: Partial<RunMove> & Pick<RunMove, 'runId' | 'from'>): Promise<boolean> =>
    store().moveRun({ step: 'assemble', at: AT, state: 'processing', finishedAt: null, ...change });

  describe('moves of a run', () => {
    it('count, and say the step, the state, when, and the end', async () => {
      const { runId } = await started('2016-04-06');
      expect(await move({ runId, from: 0 })).toBe(true);
      const moved = { step: 'assemble', stepVersion: 1, stepAt: AT, state: 'processing', finishedAt: null };
      expect(await store().getRun(runId)).toMatchObject(moved);
      expect(await move({ runId, from: 1, step: 'end', state: 'partial', finishedAt: AT })).toBe(true);
      const ended = { step: 'end', stepVersion: 2, state: 'partial', finishedAt: AT };
      expect(await store().listRuns('2016-04-06', '2016-04-06')).toMatchObject([ended]);
    });

    it('from a step that it has left change nothing, neither the run nor its items', async () => {
      const { runId } = await started('2016-04-13');
      await store().addRunItems([{ runId, type: 'page', key: 'p', label: 'Page' }]);
      await store().settleRunItem({ runId, type: 'page', key: 'p', round: 0 }, null);
      await move({ runId, from: 0 });
      const [run, items] = [await store().getRun(runId), await store().listRunItems(runId)];
      const late = {
        step: 'end',
        films: [{ key: 'f', label: 'F' }],
        pending: [{ type: 'page', key: 'p' }],
      } as const;
      for (const from of [0, 2]) expect(await move({ runId, from, ...late })).toBe(false);
      expect(await move({ runId: 'no-such-run', from: 0 })).toBe(false);
      expect([await store().getRun(runId), await store().listRunItems(runId)]).toEqual([run, items]);
    });

    it('are won by one of many that claim the same', async () => {
      const { runId } = await started('2016-04-20');
      const answers = await Promise.all(Array.from({ length: 8 }, () => move({ runId, from: 0 })));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store().getRun(runId)).toMatchObject({ stepVersion: 1 });
    });

    it('may bring other films, all of them pending, and leave the pages', async () => {
      const { runId } = await started('2016-04-27');
      const page = { runId, type: 'page' as const, key: 'p', label: 'Page' };
      await store().addRunItems([page]);
      await move({
        runId,
        from: 0,
        films: [
          { key: 'a', label: 'A' },
          { key: 'b', label: 'B' },
        ],
      });
      await store().settleRunItem({ runId, type: 'film', key: 'b', round: 1 }, null);
      await move({
        runId,
        from: 1,
        films: [
          { key: 'b', label: 'B, renommé' },
          { key: 'c', label: 'C' },
        ],
      });
      const film = { runId, type: 'film', state: 'pending', problem: null, round: 2 };
      expect(await store().listRunItems(runId)).toEqual([
        { ...film, key: 'b', label: 'B, renommé' },
        { ...film, key: 'c', label: 'C' },
        { ...page, state: 'pending', problem: null, round: 0 },
      ]);
    });

    it('may take items up again, which what was begun before does not settle', async () => {
      const { runId } = await started('2016-05-04');
      const film = { runId, type: 'film' as const, key: 'a' };
      await move({ runId, from: 0, films: [{ key: 'a', label: 'A' }] });
      await store().settleRunItem({ ...film, round: 1 }, { code: 'no-forecast', detail: 'Rien' });
      await move({ runId, from: 1, step: 'build', pending: [film] });
      const stateOf = async (): Promise<Pick<RunItem, 'state' | 'problem' | 'round'> | undefined> =>
        (await store().listRunItems(runId))[0];
      expect(await stateOf()).toMatchObject({ state: 'pending', problem: null, round: 2 });
      expect(await store().settleRunItem({ ...film, round: 1 }, null)).toBe(false);
      expect(await stateOf()).toMatchObject({ state: 'pending' });
      expect(await store().settleRunItem({ ...film, round: 2 }, null)).toBe(true);
      expect(await stateOf()).toMatchObject({ state: 'done' });
    });
  });
}
