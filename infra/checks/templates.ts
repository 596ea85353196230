import path from 'node:path';
import type { BicepFile, BicepResource } from '../bicep/bicep-file.ts';
import { readAllBicep } from '../bicep/read-bicep.ts';
import { Expression, type BicepValue } from '../bicep/values.ts';

export const root = path.join(import.meta.dirname, '../..');

const infra = path.join(root, 'infra');
/** All templates, by their path below `infra`. */
const templates = new Map(
  (await readAllBicep(infra)).map((file) => [path.relative(infra, file.path), file] as const),
);

export function allTemplates(): BicepFile[] {
  return [...templates.values()];
}

/** @param name path below `infra`. */
export function template(name: string): BicepFile {
  const file = templates.get(name);
  if (file === undefined) throw new Error(`there is no ${name}`);
  return file;
}

export function resource(name: string, symbol: string): BicepResource {
  const found = template(name).resources.find((each) => each.symbol === symbol);
  if (found === undefined) throw new Error(`${name} declares no ${symbol}`);
  return found;
}

/** A module of the main template. */
export function moduleOf(symbol: string): BicepFile['modules'][number] {
  const found = template('main.bicep').modules.find((each) => each.symbol === symbol);
  if (found === undefined) throw new Error(`main.bicep has no module ${symbol}`);
  return found;
}

/**
 * A value inside objects; undefined where there is none.
 * @example at(body, 'properties', 'administrators', 'login')
 */
export function at(value: BicepValue | undefined, ...keys: string[]): BicepValue | undefined {
  return keys.reduce<BicepValue | undefined>((inner, key) => {
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isObject && !(inner instanceof Expression) ? inner[key] : undefined;
  }, value);
}

/** An object's property names; none of anything else. */
export function namesIn(value: BicepValue | undefined): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

export function sourceOf(value: BicepValue | undefined): string {
  return value instanceof Expression ? value.source : JSON.stringify(value);
}
