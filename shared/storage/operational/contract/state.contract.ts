import { describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { OperationalStore } from '../operational-store.ts';

const WEEK = '2012-03-07';

export function describeState(store: () => OperationalStore): void {
  describe('the state', () => {
    const decided = { decidedAt: '2012-03-05T10:00:00.000Z', decidedBy: 'moi' };
    const decision = { week: WEEK, rooms: inRooms('a', null), reason: '', notObtained: [], ...decided };
    const writes: [string, () => Promise<unknown>][] = [
      ['one row', () => store().upsertRelease(testRelease(WEEK, 'allocine-1'))],
      ['a row that is written again', () => store().upsertRelease(testRelease(WEEK, 'allocine-1'))],
      ['a run', () => store().startRun(testRun({ runId: `${WEEK}-thursday`, week: WEEK }))],
      [
        'several rows',
        () =>
          store().addRunItems(
            ['a', 'b'].map((key) => ({ runId: `${WEEK}-thursday`, type: 'page', key, label: key })),
          ),
      ],
      ['a change that follows a version', () => store().addDecision(decision, 0)],
    ];

    it.each(writes)('differs after the write of %s', async (_, write) => {
      const before = store().state();
      await write();
      expect(store().state()).not.toBe(before);
    });

    it('is the same after reads', async () => {
      const before = store().state();
      await store().listReleases(WEEK);
      await store().listDecisions(WEEK, WEEK);
      expect(store().state()).toBe(before);
    });
  });
}
