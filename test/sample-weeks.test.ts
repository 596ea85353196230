import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAzurite, type Azurite } from '#local/azurite.ts';
import { filmsOfWeek, SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { startFunctions, type FunctionsProcess } from './support/functions-process.ts';

const [FIRST = '', LAST = ''] = [SAMPLE_WEEKS[0], SAMPLE_WEEKS.at(-1)];

let folder: string;
let azurite: Azurite;
let functions: FunctionsProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'niab-sample-weeks-'));
  azurite = await startAzurite();
});
afterAll(async () => {
  await functions?.kill();
  await azurite.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What a replay has stored, without the moments at which it was written. */
async function stored(dataDir: string): Promise<Record<string, unknown[]>> {
  const store = createSqliteOperationalStore(path.join(dataDir, 'operational.sqlite'));
  try {
    return {
      forecasts: (await store.listForecasts(FIRST, LAST)).map(withoutMoment),
      plans: (await store.listPlans(FIRST, LAST)).map(withoutMoment),
      actuals: await store.listActuals(FIRST, LAST),
      runs: (await store.listRuns(FIRST, LAST))
        .map(({ runId, state, modelVersion }) => ({ runId, state, modelVersion }))
        .sort((a, b) => a.runId.localeCompare(b.runId)),
    };
  } finally {
    await store.close();
  }
}

function withoutMoment<T extends { createdAt: string }>(row: T): Omit<T, 'createdAt'> {
  return { ...row, createdAt: '' };
}

describe('the sample weeks', () => {
  let undisturbed: Record<string, unknown[]>;

  it('are played through timer, pages, queues, model and database', async () => {
    const dataDir = path.join(folder, 'undisturbed');
    functions = startFunctions(azurite.connectionString, dataDir);
    await functions.ready;
    await functions.kill();
    undisturbed = await stored(dataDir);

    const films = SAMPLE_WEEKS.flatMap((week) => filmsOfWeek(week));
    expect(undisturbed['forecasts']).toHaveLength(2 * films.length);
    expect(undisturbed['plans']).toHaveLength(2 * 2 * SAMPLE_WEEKS.length);
    expect(undisturbed['actuals']).toHaveLength(films.length);
    const states = new Set((undisturbed['runs'] ?? []).map((run) => (run as { state: string }).state));
    expect([...states]).toEqual(['done']);
    // Not by the shipped model, which may have learnt what came of them.
    const { version } = await readManifest(SAMPLE_MODEL);
    const all = [...(undisturbed['forecasts'] ?? []), ...(undisturbed['plans'] ?? [])];
    const models = new Set(all.map((made) => (made as { modelVersion: string }).modelVersion));
    expect([...models]).toEqual([version]);
  });

  it('come out the same when the functions are killed in the middle: no film lost, none twice', async () => {
    await azurite.stop();
    azurite = await startAzurite();
    const dataDir = path.join(folder, 'killed');
    // Into collecting, parsing and predicting alike: a run takes about a second.
    const kills = [
      { after: 1, ms: 150 },
      { after: 6, ms: 400 },
      { after: 17, ms: 700 },
    ];
    for (const { after, ms } of kills) {
      functions = startFunctions(azurite.connectionString, dataDir);
      await functions.played(after);
      await sleep(ms);
      await functions.kill();
    }
    functions = startFunctions(azurite.connectionString, dataDir);
    await functions.ready;
    await functions.kill();

    const killed = await stored(dataDir);
    expect(killed).toEqual(undisturbed);
  });
});
