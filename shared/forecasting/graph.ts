import type { RawForecast } from './distribution.ts';

/** A model's trees, ready to run. */
export interface Graph {
  /** Rows of inputs, one after the other → point, low and high of each row. */
  run(inputs: Float32Array): RawForecast[] | Promise<RawForecast[]>;
}

/**
 * What runs the trees: `onnx`, the runtime for which the model was exported and with which it was compared, or `walk`,
 * the same trees in this process: no library to load, a quarter of the time for one film, the same numbers.
 */
export type Engine = 'onnx' | 'walk';
