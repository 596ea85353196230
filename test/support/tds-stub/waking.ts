import { NiabError } from '#shared/errors.ts';
import { createMssqlOperationalStore } from '#shared/storage/operational/mssql-operational-store.ts';
import { HTTP_PATIENCE_MS, PATIENCE_MS, withPatience } from '#shared/storage/operational/patience.ts';
import { startEmptyDatabase } from './empty-database.ts';
import { wakesAfter } from './tds-stub.ts';

/** When the database of a scene wakes up, in seconds after it was first asked. */
export const WAKING_SECONDS = [20, 45, 65, 150];
/** What the answer 503 asks for. */
const RETRY_AFTER_MS = 10_000;

/** What a caller got and when, in true seconds. */
export interface Told {
  /** `rows`, or the code of the error. */
  answer: string;
  afterSeconds: number;
}

interface Scene {
  /** A page: a request, and as long as it gets 503 the next one after the pause that was asked for. */
  page: Told[];
  queue: Told;
}

/**
 * Lets a page and a queue ask a database that wakes up so late, with the real driver over the stub. `scale` shortens every
 * wait: 0.1 plays ten seconds in one.
 */
export async function playWaking(wakesAfterSeconds: number, scale: number): Promise<Scene> {
  const stub = await startEmptyDatabase({ login: wakesAfter(wakesAfterSeconds * 1_000 * scale) });
  const store = createMssqlOperationalStore(stub, { patienceMs: PATIENCE_MS * scale });
  const start = performance.now();
  const ask = async (): Promise<Told> => {
    const answer = await store.listSettings().then(
      () => 'rows',
      (error: unknown) => (error instanceof NiabError ? error.code : String(error)),
    );
    return { answer, afterSeconds: (performance.now() - start) / scale / 1_000 };
  };
  const browse = async (): Promise<Told[]> => {
    const told = await withPatience(HTTP_PATIENCE_MS * scale, ask);
    if (told.answer !== 'database-waking') return [told];
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS * scale));
    return [told, ...(await browse())];
  };
  try {
    const [page, queue] = await Promise.all([browse(), ask()]);
    return { page, queue };
  } finally {
    await store.close();
    await stub.stop();
  }
}
