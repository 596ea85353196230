import { readFile } from 'node:fs/promises';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { NiabError } from './errors.ts';
import { KeptPromise } from './kept-promise.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { CatalogueFiles } from './storage/catalogue/catalogue-files.ts';

/** Put in by the bundler (local/build.mjs): the file of the package, seen from the bundle with this module. */
declare const NIAB_CATALOGUE: string | undefined;

/** How long an edition is served before it is looked whether there is another one. */
const LOOK_AGAIN_MS = 300_000;
interface CatalogueParts {
  config: Pick<Config, 'demonstration'>;
  published: CatalogueFiles;
  /** The file of the package. */
  shipped: () => Promise<Uint8Array>;
  /** How long the first caller waits for the storage; then the file of the package will do. */
  patienceMs: number;
  clock: Clock;
  /** For the log: that the published edition cannot be served. */
  onError: (error: unknown) => void;
}

/** The published editions, where the settings have them; only what they need is loaded. Nothing is asked yet. */
export async function openCatalogueFiles(config: Config): Promise<CatalogueFiles> {
  const { createBlobCatalogueFiles } = await import('./storage/catalogue/blob-catalogue-files.ts');
  return createBlobCatalogueFiles(openStorageAccount(config));
}

/** The file of the catalogue that the package has. */
export function readShippedCatalogue(): Promise<Uint8Array> {
  const file =
    typeof NIAB_CATALOGUE === 'undefined' ? './catalogue/shipped/catalogue.bin.gz' : NIAB_CATALOGUE;
  return readFile(new URL(file, import.meta.url));
}

/**
 * The edition that is served: the published one, else that of the package. It is looked for another one every few minutes, while
 * callers are answered from that which is there.
 */
export class ServedCatalogue {
  readonly #parts: CatalogueParts;
  readonly #first = new KeptPromise(() => this.#open());
  #served: Catalogue | null = null;
  #looking: Promise<void> | null = null;
  #lookedAt = 0;

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
  }

  async get(): Promise<Catalogue> {
    if (this.#served === null) return this.#first.get();
    if (this.#now() - this.#lookedAt >= LOOK_AGAIN_MS) void this.#look();
    return this.#served;
  }

  /** What is under way comes to its end: for tests. */
  async looked(): Promise<void> {
    await this.#looking;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }

  async #open(): Promise<Catalogue> {
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), this.#parts.patienceMs);
    await Promise.race([this.#look(), late.promise]);
    clearTimeout(timer);
    const served = (this.#served ??= await this.#opened(await this.#parts.shipped()));
    // Whoever waits has their answer first.
    void served.prepare().catch(this.#parts.onError);
    return served;
  }

  /** Takes over the published edition if it is another one. Whatever goes wrong is told to the log, and the one before stays. */
  #look(): Promise<void> {
    this.#lookedAt = this.#now();
    this.#looking ??= this.#takeOver()
      .catch(this.#parts.onError)
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #takeOver(): Promise<void> {
    const { published } = this.#parts;
    const edition = await published.current();
    if (edition === null || edition.version === this.#served?.version) return;
    const file = await published.read(edition.version);
    if (file === null) throw new NiabError('bad-catalogue', `The edition ${edition.version} is not there`);
    const opened = await this.#opened(file);
    if (opened.version !== edition.version) {
      throw new NiabError('bad-catalogue', `The file of the edition ${edition.version} is another one`);
    }
    // Until then callers are answered from that which is there.
    if (this.#served !== null) await opened.prepare();
    this.#served = opened;
  }

  async #opened(file: Uint8Array): Promise<Catalogue> {
    const { openCatalogue } = await import('./catalogue/open-catalogue.ts');
    return openCatalogue(file, { demonstration: this.#parts.config.demonstration });
  }
}
