import type { Clock } from '#shared/clock.ts';
import type { Config } from '#shared/config.ts';
import { openCatalogueBase } from '#shared/open-catalogue-base.ts';
import { openStorageAccount } from '#shared/open-storage-account.ts';
import { openOperationalStore } from '#shared/services.ts';
import { createBlobCatalogueFiles } from '#shared/storage/catalogue/blob-catalogue-files.ts';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import { loadSource, type LoadOptions } from './load-source.ts';
import type { CatalogueLoadOptions } from './options.ts';
import { publishCatalogue } from './publish.ts';
import { sourcesOf } from './sources.ts';

/** What a command says and shows. */
export interface Output {
  tell: (line: string) => void;
  /** Begins to show how far something is; `show` is given bytes. */
  bar: (label: string) => { show: (done: number, total: number) => void; end: () => void };
}

/** Loads what is asked for, one source after the other, and publishes the catalogue's file if that is. */
export async function loadCatalogue(
  options: CatalogueLoadOptions,
  config: Config,
  clock: Clock,
  output: Output,
): Promise<void> {
  const base = await openCatalogueBase(config);
  try {
    // As of the operational store: a server's schema is brought up to date by `npm run migrate`.
    if (config.sql === null) await base.migrate();
    await loadSources(options, base, config.imdbRatings, clock, output);
    if (options.publish) await publish(base, config, clock, output);
  } finally {
    await base.close();
  }
}

async function loadSources(
  options: CatalogueLoadOptions,
  base: CatalogueBase,
  mayRate: boolean,
  clock: Clock,
  { tell, bar }: Output,
): Promise<void> {
  for (const open of sourcesOf(options, base, mayRate, tell)) {
    const source = await open();
    const bars = { check: bar(`${source.source}, check`), load: bar(`${source.source}, load`) };
    const onProgress: LoadOptions['onProgress'] = (stage, done, total) => {
      bars[stage].show(done, total);
      if (done === total) bars[stage].end();
    };
    const now = () => clock.now().toISOString();
    const loaded = await loadSource(base, source, { leaveOut: options.leaveOut, now, onProgress });
    if (loaded.outcome === 'known') {
      tell(`${source.source}: these files are loaded already, there is nothing to do.`);
      continue;
    }
    const { rows, resumedAt, broken } = loaded;
    if (broken.count > 0) tell([`${broken.count} broken rows are left out:`, ...broken.lines()].join('\n'));
    const before = resumedAt === 0 ? '' : `, ${resumedAt} of them by the call before`;
    tell(`${source.source}: ${rows} rows are loaded${before}.`);
  }
}

async function publish(base: CatalogueBase, config: Config, clock: Clock, { tell }: Output): Promise<void> {
  const store = await openOperationalStore(config);
  try {
    const files = createBlobCatalogueFiles(openStorageAccount(config));
    const made = await publishCatalogue(base, store, files, clock.now().toISOString());
    const size = `${made.films} films, ${(made.bytes / 1e6).toFixed(1)} MB`;
    tell(
      made.isKnown
        ? `Version ${made.version} of the catalogue stands already (${size}).`
        : `Version ${made.version} of the catalogue is published (${size}).`,
    );
  } finally {
    await store.close();
  }
}
