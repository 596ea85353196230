import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { messageOf, NiabError } from '../../errors.ts';
import { manifestSchema, SECTION_TYPES, type Manifest, type SectionName } from './manifest.ts';

/** What is longer unpacked is no model of ours. */
const MOST_BYTES = 2 ** 28;
const ALIGNED = 8;

const VIEWS = { int8: Int8Array, uint8: Uint8Array, uint16: Uint16Array, int32: Int32Array } as const;
const WIDER_VIEWS = { uint32: Uint32Array, float32: Float32Array, utf8: Uint8Array } as const;
const ARRAYS = { ...VIEWS, ...WIDER_VIEWS };

type SectionArrays = {
  [Name in SectionName]: InstanceType<(typeof ARRAYS)[(typeof SECTION_TYPES)[Name]]>;
};

/** The model that the service recommends from, as ml/reco/MODEL_FORMAT.md tells it; made from MovieLens. */
export interface Model extends Omit<SectionArrays, 'featureKeys'> {
  version: string;
  attribution: string;
  parameters: Manifest['parameters'];
  /** By key, its place. */
  features: ReadonlyMap<string, number>;
}

/**
 * @param manifest the text of `manifest.json`. @param file `model.bin.gz`.
 * @throws {NiabError} `bad-model` if either is broken, or they are not of each other.
 */
export function readModel(manifest: string, file: Uint8Array): Model {
  const { sections, sha256, version, attribution, parameters } = manifestOf(manifest);
  const bytes = unzipped(file);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw bad('is not the one that its manifest tells of');
  }
  const read = <Name extends SectionName>(name: Name): SectionArrays[Name] => {
    const type = SECTION_TYPES[name];
    const found = sections.find((section) => section.name === name && section.type === type);
    if (found === undefined) throw bad(`has no ${name} of ${type}`);
    const { offset, length } = found;
    const size = length * ARRAYS[type].BYTES_PER_ELEMENT;
    if (offset % ALIGNED !== 0 || offset + size > bytes.length) throw bad(`ends within ${name}`);
    return new ARRAYS[type](bytes.buffer, bytes.byteOffset + offset, length) as SectionArrays[Name];
  };
  const keys = new TextDecoder().decode(read('featureKeys')).split('\n');
  const model: Model = {
    ...{ version, attribution, parameters },
    features: new Map(keys.map((key, place) => [key, place])),
    ...{ movieLensIds: read('movieLensIds'), imdbIds: read('imdbIds'), prior: read('prior') },
    ...{ neighbourStarts: read('neighbourStarts'), neighbours: read('neighbours') },
    ...{ few: read('few'), many: read('many') },
    ...{ featurePrior: read('featurePrior'), featureWeight: read('featureWeight') },
    ...{ tasteStarts: read('tasteStarts'), tasteFeatures: read('tasteFeatures') },
    ...{ tastes: read('tastes'), tasteScales: read('tasteScales') },
  };
  check(model);
  return model;
}

/** That every place it names is there. */
function check(model: Model): void {
  const { movieLensIds, features, neighbours, tasteFeatures } = model;
  const [films, keys] = [movieLensIds.length, features.size];
  sameLength('films', films, [model.imdbIds, model.prior, model.tasteScales]);
  sameLength('features', keys, [model.featurePrior, model.featureWeight]);
  sameLength('neighbours', neighbours.length, [model.few, model.many]);
  sameLength('tastes', tasteFeatures.length, [model.tastes]);
  checkLists('neighbours', model.neighbourStarts, films, neighbours, films);
  checkLists('tastes', model.tasteStarts, films, tasteFeatures, keys);
}

function sameLength(what: string, length: number, arrays: readonly { length: number }[]): void {
  if (arrays.some((array) => array.length !== length))
    throw bad(`has arrays of ${what} that differ in length`);
}

function checkLists(
  what: string,
  starts: Uint32Array,
  lists: number,
  places: Uint16Array,
  least: number,
): void {
  const isInOrder = starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0));
  const isWhole = starts.length === lists + 1 && starts[0] === 0 && starts[lists] === places.length;
  if (!isInOrder || !isWhole) throw bad(`has lists of ${what} that do not follow each other`);
  if (places.some((place) => place >= least)) throw bad(`names ${what} that are not there`);
}

function manifestOf(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new NiabError('bad-model', `The recommenders' manifest cannot be read: ${messageOf(error)}`);
  }
}

/** Views of wider numbers begin at a multiple of their width. */
function unzipped(file: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(gunzipSync(file, { maxOutputLength: MOST_BYTES }));
  } catch (error) {
    throw bad(`cannot be unpacked: ${messageOf(error)}`);
  }
}

function bad(what: string): NiabError {
  return new NiabError('bad-model', `The recommenders' file ${what}`);
}
