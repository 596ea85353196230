import { NiabError } from '../../shared/errors.ts';
import { Expression, type BicepValue } from './values.ts';

/**
 * A value as text, by Bicep's rules: a truth value becomes `True` or `False` as .NET writes it, an object or a list its
 * JSON.
 */
export function textOf(value: BicepValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value === null ? '' : String(value);
}

/** Functions of Bicep whose answer follows from their arguments. */
export const FUNCTIONS: Readonly<Record<string, (...args: BicepValue[]) => BicepValue>> = {
  bool: (text) => textOf(text ?? null).toLowerCase() === 'true',
  concat: (...parts) => (parts.every(Array.isArray) ? parts.flat() : parts.map(textOf).join('')),
  contains: (within, value) => isIn(value ?? null, within ?? null),
  empty: (value) => isEmpty(value ?? null),
  format: (pattern, ...args) =>
    textOf(pattern ?? null).replaceAll(/\{(\d+)\}/g, (_, index) => textOf(args[Number(index)] ?? null)),
  join: (list, between) => listOf(list).map(textOf).join(textOf(between ?? null)),
  json: (text) => JSON.parse(textOf(text ?? null)) as BicepValue,
  length: (value) => (typeof value === 'string' ? value.length : namesOrItems(value).length),
  padLeft: (text, width, by) => textOf(text ?? null).padStart(Number(width), textOf(by ?? ' ')),
  string: (value) => textOf(value ?? null),
  take: (value, count) =>
    Array.isArray(value) ? value.slice(0, Number(count)) : textOf(value ?? null).slice(0, Number(count)),
  toLower: (text) => textOf(text ?? null).toLowerCase(),
  toUpper: (text) => textOf(text ?? null).toUpperCase(),
  union: (...objects) => Object.assign({}, ...objects.map(objectOf)) as Record<string, BicepValue>,
};

/** An object's properties. @throws NiabError `bad-bicep` for anything else. */
export function objectOf(value: BicepValue | undefined): Record<string, BicepValue> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && !(value instanceof Expression)) return value;
  throw new NiabError('bad-bicep', `no object: ${JSON.stringify(value)}`);
}

/** A list's items. @throws NiabError `bad-bicep` for anything else. */
export function listOf(value: BicepValue | undefined): BicepValue[] {
  if (Array.isArray(value)) return value;
  throw new NiabError('bad-bicep', `no list: ${JSON.stringify(value)}`);
}

function namesOrItems(value: BicepValue | undefined): BicepValue[] {
  return Array.isArray(value) ? value : Object.keys(objectOf(value));
}

function isEmpty(value: BicepValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && namesOrItems(value).length === 0);
}

function isIn(value: BicepValue, within: BicepValue): boolean {
  return typeof within === 'string' ? within.includes(textOf(value)) : namesOrItems(within).includes(value);
}
