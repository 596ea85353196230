import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { stageDate } from '../../domain/cinema-week.ts';
import { film } from '../../domain/testing-films.ts';
import { buildFeatures } from '../../features/build-features.ts';
import { shippedModelDirectory } from '../../storage/models/model-directory.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { loadForecaster } from '../forecaster.ts';
import { readManifest } from '../read-model.ts';
import { shippedForecaster } from '../testing-forecaster.ts';
import { WorkerAttributions } from './worker-attributions.ts';

const directory = shippedModelDirectory('ml/models');
const week = '2023-05-10';
const opened: WorkerAttributions[] = [];
const open = (folder = directory) => {
  const attributions = new WorkerAttributions(folder);
  opened.push(attributions);
  return attributions;
};
afterEach(async () => {
  for (const attributions of opened.splice(0)) await attributions.close();
});

describe('explanations from a worker thread', () => {
  const root = temporaryFolder();

  it('are those of the calling thread, which goes on meanwhile', async () => {
    const here = await shippedForecaster();
    const beside = await loadForecaster(directory, { attributions: open() });
    const films = ['Pathé', 'Shellac', 'Le Pacte'].map((distributor) => {
      const facts = film({
        distributor,
        directors: ['Alain Chabat'],
        screens: distributor === 'Pathé' ? 400 : null,
      });
      const context = { stage: 'monday' as const, week, asOf: stageDate(week, 'monday'), competitors: [] };
      return { facts, features: buildFeatures(facts, context, here.trackRecords()) };
    });
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    expect(await beside.forecast(films, 'monday')).toEqual(await here.forecast(films, 'monday'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('fail by themselves when the model has no such file, and those after them do not', async () => {
    const folder = join(root, randomUUID());
    await cp(join(directory, 'manifest.json'), join(folder, 'manifest.json'));
    const { features } = (await readManifest(directory)).models.thursday;
    const row = new Float32Array(features.length);
    const attributions = open(folder);
    await expect(attributions.of('thursday', row)).rejects.toThrow(
      expect.objectContaining({ code: 'bad-model' }),
    );
    await cp(join(directory, 'thursday.forest.bin.gz'), join(folder, 'thursday.forest.bin.gz'));
    expect((await attributions.of('thursday', row)).values).toHaveLength(features.length);
  });

  it('come from a new worker after one has died, with what it was asked lost', async () => {
    const { features } = (await readManifest(directory)).models.thursday;
    const row = new Float32Array(features.length);
    const attributions = open();
    const lost = attributions.of('thursday', row);
    const refused = expect(lost).rejects.toThrow(/has ended/);
    await attributions.close();
    await refused;
    expect((await attributions.of('thursday', row)).values).toHaveLength(features.length);
  });
});
