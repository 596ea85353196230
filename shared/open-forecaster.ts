import type { Config } from './config.ts';
import { messageOf, NiabError } from './errors.ts';
import type { Forecaster } from './forecasting/forecaster.ts';
import { KeptPromise } from './kept-promise.ts';
import type { ModelStanding } from './storage/models/model-standing.ts';
import { openStorageAccount } from './open-storage-account.ts';
import { openStoredModel } from './open-stored-model.ts';
import { ServedEdition, type EditionParts } from './served-edition.ts';
import { packageModelDirectory } from './storage/models/model-directory.ts';
import type { ModelFiles } from './storage/models/model-files.ts';

interface ForecasterParts extends Pick<EditionParts<Served>, 'patienceMs' | 'clock' | 'onError'> {
  /** Asked for when it is first looked which model decides. */
  published: () => Promise<ModelFiles>;
  /** The folder of the package's model. */
  shipped: string;
}

interface Served {
  version: string;
  forecaster: Forecaster;
}

/** A challenger that is loaded, or could not be. */
interface Beside {
  version: string;
  forecaster: Promise<Forecaster | null>;
}

/**
 * The model that decides, by the storage, else that of the package, and the one that forecasts beside it. One that is broken, or
 * not made for this program, is told to the log and not served: the champion before stays, and no challenger forecasts.
 */
export class ServedForecaster {
  readonly #parts: ForecasterParts;
  readonly #files: KeptPromise<ModelFiles>;
  readonly #champions: ServedEdition<Served>;
  /** Of the last look. */
  #named: string | null = null;
  #beside: Beside | null = null;

  constructor(parts: ForecasterParts) {
    this.#parts = parts;
    this.#files = new KeptPromise(parts.published);
    this.#champions = new ServedEdition({
      ...parts,
      published: () => this.#look(),
      read: (version) => this.#read(version),
      shipped: () => this.#shipped(),
      prepare: () => Promise.resolve(),
    });
  }

  /** @throws {NiabError} `bad-model` where no model is published and that of the package is broken. */
  async champion(): Promise<Forecaster> {
    return (await this.#champions.get()).forecaster;
  }

  /** Null where none is named, or it cannot be served: then it is tried again after the next look. */
  async challenger(): Promise<Forecaster | null> {
    const champion = await this.champion();
    const version = this.#named;
    if (version === null || version === champion.modelVersion) return null;
    if (this.#beside?.version !== version) this.#beside = { version, forecaster: this.#orNull(version) };
    return this.#beside.forecaster;
  }

  /** What stands by the storage; this process may serve the one before until it looks again. */
  async standing(): Promise<ModelStanding> {
    const [{ champion }, shipped] = await Promise.all([
      this.#files.get().then((files) => files.standing()),
      // As the page of the machinery says it.
      this.#shippedVersion().catch(() => 'unavailable'),
    ]);
    const { version = null, since = null, challenger = null, before = [] } = champion ?? {};
    return {
      ...{ version: version ?? shipped, since, challenger },
      before: before.map((each) => each ?? shipped),
    };
  }

  /** What is under way comes to its end: for tests. */
  looked(): Promise<void> {
    return this.#champions.looked();
  }

  async #look(): Promise<string | null> {
    const { champion, tag } = await (await this.#files.get()).standing();
    // What nobody can read names nothing: whatever is served stays.
    if (champion === null && tag !== null)
      throw new NiabError('bad-model', 'champion.json is not of this program’s form');
    this.#named = champion?.challenger ?? null;
    if ((await this.#beside?.forecaster) === null) this.#beside = null;
    if (champion === null) return null;
    return champion.version ?? (await this.#shippedVersion());
  }

  async #orNull(version: string): Promise<Forecaster | null> {
    try {
      return (await this.#read(version)).forecaster;
    } catch (error) {
      this.#parts.onError(error);
      return null;
    }
  }

  async #read(version: string): Promise<Served> {
    if (version === (await this.#shippedVersion())) return this.#shipped();
    const folder = await (await this.#files.get()).read(version);
    if (folder === null) throw new NiabError('bad-model', `The model ${version} is not there`);
    return { version, forecaster: (await openStoredModel(version, folder)).forecaster };
  }

  async #shipped(): Promise<Served> {
    const { loadForecaster } = await import('./forecasting/forecaster.ts');
    const forecaster = await loadForecaster(this.#parts.shipped);
    return { version: forecaster.modelVersion, forecaster };
  }

  async #shippedVersion(): Promise<string> {
    const { readManifest } = await import('./forecasting/read-model.ts');
    return (await readManifest(this.#parts.shipped)).version;
  }
}

/** The published models, where the settings have them. Nothing is asked yet. */
export async function openModelFiles(config: Config): Promise<ModelFiles> {
  const { createBlobModelFiles } = await import('./storage/models/blob-model-files.ts');
  return createBlobModelFiles(openStorageAccount(config));
}

/** @param onError is told of a model that cannot be served, which concerns no call. */
export function serveForecaster(
  config: Config,
  serving: Pick<ForecasterParts, 'patienceMs' | 'clock'>,
  onError: (error: unknown) => void = warn,
): ServedForecaster {
  const published = (): Promise<ModelFiles> => openModelFiles(config);
  return new ServedForecaster({
    ...serving,
    onError,
    published,
    shipped: packageModelDirectory(config.modelDir),
  });
}

function warn(error: unknown): void {
  const code = error instanceof NiabError ? error.code : 'internal';
  process.emitWarning(messageOf(error), { type: 'ModelWarning', code });
}
