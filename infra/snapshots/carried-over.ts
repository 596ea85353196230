import { NiabError } from '#shared/errors.ts';
import type { PredictedResource, Prediction } from '../bicep/predict.ts';
import type { Target } from '../bicep/surroundings.ts';
import { Expression } from '../bicep/values.ts';
import { isAtDeployment, keysOf, type Snapshot, type SnapshotResource } from './snapshot.ts';

/** Order of a resource's properties as the compiler writes them. */
const ORDER = ['location', 'sku', 'kind', 'identity', 'tags', 'properties'];

/**
 * The snapshot before, with the values of the templates as they are now.
 * @throws NiabError `needs-compiler` where a text is needed that only the compiler can write.
 */
export function carriedOver({ resources, outputs }: Prediction, before: Snapshot, target: Target): Snapshot {
  const known = keysOf(before.predictedResources);
  const keys = [...keysOf(resources).keys()];
  return {
    predictedResources: resources.map((resource, index) =>
      resourceOf(resource, known.get(keys[index] ?? ''), target),
    ),
    diagnostics: [],
    outputs: carriedObject(outputs, before.outputs, 'outputs'),
  };
}

function resourceOf(
  { type, apiVersion, name, body }: PredictedResource,
  before: SnapshotResource | undefined,
  target: Target,
): SnapshotResource {
  const known = name instanceof Expression ? before?.name : name;
  if (known === undefined) throw needsCompiler(`the name of a ${type}`);
  const ordered = Object.fromEntries(
    Object.entries(body).toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  );
  return {
    id: before?.id ?? idOf(type, known, target),
    type,
    name: known,
    apiVersion,
    ...carriedObject(ordered, before ?? {}, `${type} ${known}`),
  };
}

function carried(here: unknown, there: unknown, where: string): unknown {
  if (here instanceof Expression) {
    if (!isAtDeployment(there)) throw needsCompiler(`${where}: ${here.source}`);
    return there;
  }
  if (Array.isArray(here)) {
    const before: unknown[] = Array.isArray(there) ? there : [];
    return here.map((item, index) => carried(item, before[index], `${where}[${index}]`));
  }
  return isObject(here) ? carriedObject(here, isObject(there) ? there : {}, where) : here;
}

function carriedObject<T>(here: object, there: object, where: string): Record<string, T> {
  const before = new Map(Object.entries(there));
  const unnamed = [...before.keys()].find(isAtDeployment);
  const entries = Object.entries(here).map(([key, value]) => {
    const name = isAtDeployment(key) ? unnamed : key;
    if (name === undefined) throw needsCompiler(`${where}: ${key}`);
    return [name, carried(value, before.get(name), `${where}.${name}`)];
  });
  return Object.fromEntries(entries) as Record<string, T>;
}

function idOf(type: string, name: string, { subscriptionId, resourceGroup }: Target): string {
  const [provider = '', ...kinds] = type.split('/');
  const names = name.split('/');
  const path = kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/');
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${provider}/${path}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function needsCompiler(what: string): NiabError {
  return new NiabError('needs-compiler', `Only the compiler can write this: ${what}`);
}
