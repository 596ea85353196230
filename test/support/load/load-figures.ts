import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAzurite } from '#local/azurite.ts';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { root } from '#local/settings.ts';
import { stageDate } from '#shared/domain/cinema-week.ts';
import { figuresOfLoad, type Figure } from './figures-of-load.ts';
import { startLoadedHost } from './loaded-host.ts';
import { LOADS, measureLoad, together, type LoadName, type MeasuredLoad } from './measure-load.ts';
import { addOpenWeeks } from './open-weeks.ts';

/** The last sample week is still to be decided. */
const WEEK = SAMPLE_WEEKS.at(-1) ?? '';
const TODAY = stageDate(WEEK, 'monday');
const OPEN_WEEKS = 10;
const ROUNDS = 2;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;

/**
 * A hundred connections on what is read and saved most.
 *
 * @param against folder of another checkout of the project, dependencies included, that is measured in turn with this one.
 */
export async function loadFigures(against: string | null): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'niab-load-'));
  const azurite = await startAzurite();
  const start = (checkout: string, dataDir: string) =>
    startLoadedHost({ checkout, dataDir, storageConnectionString: azurite.connectionString, today: TODAY });
  try {
    const played = path.join(folder, 'played');
    await (await start(root, played)).kill();
    const openWeeks = await addOpenWeeks(played, WEEK, OPEN_WEEKS);

    const checkouts = against === null ? { now: root } : { before: path.resolve(against), now: root };
    const measured: Record<string, Partial<Record<LoadName, MeasuredLoad[]>>> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, checkout] of Object.entries(checkouts)) {
        const dataDir = path.join(folder, `${name}-${round}`);
        cpSync(played, dataDir, { recursive: true });
        const host = await start(checkout, dataDir);
        const order = { url: host.url, week: WEEK, openWeeks };
        await measureLoad({ ...order, seconds: WARM_UP_SECONDS, connections: LOADS.mixed });
        for (const load of Object.keys(LOADS) as LoadName[]) {
          const found = await measureLoad({ ...order, seconds: SECONDS, connections: LOADS[load] });
          ((measured[name] ??= {})[load] ??= []).push(found);
        }
        await host.kill();
      }
    }
    return (Object.keys(LOADS) as LoadName[]).flatMap((load) => {
      const of = (name: string): MeasuredLoad => together(measured[name]?.[load] ?? []);
      return figuresOfLoad(load, of('now'), against === null ? null : of('before'));
    });
  } finally {
    await azurite.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
