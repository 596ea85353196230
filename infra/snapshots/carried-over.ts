import type { PredictedResource, Prediction } from '../bicep/predict.ts';
import type { Target } from '../bicep/surroundings.ts';
import { Expression } from '../bicep/values.ts';
import { isAtDeployment, keysOf, type Snapshot, type SnapshotResource } from './snapshot.ts';

/** Order of a resource's properties as the compiler writes them. */
const ORDER = ['location', 'sku', 'kind', 'identity', 'tags', 'properties'];

/**
 * The snapshot before, with the values of the templates as they are now. A text that only the compiler can write and has not
 * written before is `[not compiled: SOURCE]`: left to Azure like the others, and not to be taken for its word.
 */
export function carriedOver({ resources, outputs }: Prediction, before: Snapshot, target: Target): Snapshot {
  const known = keysOf(before.predictedResources);
  const keys = [...keysOf(resources).keys()];
  return {
    predictedResources: resources.map((resource, index) =>
      resourceOf(resource, known.get(keys[index] ?? ''), target),
    ),
    diagnostics: [],
    outputs: carriedObject(outputs, before.outputs),
  };
}

function resourceOf(
  { type, apiVersion, name, body }: PredictedResource,
  before: SnapshotResource | undefined,
  target: Target,
): SnapshotResource {
  const known = name instanceof Expression ? (before?.name ?? notCompiled(name)) : name;
  const ordered = Object.fromEntries(
    Object.entries(body).toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  );
  return {
    id: before?.id ?? (name instanceof Expression ? notCompiled(name) : idOf(type, name, target)),
    type,
    name: known,
    apiVersion,
    ...carriedObject(ordered, before ?? {}),
  };
}

function carried(here: unknown, there: unknown): unknown {
  if (here instanceof Expression) return isAtDeployment(there) ? there : notCompiled(here);
  if (Array.isArray(here)) {
    const before: unknown[] = Array.isArray(there) ? there : [];
    return here.map((item, index) => carried(item, before[index]));
  }
  return isObject(here) ? carriedObject(here, isObject(there) ? there : {}) : here;
}

function carriedObject<T>(here: object, there: object): Record<string, T> {
  const before = new Map(Object.entries(there));
  const unnamed = [...before.keys()].find(isAtDeployment);
  const entries = Object.entries(here).map(([key, value]) => {
    const name = isAtDeployment(key) ? (unnamed ?? `[not compiled: ${key.slice(1, -1)}]`) : key;
    return [name, carried(value, before.get(name))];
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

function notCompiled({ source }: Expression): string {
  return `[not compiled: ${source}]`;
}
