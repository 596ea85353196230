import { describe, expect, it } from 'vitest';
import { seedWeek } from '#functions/http/tests/seeded-week.ts';
import { testPipeline } from '#shared/pipeline/testing-pipeline.ts';
import { confirmRunningWeek } from './confirm-running-week.ts';

const WEEK = '2023-06-14';
const [RUNNING, LATER] = ['2023-06-19', '2023-06-26'] as const;

describe('the running week of the demonstration', () => {
  it('is confirmed once, and the public reads of it', async () => {
    const pipeline = await testPipeline();
    pipeline.now = Date.parse(`${RUNNING}T16:00:00Z`);
    await seedWeek(pipeline.operational, WEEK);
    await confirmRunningWeek(pipeline, RUNNING);
    const [decision] = await pipeline.operational.listDecisions(WEEK, WEEK);
    expect(decision).toMatchObject({ version: 1, decidedAt: '2023-06-12T16:00:00.000Z' });
    const plan = await pipeline.operational.listPlans(WEEK, WEEK);
    const monday = plan.filter(({ stage }) => stage === 'monday');
    expect(decision?.rooms).toEqual(monday.map(({ room, filmId }) => ({ room, filmId })));
    const { programme } = await pipeline.publicProgramme.read();
    expect(programme?.weeks).toMatchObject([{ week: WEEK, films: [{ rooms: [{ room: 1 }] }, {}] }]);
    await confirmRunningWeek(pipeline, RUNNING);
    expect(await pipeline.operational.listDecisionHistory(WEEK)).toHaveLength(1);
  });

  it('stays as somebody has left it, also taken back', async () => {
    const pipeline = await testPipeline();
    await seedWeek(pipeline.operational, WEEK);
    const taken = { week: WEEK, rooms: null, reason: '', notObtained: [], decidedBy: 'moi' };
    await pipeline.operational.addDecision({ ...taken, decidedAt: '2023-06-12T10:00:00.000Z' }, 0);
    await confirmRunningWeek(pipeline, RUNNING);
    expect(await pipeline.operational.listDecisions(WEEK, WEEK)).toMatchObject([{ version: 1, rooms: null }]);
  });

  it('is left alone where nothing was planned', async () => {
    const pipeline = await testPipeline();
    await seedWeek(pipeline.operational, WEEK);
    await confirmRunningWeek(pipeline, LATER);
    expect(await pipeline.operational.listDecisions(WEEK, '2023-06-28')).toEqual([]);
  });
});
