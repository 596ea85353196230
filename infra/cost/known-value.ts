import { Expression, type BicepValue } from '../bicep/values.ts';

/** What is known of the names of a file: its parameters and variables. */
export type Scope = Readonly<Record<string, BicepValue>>;

/**
 * The value of an expression that is made of names, `!name`, literals and comparisons, joined by `&&` or `||` without
 * parentheses, which is all that decides here what is deployed; anything else stays an expression, known only when it
 * is deployed.
 *
 * @example knownValue("capacity == 'serverless'", { capacity: 'free-tier' }) // false
 */
export function knownValue(source: string, scope: Scope): BicepValue {
  const unknown = new Expression(source);
  if (source.includes('(')) return unknown;
  for (const [operator, deciding] of JUNCTIONS) {
    const parts = source.split(operator);
    if (parts.length > 1) return joined(parts, deciding, scope) ?? unknown;
  }
  const [, left = '', operator = '', right = ''] = /^\s*(\S+)\s*(==|!=)\s*(\S.*?)\s*$/.exec(source) ?? [];
  if (operator !== '') {
    const [a, b] = [knownValue(left, scope), knownValue(right, scope)];
    if (a instanceof Expression || b instanceof Expression) return unknown;
    return (a === b) === (operator === '==');
  }
  const [, not = '', term = ''] = /^\s*(!?)\s*('[^'$\\]*'|[\w.]+)\s*$/.exec(source) ?? [];
  const value = termOf(term, scope) ?? unknown;
  if (not === '') return value;
  return typeof value === 'boolean' ? !value : unknown;
}

/** Those that bind least first; the value that decides the whole, whatever else is not known. */
const JUNCTIONS = [
  ['||', true],
  ['&&', false],
] as const;

function joined(parts: readonly string[], deciding: boolean, scope: Scope): boolean | undefined {
  const values = parts.map((part) => knownValue(part, scope));
  if (values.includes(deciding)) return deciding;
  return values.every((value) => value === !deciding) ? !deciding : undefined;
}

function termOf(term: string, scope: Scope): BicepValue | undefined {
  if (term.startsWith("'")) return term.slice(1, -1);
  if (/^\d+$/.test(term)) return Number(term);
  if (term === 'true' || term === 'false') return term === 'true';
  const value = Object.hasOwn(scope, term) ? scope[term] : undefined;
  return value instanceof Expression && value.source !== term ? knownValue(value.source, scope) : value;
}
