import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { textFile } from '#shared/catalogue/rows/text-file.ts';
import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import { messageOf, NiabError } from '#shared/errors.ts';
import type { CatalogueBase, CatalogueLoad } from '#shared/storage/catalogue/catalogue-base.ts';
import { BrokenRows } from './broken-rows.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { chunksOf } from './chunks.ts';
import { detached } from './detached.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Rows that are stored as one. */
const CHUNK_ROWS = 5_000;

type Stage = 'check' | 'load';

export interface LoadOptions {
  /** Leaves broken rows out instead of refusing the files. */
  leaveOut: boolean;
  now: () => IsoInstant;
  /** How many of all bytes of the files have been read. */
  onProgress: (stage: Stage, bytes: number, total: number) => void;
}

/** What became of the files of a source. */
export type Loaded =
  | { outcome: 'known' }
  /** `resumedAt`: rows that had been stored before, by an earlier call that was cut off. `broken`: rows that were left out. */
  | { outcome: 'loaded'; rows: number; resumedAt: number; broken: BrokenRows };

/**
 * Loads the files of a source into the base, unless they are what stands there. All rows are read once before any is written,
 * and then written chunk by chunk; a call that was cut off is gone on with. Until it is complete the edition before it stands.
 *
 * @throws NiabError `broken-row` where rows are broken and not left out: nothing has been written then.
 */
export async function loadSource(
  base: CatalogueBase,
  source: CatalogueSource,
  options: LoadOptions,
): Promise<Loaded> {
  const fingerprint = await fingerprintOf(withChoice(source, options), bytesOf);
  const loads = (await base.loads()).filter((load) => load.source === source.source);
  const same = loads.find((load) => load.fingerprint === fingerprint && load.state !== 'replaced');
  if (same?.state === 'complete') {
    await base.sweep(source.source, null);
    return { outcome: 'known' };
  }
  const broken = new BrokenRows(options.leaveOut);
  if (same === undefined || options.leaveOut) await check(source, broken, options);
  await base.sweep(source.source, same?.edition ?? null);
  const load = await base.begin(source.source, fingerprint, options.now());
  const rows = await write(base, source, load, options);
  await base.complete(load, options.now());
  await base.sweep(source.source, null);
  return { outcome: 'loaded', rows, resumedAt: load.rowCount, broken };
}

/** The same files with rows left out are another edition. */
function withChoice(source: CatalogueSource, { leaveOut }: LoadOptions): CatalogueSource {
  return { ...source, options: `${source.options}${leaveOut ? ' leave-out' : ''}` };
}

async function check(source: CatalogueSource, broken: BrokenRows, options: LoadOptions): Promise<void> {
  const rows = source.rows(await metered(source, 'check', options), (row) => broken.add(row));
  while ((await rows.next()).done !== true);
  broken.refuse();
}

async function write(
  base: CatalogueBase,
  source: CatalogueSource,
  load: CatalogueLoad,
  options: LoadOptions,
): Promise<number> {
  const rows = source.rows(await metered(source, 'load', options), () => undefined);
  let [chunks, count] = [0, 0];
  for await (const chunk of chunksOf(rows, CHUNK_ROWS, detached)) {
    chunks += 1;
    count += chunk.length;
    if (chunks > load.chunks) await base.store(load, chunks, chunk);
  }
  return count;
}

/** Opens files so that what is read of them is told. */
async function metered({ files }: CatalogueSource, stage: Stage, { onProgress }: LoadOptions) {
  let [total, read] = [0, 0];
  for (const file of files) total += (await stat(file)).size;
  return (path: string) =>
    textFile(path, ({ length }) => {
      read += length;
      onProgress(stage, read, total);
    });
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 2 ** 20 });
  try {
    yield* stream;
  } catch (cause) {
    throw new NiabError('unreadable-file', `${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
}
