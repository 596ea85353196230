import type { ModelName } from './model-name.ts';
import type { StoredModel } from './stored-model.ts';
import { treeShap, type Attribution } from './tree-shap.ts';

/** Who works out what each input of a forecast added to it: four milliseconds a film. */
export interface Attributions {
  /**
   * @param row the model's inputs of one film.
   * @throws NiabError `bad-model` when the model's file is missing or altered.
   */
  of(model: ModelName, row: Float32Array): Promise<Attribution>;
}

/** On the calling thread. */
export function attributionsHere(models: ReadonlyMap<ModelName, StoredModel>): Attributions {
  return {
    of: async (name, row) => {
      const model = models.get(name);
      if (model === undefined) throw new RangeError(`there is no model ${name}`);
      return treeShap(await model.forest(), row);
    },
  };
}
