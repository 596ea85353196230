import { KeptPromise } from '../kept-promise.ts';
import type { Forest, ModelForest } from './forest.ts';
import type { Engine, Graph } from './graph.ts';
import type { Manifest, ModelManifest } from './manifest.ts';
import { MODEL_NAMES, type ModelName } from './model-name.ts';
import { decoded, readChecked, readForest } from './read-model.ts';
import { walkForest } from './walk-forest.ts';

/**
 * One model of a directory. A file is read, and checked against the manifest's hash, when something is first asked that
 * needs it: whoever forecasts films without screens by the walk reads one file of four and never loads the ONNX runtime.
 */
export class StoredModel {
  readonly manifest: ModelManifest;
  readonly #forest: KeptPromise<ModelForest>;
  readonly #graphs: Record<Engine, KeptPromise<Graph>>;

  constructor(directory: string, manifest: ModelManifest) {
    this.manifest = manifest;
    const { file, sha256, features, forest } = manifest;
    this.#forest = new KeptPromise(() => readForest(directory, manifest));
    this.#graphs = {
      walk: new KeptPromise(async () => {
        const trees = await this.#forest.get();
        return decoded(forest, () => walkForest(trees, features.length));
      }),
      onnx: new KeptPromise(async () => {
        const bytes = await readChecked(directory, { file, sha256 });
        const { openOnnxGraph } = await import('./onnx-graph.ts');
        return openOnnxGraph(bytes, features.length);
      }),
    };
  }

  /** @throws NiabError `bad-model` when the file is missing, altered or not of this program's form. */
  graph(engine: Engine): Promise<Graph> {
    return this.#graphs[engine].get();
  }

  /**
   * The point forecast's trees, for the explanations.
   * @throws NiabError `bad-model` when the file is missing, altered or not of this program's form.
   */
  async forest(): Promise<Forest> {
    return (await this.#forest.get()).point;
  }
}

/** All models of a directory; nothing is read yet. */
export function openModels(directory: string, { models }: Manifest): ReadonlyMap<ModelName, StoredModel> {
  return new Map(MODEL_NAMES.map((name) => [name, new StoredModel(directory, models[name])]));
}
