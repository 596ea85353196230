import { InferenceSession, Tensor } from 'onnxruntime-node';
import { messageOf, NiabError } from '../errors.ts';
import { OUTPUTS } from './forest.ts';
import type { Graph } from './graph.ts';

/** @throws NiabError `bad-model` when the runtime does not take the graph, or that no `width` inputs a row, or it gives no "raw". */
export async function openOnnxGraph(bytes: Uint8Array, width: number): Promise<Graph> {
  // One thread: the graphs are small, and the host runs several functions at once.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const session = await InferenceSession.create(bytes, options).catch((cause: unknown) => {
    throw new NiabError('bad-model', `model: the runtime refuses the graph: ${messageOf(cause)}`, { cause });
  });
  const [input] = session.inputMetadata;
  if (input?.name !== 'features' || !input.isTensor || input.shape[1] !== width)
    throw new NiabError('bad-model', `model: the graph does not take the manifest's ${width} features`);
  return {
    run: async (inputs) => {
      const rows = inputs.length / width;
      const { raw } = await session.run({ features: new Tensor('float32', inputs, [rows, width]) });
      const length = rows * OUTPUTS.length;
      if (raw === undefined || !(raw.data instanceof Float32Array) || raw.data.length !== length)
        throw new NiabError('bad-model', 'model: the graph has no output "raw" of point, low and high');
      const { data } = raw;
      return Array.from({ length: rows }, (_, row) => {
        const [point = NaN, low = NaN, high = NaN] = data.subarray(
          row * OUTPUTS.length,
          (row + 1) * OUTPUTS.length,
        );
        return { point, low, high };
      });
    },
  };
}
