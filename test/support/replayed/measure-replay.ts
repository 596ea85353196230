import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAzurite } from '#local/azurite.ts';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { DelayedDatabase } from '../delayed-store/delayed-database.ts';
import type { StatementCounts } from '../delayed-store/protocol.ts';
import { startDelayedStore } from '../delayed-store/start-store.ts';
import type { SentMessages } from './counted-queues.ts';
import { dueMessages } from './due-messages.ts';
import { startHostProcess } from './start-host-process.ts';

/** Nothing is taken up again: a machine that is slow for a while must not look like one that sends too much. */
const NO_CATCH_UP_MS = 600_000;

export interface MeasuredReplay {
  sent: SentMessages;
  due: SentMessages;
  /** Of the runs and of what plays them, which looks at the runs every 50 ms by one more statement: left out. */
  statements: number;
  runs: number;
  seconds: number;
}

export interface PlayedProduct {
  measured: MeasuredReplay;
  operational: OperationalStore;
  /** The round trips to the database that an address of the API takes. */
  countsOf: (route: string) => Promise<StatementCounts>;
}

/**
 * Plays the sample weeks up to a day with a store behind a delay, and lets the product be asked while it still runs.
 *
 * @param delayMs milliseconds of a round trip.
 */
export async function measureReplay<T>(
  today: IsoDate,
  delayMs: number,
  then: (product: PlayedProduct) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'niab-measured-'));
  await mkdir(path.join(folder, 'store'));
  const azurite = await startAzurite();
  const store = await startDelayedStore(path.join(folder, 'store'), delayMs);
  const database = new DelayedDatabase(store.socketName);
  const operational = new SqlOperationalStore(database);
  const { connectionString: storage } = azurite;
  const { socketName } = store;
  const begun = performance.now();
  const host = startHostProcess({
    storage,
    socketName,
    folder,
    today,
    repeat: null,
    catchUpMs: NO_CATCH_UP_MS,
  });
  try {
    const sent = await host.ready;
    const seconds = (performance.now() - begun) / 1_000;
    const { statements } = await database.takeCounts();
    delete statements.selectRuns;
    const runs = await Promise.all(
      (await operational.listRuns(SAMPLE_WEEKS[0] ?? '', SAMPLE_WEEKS.at(-1) ?? '')).map(async (run) => ({
        run,
        items: await operational.listRunItems(run.runId),
      })),
    );
    const port = await host.listening;
    return await then({
      measured: {
        ...{ sent, due: dueMessages(runs), runs: runs.length, seconds },
        statements: Object.values(statements).reduce((sum, count) => sum + count, 0),
      },
      operational,
      countsOf: async (route) => {
        await database.takeCounts();
        const response = await fetch(`http://127.0.0.1:${port}/api/${route}`);
        if (!response.ok)
          throw new Error(`GET ${route} answers ${response.status}: ${await response.text()}`);
        await response.arrayBuffer();
        return database.takeCounts();
      },
    });
  } finally {
    await Promise.all([host.kill(), operational.close(), store.kill(), azurite.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}
