import { beforeEach, describe, expect, it } from 'vitest';
import type { RunKind } from '../domain/run.ts';
import { testRelease } from '../domain/testing-films.ts';
import { testForecast } from '../domain/testing-forecasts.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { assembleWeek } from './assemble-week.ts';
import { planProgramme } from './plan-programme.ts';
import { recordRun } from './record-actuals.ts';
import { noteProblem, type RunNote } from './run-notes.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const FIRST = { number: 1, last: 5 };
let pipeline: TestPipeline;

beforeEach(async () => {
  pipeline = await testPipeline();
});

/** A run in the step before its end, with a note of what went wrong on the way. */
async function beginNoted(
  kind: RunKind,
  step: 'plan' | 'record' | 'assemble',
  note: RunNote,
): Promise<string> {
  const runId = `${WEEK}-${kind}`;
  const page = `${runId}/site/releases/${WEEK}.html`;
  const films = step === 'plan' ? ['film-1'] : [];
  await pipeline.begin(
    { runId, kind, step, modelVersion: (await pipeline.forecaster()).modelVersion },
    [page],
    films,
  );
  for (const key of [page, ...films])
    await pipeline.operational.settleRunItem(await pipeline.item(key), null);
  await noteProblem(pipeline.operational, runId, note, { code: 'internal', detail: 'no answer' });
  await pipeline.analytical.parsedPages.upsert({
    ...{ id: page, week: WEEK, runId, pageName: page, fetchedAt: '2026-11-19T04:00:00.000Z' },
    ...{ source: 'site', kind: 'releases', parsedAt: '2026-11-19T04:00:00.000Z' },
    films: [sourceFilm({ source: 'site', sourceId: '1', title: 'Un film', status: 'new' })],
  });
  return runId;
}

describe('a problem on the way is forgotten once the run has come to its end without it', () => {
  it('of the catch-up, in a forecast', async () => {
    const runId = await beginNoted('thursday', 'plan', 'run');
    const { modelVersion } = await pipeline.forecaster();
    await pipeline.operational.upsertForecast(testForecast({ week: WEEK, filmId: 'film-1', modelVersion }));
    expect(await planProgramme(pipeline, { runId }, FIRST)).toMatchObject({ state: 'done' });
    expect(await pipeline.item('run')).toMatchObject({ state: 'done' });
  });

  it.each(['run', 'shows'] as const)('of the recording, in a run that reads shows: %s', async (note) => {
    const runId = await beginNoted('shows', 'record', note);
    await recordRun(pipeline, { runId }, FIRST);
    expect(await pipeline.operational.getRun(runId)).toMatchObject({ state: 'done' });
    expect(await pipeline.item(note)).toMatchObject({ state: 'done' });
  });

  it('of the recording, in results', async () => {
    await pipeline.operational.upsertRelease(testRelease(WEEK, 'film-1'));
    const runId = await beginNoted('actuals', 'record', 'run');
    await recordRun(pipeline, { runId }, FIRST);
    expect(await pipeline.item('run')).toMatchObject({ state: 'done' });
  });

  it.each(['run', 'releases'] as const)(
    'of the assembly, in a week gathered afterwards: %s',
    async (note) => {
      const runId = await beginNoted('backfill', 'assemble', note);
      await assembleWeek(pipeline, { runId }, FIRST);
      expect(await pipeline.operational.getRun(runId)).toMatchObject({ state: 'done' });
      expect(await pipeline.item(note)).toMatchObject({ state: 'done' });
    },
  );
});
