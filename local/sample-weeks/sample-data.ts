import path from 'node:path';
import { systemClock, type Clock } from '#shared/clock.ts';
import { readConfig, type Config } from '#shared/config.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { root } from '../settings.ts';
import { endOf, eveningOf, folderOf, sampleToday } from './present.ts';
import { resumedAt, type Stored } from './resumed-clock.ts';
import { SimulatedClock } from './simulated-clock.ts';

type Settings = Record<string, string | undefined>;

/** The day that the settings play the sample weeks up to; null where they name other sites. */
export function playedDay(settings: Settings): IsoDate | null {
  return settings['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL ? sampleToday(settings) : null;
}

/** The folder of the SQLite files: with the sample site that of its day. */
export function dataFolder(settings: Settings): string {
  const today = playedDay(settings);
  return path.resolve(root, settings['NIAB_DATA_DIR'] ?? '.niab', today === null ? '.' : folderOf(today));
}

/** The configuration of a command that works beside the product: with the same files. */
export function configBeside(settings: Settings): Config {
  return readConfig({ ...settings, NIAB_DATA_DIR: dataFolder(settings) });
}

/**
 * The clock of a command that writes beside the product: with the sample site it goes on from what was stored last, as that
 * of the product does. By the real one all would be dated after the end of the sample weeks.
 */
export async function clockBeside(settings: Settings, stored: Stored): Promise<Clock> {
  const today = playedDay(settings);
  if (today === null) return systemClock;
  const clock = new SimulatedClock(await resumedAt(stored, eveningOf(today), endOf(today)));
  clock.runUntil(endOf(today));
  return clock;
}

/**
 * For commands that begin runs by the real clock: their days would give away how the sample weeks went on.
 *
 * @throws NiabError `bad-settings` where the settings name the sample site.
 */
export function refuseSampleSite(settings: Settings, command: string): void {
  if (playedDay(settings) === null) return;
  throw new NiabError(
    'bad-settings',
    `npm run ${command} has the real clock, and the settings name the sample site, whose weeks "npm start" plays by itself.\n` +
      `With the real sites, and data of their own: NIAB_SITES_BASE_URL= NIAB_DATA_DIR=FOLDER npm run ${command}`,
    { field: 'NIAB_SITES_BASE_URL' },
  );
}
