import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite, type Azurite } from '#local/azurite.ts';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { sampleInstants } from '#local/sample-weeks/replay.ts';
import { addWeeks, parisDateOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { startDelayedStore } from '../delayed-store/start-store.ts';
import { startHostProcess, type HostProcess } from '../replayed/start-host-process.ts';
import type { Disturbance, DisturbancePlan } from './disturbances.ts';
import { Random } from './random.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { StorageProxy } from './storage-proxy.ts';

/** Of the store, in milliseconds: as near as a database in the same region. */
const DELAY_MS = 2;
/** Longer than a message of a killed host stays hidden: what the host was at is first left to its messages. */
const CATCH_UP_MS = 4_000;
/** A message of the kind that is waited for may not come for many runs. */
const LONGEST_WAIT_MS = 5_000;

interface ReplayOptions {
  /** Empty; keeps the stores and the log of the host. */
  folder: string;
  today: IsoDate;
  /** Null: nothing is disturbed. */
  plan: DisturbancePlan | null;
  onDisturbed?: (disturbance: Disturbance) => void;
}

/** The last day of a replay of so many weeks with their results; the next week has its forecasts then. */
export function lastDayOf(weeks: number): IsoDate {
  return addWeeks(SAMPLE_WEEKS[0] ?? '', weeks);
}

/** How many runs there are up to a day. */
export function runsUntil(today: IsoDate): number {
  return sampleInstants().filter(({ at }) => parisDateOf(at) <= today).length;
}

/** Plays the sample weeks up to a day through the whole product and answers what is stored afterwards. */
export async function playWeeks({ folder, today, plan, onDisturbed }: ReplayOptions): Promise<Snapshot> {
  const folders = {
    storage: path.join(folder, 'azurite'),
    store: path.join(folder, 'store'),
    host: path.join(folder, 'host'),
  };
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  const proxy = await StorageProxy.start();
  const store = await startDelayedStore(folders.store, DELAY_MS);
  let azurite: Azurite | null = null;
  const hosts: HostProcess[] = [];

  const startStorage = async (): Promise<void> => {
    azurite = await startAzurite({ location: folders.storage });
    proxy.target = azurite;
  };
  const killStorage = async (): Promise<void> => {
    proxy.target = null;
    await azurite?.kill();
  };
  const startFunctions = (): HostProcess => {
    const host = startHostProcess({
      ...{ storage: proxy.connectionString, socketName: store.socketName, folder: folders.host, today },
      repeat: plan?.repeat ?? null,
      catchUpMs: CATCH_UP_MS,
    });
    hosts.push(host);
    return host;
  };
  const disturb = async ({ kind, forMs }: Disturbance, running: HostProcess): Promise<HostProcess> => {
    switch (kind) {
      case 'host':
        await running.kill();
        return startFunctions();
      case 'azurite':
        await killStorage();
        await sleep(forMs);
        await startStorage();
        return running;
      case 'both':
        await Promise.all([killStorage(), running.kill()]);
        await startStorage();
        return startFunctions();
      case 'store':
        await store.kill();
        await sleep(forMs);
        await store.restart();
        return running;
      case 'faults':
        proxy.faults = new Random(plan?.seed ?? 0);
        await sleep(forMs);
        proxy.faults = null;
        return running;
    }
  };

  try {
    await startStorage();
    let running = startFunctions();
    await running.listening;
    for (const disturbance of plan?.disturbances ?? []) {
      await running.played(disturbance.afterRuns);
      if (disturbance.message !== null) {
        await Promise.race([running.begins(disturbance.message), sleep(LONGEST_WAIT_MS)]);
      }
      await sleep(disturbance.ms);
      running = await disturb(disturbance, running);
      onDisturbed?.(disturbance);
      await running.listening;
    }
    await running.ready;
    await running.kill();
    await store.kill();
    return takeSnapshot({
      operational: store.file,
      analytical: path.join(folders.host, 'analytical.sqlite'),
    });
  } finally {
    await Promise.all([...hosts.map((host) => host.kill()), store.kill(), killStorage()]);
    proxy.close();
  }
}
