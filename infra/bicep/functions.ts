import { NiabError } from '#shared/errors.ts';
import { Expression, type BicepValue } from './values.ts';

/**
 * A value as text, by Bicep's rules: a truth value becomes `True` or `False` as .NET writes it, an object or a list its
 * JSON.
 */
export function textOf(value: BicepValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export type BicepFunction = (...args: (BicepValue | undefined)[]) => BicepValue;

/** Functions of Bicep whose answer follows from their arguments. */
export const FUNCTIONS: Readonly<Record<string, BicepFunction>> = {
  bool: (text) => textOf(text).toLowerCase() === 'true',
  concat: (...texts) => texts.map(textOf).join(''),
  format: (pattern, ...args) =>
    textOf(pattern).replaceAll(/\{(\d+)\}/g, (_, index) => textOf(args[Number(index)])),
  join: (list, between) => listOf(list).map(textOf).join(textOf(between)),
  json: (text) => JSON.parse(textOf(text)) as BicepValue,
  padLeft: (text, width, by) => textOf(text).padStart(Number(width), textOf(by ?? ' ')),
  string: (value) => textOf(value),
  take: (text, count) => textOf(text).slice(0, Number(count)),
  toLower: (text) => textOf(text).toLowerCase(),
  union: (...objects) => objects.map(objectOf).reduce(united),
};

/** An object's properties. @throws NiabError `bad-bicep` for anything else. */
export function objectOf(value: BicepValue | undefined): Record<string, BicepValue> {
  if (isObject(value)) return value;
  throw new NiabError('bad-bicep', `no object: ${JSON.stringify(value)}`);
}

/** A list's items. @throws NiabError `bad-bicep` for anything else. */
export function listOf(value: BicepValue | undefined): BicepValue[] {
  if (Array.isArray(value)) return value;
  throw new NiabError('bad-bicep', `no list: ${JSON.stringify(value)}`);
}

/** Objects inside both are united too. */
function united(
  first: Record<string, BicepValue>,
  second: Record<string, BicepValue>,
): Record<string, BicepValue> {
  const entries = Object.entries(second).map(([key, value]): [string, BicepValue] => [
    key,
    isObject(first[key]) && isObject(value) ? united(first[key], value) : value,
  ]);
  return { ...first, ...Object.fromEntries(entries) };
}

function isObject(value: BicepValue | undefined): value is Record<string, BicepValue> {
  const isSome = typeof value === 'object' && value !== null;
  return isSome && !Array.isArray(value) && !(value instanceof Expression);
}
