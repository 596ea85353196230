import type { PredictedResource, Prediction } from '../bicep/predict.ts';
import { Expression } from '../bicep/values.ts';
import { isAtDeployment, type Snapshot } from './snapshot.ts';

/**
 * Where our own reading of the templates and the compiler's snapshot do not agree, one line each:
 * `TYPE NAME: only here`, `TYPE NAME path: "there" became "here"`. What is known only at the deployment must be left to
 * it by both.
 */
export function differences({ resources, outputs }: Prediction, snapshot: Snapshot): string[] {
  const ours = keyed(resources.map((each) => [each.type, each.name, flatOf(each)]));
  const theirs = keyed(
    snapshot.predictedResources.map(({ id: _id, name, ...rest }) => [rest.type, name, rest]),
  );
  return [
    ...onlyIn(ours, theirs).map((key) => `${key}: only here`),
    ...onlyIn(theirs, ours).map((key) => `${key}: only there`),
    ...[...ours].flatMap(([key, here]) =>
      theirs.has(key) ? between(here, theirs.get(key), '').map((line) => `${key} ${line}`) : [],
    ),
    ...between(outputs, snapshot.outputs, '').map((line) => `outputs ${line}`),
  ];
}

function flatOf({ type, apiVersion, body }: PredictedResource): object {
  return { type, apiVersion, ...body };
}

/** By type and name; those whose name only Azure knows by their number, since both have the order of the source. */
function keyed(resources: [string, string | Expression, object][]): Map<string, object> {
  const unnamed = new Map<string, number>();
  return new Map(
    resources.map(([type, name, rest]) => {
      if (!(name instanceof Expression) && !isAtDeployment(name)) return [`${type} ${name}`, rest];
      const number = (unnamed.get(type) ?? 0) + 1;
      unnamed.set(type, number);
      return [`${type} #${number}`, rest];
    }),
  );
}

function onlyIn(first: Map<string, object>, second: Map<string, object>): string[] {
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
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
