import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changedModel } from '#shared/forecasting/testing-model-folder.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { root } from '../settings.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();

function model(...args: string[]) {
  const command = [path.join(root, 'local/model.ts'), ...args, '--to', azurite.connectionString];
  const env = { ...process.env, NIAB_DATA_DIR: dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
}

async function playSampleWeek(champion: string, challenger: string): Promise<void> {
  const store = createSqliteOperationalStore(path.join(dataDir, 'operational.sqlite'));
  await store.migrate();
  const { explanation: _, ...forecast } = testForecast({ modelVersion: challenger });
  await store.upsertForecast(testForecast({ modelVersion: champion }));
  await store.upsertChallengerForecast(forecast);
  const { week, filmId } = forecast;
  const figure = { admissions: 40_000, screens: 120, source: 'jpbox', observedOn: '2023-06-15' };
  await store.recordActuals([{ week, filmId, ...figure }]);
  await store.close();
}

it('says how it ended: done, refused by the gate, or wrong', async () => {
  const folder = changedModel((manifest) => (manifest.version = '7-new'));
  expect(model('upload', folder)).toEqual({
    status: 0,
    told: 'Model 7-new is the challenger: it forecasts beside the champion from the next run on.\n',
  });
  const refused = model('promote', '7-new');
  expect(refused.status).toBe(2);
  expect(refused.told).toContain('weeks: refused, both forecast 0, at least 4 are asked for');
  expect(model('compare').told).toContain('challenger 7-new');
  expect(model('promote', '7-new', '--force', ' ').status).toBe(1);
  expect(model('promote', '7-new', '--force', 'a test')).toMatchObject({ status: 0 });
  // Its weeks lie years back, and are the last ones there.
  await playSampleWeek('7-new', '6-other');
  expect(model('compare', '6-other').told).toMatch(/^2023-06-07 +1 /m);
  expect(model('list').told).toMatch(/^7-new {2}champion$/m);
  expect(model('rollback').told).toContain(
    'The champion is the model of the package again, in place of 7-new.',
  );
  expect(model('rollback').status).toBe(1);
  expect(model('promote', '8-gone')).toMatchObject({ status: 1, told: 'No model 8-gone is stored\n' });
}, 120_000);
