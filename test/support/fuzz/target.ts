import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '#local/azurite.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { DelayedDatabase } from '../delayed-store/delayed-database.ts';
import { startDelayedStore } from '../delayed-store/start-store.ts';
import type { HostMemory } from '../replayed/host-messages.ts';
import { startHostProcess } from '../replayed/start-host-process.ts';
import { FUZZ_TODAY, readWorld, type FuzzWorld } from './world.ts';
import { readWritten, type Change } from './written.ts';

/** Milliseconds of a statement while requests are sent. */
const DELAY_MS = 5;
const SETTLE_PAUSE_MS = 10;

/** The product in processes of its own, its sample weeks played, its clock standing still. */
export interface FuzzTarget {
  port: number;
  world: FuzzWorld;
  /** What the manager has entered, from the file of the store. */
  written(): Change[];
  /** Resolves when no function runs; rejects when the process has ended. */
  settled(): Promise<void>;
  memory(): Promise<HostMemory>;
  /** What the host has logged since the weeks were played and should not have. */
  complaints(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts the product on free ports; the weeks are played without a delay, the requests find the store behind one. */
export async function startTarget(): Promise<FuzzTarget> {
  const folder = await mkdtemp(path.join(tmpdir(), 'niab-fuzz-'));
  const storeFolder = path.join(folder, 'store');
  await mkdir(storeFolder);
  const azurite = await startAzurite();
  let store = await startDelayedStore(storeFolder, 0);
  const host = startHostProcess({
    ...{ storage: azurite.connectionString, socketName: store.socketName, folder },
    ...{ today: FUZZ_TODAY, repeat: null, catchUpMs: 60_000 },
  });
  const stop = async (): Promise<void> => {
    await Promise.all([host.kill(), store.kill(), azurite.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await host.ready;
    await store.kill();
    store = await startDelayedStore(storeFolder, DELAY_MS);
    const operational = new SqlOperationalStore(new DelayedDatabase(store.socketName));
    const world = await readWorld(operational);
    await operational.close();
    const database = new DatabaseSync(store.file, { readOnly: true, timeout: 10_000 });
    const log = path.join(folder, 'host.log');
    const { size } = await stat(log);
    return {
      port: await host.listening,
      world,
      written: () => readWritten(database),
      async settled() {
        // Twice: what was just written on a connection may not have reached the function yet.
        for (let quiet = 0; quiet < 2; quiet += 1) {
          while ((await host.running()) > 0) await sleep(SETTLE_PAUSE_MS);
          await sleep(SETTLE_PAUSE_MS);
        }
      },
      memory: () => host.memory(),
      complaints: async () => complaintsOf((await readFile(log)).subarray(size).toString('utf8')),
      async stop() {
        database.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Lines of the log that tell of an error, and everything else that a process prints. */
function complaintsOf(log: string): string[] {
  return log.split('\n').filter((line) => line !== '' && !/"level":"(debug|information|warning)"/.test(line));
}
