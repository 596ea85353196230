import type { ModelName } from '../model-name.ts';
import type { Attribution } from '../tree-shap.ts';

/** What the worker is asked. */
export interface ShapJob {
  id: number;
  model: ModelName;
  row: Float32Array;
}

/** What it says. */
export type ShapAnswer = { id: number } & ({ attribution: Attribution } | { problem: string });
