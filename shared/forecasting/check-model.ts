import { messageOf, NiabError } from '../errors.ts';
import { FEATURES } from '../features/catalogue.ts';
import { seededRandom } from '../seeded-random.ts';
import { loadForecaster, type Forecaster } from './forecaster.ts';
import { OUTPUTS } from './forest.ts';
import type { Manifest } from './manifest.ts';
import { MODEL_NAMES } from './model-name.ts';
import { readManifest, readReferenceBytes } from './read-model.ts';
import { openModels, type StoredModel } from './stored-model.ts';

/** Rows that a graph and its trees are to agree on, and how far apart they may be, in ln units: as the export asks it. */
const PROBES = 64;
const MOST_DIFFERENCE = 1e-4;

/**
 * Reads all of a model directory that did not come with this program, as much of it as forecasting does when it is first asked:
 * every file is that of the manifest, the runtime takes the graphs, they say what the trees say, and this program knows every
 * feature that they ask for.
 *
 * @param version that it is to be.
 * @throws NiabError `bad-model` naming the first thing that is wrong.
 */
export async function checkModel(directory: string, version: string): Promise<Forecaster> {
  const manifest = await readManifest(directory);
  if (manifest.version !== version) throw bad(version, `its files are of ${manifest.version}`);
  checkFeatures(manifest);
  await readReferenceBytes(directory, manifest);
  for (const [name, model] of openModels(directory, manifest)) {
    await checkGraph(version, name, model);
  }
  try {
    return await loadForecaster(directory);
  } catch (cause) {
    throw cause instanceof NiabError && cause.code === 'bad-model'
      ? cause
      : bad(version, messageOf(cause), cause);
  }
}

/** What both models have as inputs stands in one order in both, as the training writes it: another order was not written by it. */
function checkFeatures({ version, models, levelFeature }: Manifest): void {
  const known = new Set(FEATURES.map(({ name }) => name));
  const orders = MODEL_NAMES.map((name) => models[name].features);
  for (const name of [levelFeature, ...orders.flat()]) {
    if (!known.has(name)) throw bad(version, `it asks for the feature ${name}, which is not known here`);
  }
  for (const order of orders) {
    const twice = order.find((name, place) => order.indexOf(name) !== place);
    if (twice !== undefined) throw bad(version, `it asks for the feature ${twice} twice`);
  }
  const [one = [], other = []] = orders;
  const common = one.filter((name) => other.includes(name));
  const moved = other.filter((name) => one.includes(name)).find((name, place) => common[place] !== name);
  if (moved !== undefined) throw bad(version, `its models do not have ${moved} and others in one order`);
}

async function checkGraph(version: string, name: string, model: StoredModel): Promise<void> {
  const rows = probes(model.manifest.features.length);
  const [graph, trees] = [await model.graph('onnx'), await model.graph('walk')];
  const said = await Promise.all([graph.run(rows), trees.run(rows)]).catch((cause: unknown) => {
    throw bad(version, `${name} cannot be run: ${messageOf(cause)}`, cause);
  });
  for (let row = 0; row < PROBES; row++) {
    for (const output of OUTPUTS) {
      const [one = NaN, other = NaN] = said.map((raw) => raw[row]?.[output]);
      if (Math.abs(one - other) <= MOST_DIFFERENCE) continue;
      throw bad(version, `the graph of ${name} says ${one} where its trees say ${other}`);
    }
  }
}

/** Values as features have them, many of them ln of something, some unknown; the same each time. */
function probes(width: number): Float32Array {
  const random = seededRandom(22);
  return Float32Array.from({ length: PROBES * width }, () => (random() < 0.2 ? NaN : 16 * random() - 1));
}

function bad(version: string, what: string, cause?: unknown): NiabError {
  return new NiabError('bad-model', `The model ${version} is refused: ${what}`, { cause });
}
