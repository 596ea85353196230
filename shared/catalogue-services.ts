import type { Catalogue } from './catalogue/catalogue.ts';
import { systemClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { messageOf } from './errors.ts';
import { KeptPromise } from './kept-promise.ts';
import { openCatalogueFiles, readShippedCatalogue, serveCatalogue } from './open-catalogue.ts';
import {
  openRecommenderFiles,
  readShippedModel,
  ServedRecommender,
  type Recommending,
} from './open-recommender.ts';

const PATIENCE_MS = 3_000;

/** What calls of the catalogue work with, made once a process of either app: a file in memory. No database is among it. */
export interface CatalogueServices {
  /** The edition that is served now. */
  catalogue: () => Promise<Catalogue>;
  /** What recommends films of an edition, by the model that is served now. */
  recommending: (catalogue: Catalogue) => Promise<Recommending>;
}

let current = new KeptPromise(async () => createCatalogueServices(readConfig(process.env)));

/** The services of this process. After a failure the next call tries again. */
export function catalogueServices(): Promise<CatalogueServices> {
  return current.get();
}

/** Lets one process work with a catalogue of its own: a test's. */
export function provideCatalogueServices(own: CatalogueServices): void {
  current = new KeptPromise(() => Promise.resolve(own));
}

/** Chooses where the catalogue is, by the settings. */
export async function createCatalogueServices(
  config: Config,
  onError: (error: unknown) => void = warn,
): Promise<CatalogueServices> {
  const serving = { onError, clock: systemClock, patienceMs: PATIENCE_MS };
  const recommenders = new ServedRecommender({
    ...serving,
    published: () => openRecommenderFiles(config),
    shipped: readShippedModel,
  });
  const served = serveCatalogue({
    ...{ config, ...serving },
    published: await openCatalogueFiles(config),
    shipped: readShippedCatalogue,
    alsoPrepare: (catalogue) => recommenders.prepare(catalogue),
  });
  return {
    catalogue: () => served.get(),
    recommending: (catalogue) => recommenders.of(catalogue),
  };
}

/** Of a failure that belongs to no call, so that there is no log of a call to write it to. */
function warn(error: unknown): void {
  process.emitWarning(messageOf(error), 'CatalogueWarning');
}
