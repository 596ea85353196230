import { readFile } from 'node:fs/promises';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Config } from './config.ts';
import type { RecommenderEdition } from './domain/shapes/recommender-edition.ts';
import { NiabError } from './errors.ts';
import { KeptPromise } from './kept-promise.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { Model } from './recommending/model/read-model.ts';
import type { Recommender } from './recommending/recommender.ts';
import { ServedEdition, type EditionParts } from './served-edition.ts';
import type { RecommenderFile, RecommenderFiles } from './storage/recommenders/recommender-files.ts';

/** Put in by the bundler (local/build.mjs): the folder of the package, seen from the bundle with this module. */
declare const NIAB_RECOMMENDERS: string | undefined;

interface RecommenderParts extends Pick<EditionParts<Model>, 'patienceMs' | 'clock' | 'onError'> {
  /** Asked for when films are first recommended by a model. */
  published: () => Promise<RecommenderFiles>;
  /** The model of the package. */
  shipped: () => Promise<Model>;
}

/** What recommends films of an edition, and what makes its answers: both are of one model, also while another takes its place. */
export interface Recommending {
  /** The version of the model; null by facts alone. */
  model: string | null;
  /** Makes its index when it is first asked for. */
  recommender: () => Promise<Recommender>;
}

class Made implements Recommending {
  readonly catalogue: Catalogue;
  readonly by: Model | null;
  readonly #recommender: KeptPromise<Recommender>;

  constructor(catalogue: Catalogue, by: Model | null) {
    this.catalogue = catalogue;
    this.by = by;
    this.#recommender = new KeptPromise(async () => {
      const { createRecommender } = await import('./recommending/recommender.ts');
      return createRecommender(catalogue, by);
    });
  }

  get model(): string | null {
    return this.by?.version ?? null;
  }

  recommender(): Promise<Recommender> {
    return this.#recommender.get();
  }

  isOf(catalogue: Catalogue, by: Model | null): boolean {
    return this.catalogue === catalogue && this.by === by;
  }
}

/**
 * What recommends films of the edition that is served, by the published model, else that of the package. Without the
 * demonstration no model is even looked for. What takes long is made before an edition or a model takes the place of another.
 */
export class ServedRecommender {
  readonly #parts: RecommenderParts;
  readonly #models: ServedEdition<Model>;
  #made: Made | null = null;
  /** For what takes the place of that which is served. */
  #ahead: Made | null = null;

  constructor(parts: RecommenderParts) {
    this.#parts = parts;
    const files = new KeptPromise(parts.published);
    this.#models = new ServedEdition({
      ...parts,
      published: async () => (await (await files.get()).current())?.version ?? null,
      read: async (version) => readPublished(version, await (await files.get()).read(version)),
      prepare: (model) => this.#prepareModel(model),
    });
  }

  /** @throws {NiabError} `bad-model` where no model is published and the package's file is broken. */
  async of(catalogue: Catalogue): Promise<Recommending> {
    const by = await this.#modelFor(catalogue);
    if (this.#made?.isOf(catalogue, by)) return this.#made;
    this.#made = this.#ahead?.isOf(catalogue, by) ? this.#ahead : new Made(catalogue, by);
    this.#ahead = null;
    return this.#made;
  }

  /** Makes the index of an edition ahead. What goes wrong is told to the log, and to whoever asks. */
  async prepare(catalogue: Catalogue): Promise<void> {
    try {
      await this.#makeAhead(catalogue, await this.#modelFor(catalogue));
    } catch (error) {
      this.#parts.onError(error);
    }
  }

  /** What is under way comes to its end: for tests. */
  looked(): Promise<void> {
    return this.#models.looked();
  }

  async #modelFor({ demonstration }: Catalogue): Promise<Model | null> {
    return demonstration ? this.#models.get() : null;
  }

  async #prepareModel(model: Model): Promise<void> {
    const { catalogue } = this.#ahead ?? this.#made ?? {};
    if (catalogue?.demonstration === true) await this.#makeAhead(catalogue, model);
  }

  async #makeAhead(catalogue: Catalogue, by: Model | null): Promise<void> {
    const known = [this.#made, this.#ahead].find((made) => made?.isOf(catalogue, by));
    await (known ?? (this.#ahead = new Made(catalogue, by))).recommender();
  }
}

/** The published models, where the settings have them. Nothing is asked yet. */
export async function openRecommenderFiles(config: Config): Promise<RecommenderFiles> {
  const { createBlobRecommenderFiles } = await import('./storage/recommenders/blob-recommender-files.ts');
  return createBlobRecommenderFiles(openStorageAccount(config));
}

/**
 * The models that were made to stand, as they were measured before: oldest first, at least one, the last one stands. That of the
 * package where none was.
 */
export async function recommenderEditions(config: Config): Promise<readonly RecommenderEdition[]> {
  const standing = await (await openRecommenderFiles(config)).current();
  const { version, at, editions = [] } = standing ?? {};
  if (editions.length > 0) return editions;
  const { editionOf } = await import('./recommending/model/edition-of.ts');
  const shipped = editionOf(await readFile(shippedFile('manifest.json'), 'utf8'), null);
  if (version === undefined || version === shipped.version) return [shipped];
  // Deployed by a version that kept nothing of it.
  const unknown = { visitors1: null, visitors3: null, visitors5: null, unrated: null };
  return [{ version, deployedAt: at ?? null, ...unknown }];
}

function shippedFile(name: string): URL {
  const folder = typeof NIAB_RECOMMENDERS === 'undefined' ? '../ml/reco/models/current/' : NIAB_RECOMMENDERS;
  return new URL(`${folder}${name}`, import.meta.url);
}

/** The model that the package has. @throws {NiabError} `bad-model`. */
export async function readShippedModel(): Promise<Model> {
  const [manifest, file] = await Promise.all([
    readFile(shippedFile('manifest.json'), 'utf8'),
    readFile(shippedFile('model.bin.gz')),
  ]);
  const { readModel } = await import('./recommending/model/read-model.ts');
  return readModel(manifest, file);
}

async function readPublished(version: string, found: RecommenderFile | null): Promise<Model> {
  if (found === null) throw new NiabError('bad-model', `The model ${version} is not there`);
  const { readModel } = await import('./recommending/model/read-model.ts');
  const model = readModel(found.manifest, found.file);
  if (model.version === version) return model;
  throw new NiabError('bad-model', `The files of the model ${version} are of another one`);
}
