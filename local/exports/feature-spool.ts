import { createReadStream } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { FeatureDocument } from '#shared/storage/analytical/analytical-store.ts';
import { ParquetFile } from './parquet/parquet-file.ts';
import { featureColumns, featureRow, type FeatureRow } from './tables/features.ts';

/**
 * Rows of features on their way into a Parquet file. Its columns are known only when the last row has been seen, since
 * versions of the service have had other features: until then the rows wait in a file beside.
 */
export class FeatureSpool {
  readonly #path: string;
  readonly #names = new Set<string>();

  private constructor(path: string) {
    this.#path = path;
  }

  /** @param path of the file beside. */
  static async begin(path: string): Promise<FeatureSpool> {
    await writeFile(path, '');
    return new FeatureSpool(path);
  }

  async add(documents: readonly FeatureDocument[]): Promise<void> {
    for (const { features } of documents) for (const name of Object.keys(features)) this.#names.add(name);
    const lines = documents.map((document) => `${JSON.stringify(featureRow(document))}\n`);
    await appendFile(this.#path, lines.join(''));
  }

  /** Writes the rows, and forgets them. @returns how many there are. */
  async toParquet(path: string): Promise<number> {
    const file = new ParquetFile(path, featureColumns(this.#names));
    for await (const line of createInterface({ input: createReadStream(this.#path) })) {
      await file.add([JSON.parse(line) as FeatureRow]);
    }
    await rm(this.#path);
    return file.end();
  }
}
