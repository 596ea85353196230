import type { PredictedResource, Prediction } from '../bicep/predict.ts';
import { Expression } from '../bicep/values.ts';
import { isAtDeployment, keysOf, type Snapshot, type SnapshotResource } from './snapshot.ts';

/**
 * Where our own reading of the templates and the compiler's snapshot do not agree, one line each:
 * `TYPE NAME: only here`, `TYPE NAME path: "there" became "here"`. What is known only at the deployment must be left to
 * it by both.
 */
export function differences({ resources, outputs }: Prediction, snapshot: Snapshot): string[] {
  const ours = keysOf(resources);
  const theirs = keysOf(snapshot.predictedResources);
  return [
    ...onlyIn(ours, theirs).map((key) => `${key}: only here`),
    ...onlyIn(theirs, ours).map((key) => `${key}: only there`),
    ...[...ours].flatMap(([key, here]) => {
      const there = theirs.get(key);
      return there === undefined
        ? []
        : between(flatOf(here), contentOf(there), '').map((line) => `${key} ${line}`);
    }),
    ...between(outputs, snapshot.outputs, '').map((line) => `outputs ${line}`),
  ];
}

function flatOf({ type, apiVersion, body }: PredictedResource): object {
  return { type, apiVersion, ...body };
}

function contentOf(resource: SnapshotResource): object {
  return Object.fromEntries(Object.entries(resource).filter(([key]) => key !== 'id' && key !== 'name'));
}

function onlyIn(first: ReadonlyMap<string, unknown>, second: ReadonlyMap<string, unknown>): string[] {
  return [...first.keys()].filter((key) => !second.has(key));
}

function between(here: unknown, there: unknown, path: string): string[] {
  if (here instanceof Expression) return isAtDeployment(there) ? [] : [changed(path, here.source, there)];
  if (Array.isArray(here) && Array.isArray(there) && here.length === there.length) {
    return here.flatMap((item, index) => between(item, there[index], `${path}[${index}]`));
  }
  if (isObject(here) && isObject(there)) {
    const [own, other] = [properties(here), properties(there)];
    return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) =>
      between(own.get(key), other.get(key), path === '' ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(here) === JSON.stringify(there) ? [] : [changed(path, here, there)];
}

/** A key that only Azure knows stands for itself, whatever its text. */
function properties(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).map(([key, inner]) => [isAtDeployment(key) ? '[…]' : key, inner]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(path: string, here: unknown, there: unknown): string {
  return `${path}: ${shown(there)} became ${shown(here)}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
