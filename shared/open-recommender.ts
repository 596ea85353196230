import { readFile } from 'node:fs/promises';
import type { Catalogue } from './catalogue/catalogue.ts';
import { KeptPromise } from './kept-promise.ts';
import type { Model } from './recommending/model/read-model.ts';
import type { Recommender } from './recommending/recommender.ts';

/** Put in by the bundler (local/build.mjs): the folder of the package, seen from the bundle with this module. */
declare const NIAB_RECOMMENDERS: string | undefined;

/**
 * What recommends films of the edition that is served: made when somebody first asks, and again for another edition. Without the
 * demonstration the model is not even read.
 */
export class ServedRecommender {
  readonly #model = new KeptPromise(readShippedModel);
  #made: { catalogue: Catalogue; recommender: Promise<Recommender> } | null = null;

  /** The version of the model for an edition; null by facts alone. @throws {NiabError} `bad-model`. */
  async model({ demonstration }: Catalogue): Promise<string | null> {
    return demonstration ? (await this.#model.get()).version : null;
  }

  /** @throws {NiabError} `bad-model` where the package's file is broken. */
  async of(catalogue: Catalogue): Promise<Recommender> {
    if (this.#made?.catalogue !== catalogue) {
      const recommender = this.#make(catalogue);
      this.#made = { catalogue, recommender };
      recommender.catch(() => (this.#made = null));
    }
    return this.#made.recommender;
  }

  async #make(catalogue: Catalogue): Promise<Recommender> {
    const { createRecommender } = await import('./recommending/recommender.ts');
    return createRecommender(catalogue, catalogue.demonstration ? await this.#model.get() : null);
  }
}

/** The model that the package has. @throws {NiabError} `bad-model`. */
export async function readShippedModel(): Promise<Model> {
  const folder = typeof NIAB_RECOMMENDERS === 'undefined' ? '../ml/reco/models/current/' : NIAB_RECOMMENDERS;
  const [manifest, file] = await Promise.all([
    readFile(new URL(`${folder}manifest.json`, import.meta.url), 'utf8'),
    readFile(new URL(`${folder}model.bin.gz`, import.meta.url)),
  ]);
  const { readModel } = await import('./recommending/model/read-model.ts');
  return readModel(manifest, file);
}
