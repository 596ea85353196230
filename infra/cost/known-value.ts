import { Expression, type BicepValue } from '../bicep/values.ts';

/** What is known of the names of a file: its parameters and variables. */
export type Scope = Readonly<Record<string, BicepValue>>;

/**
 * The value of an expression that is made of names, `!name`, literals and one comparison, which is all that decides
 * here what is deployed; anything else stays an expression, known only when it is deployed.
 *
 * @example knownValue("capacity == 'serverless'", { capacity: 'free-tier' }) // false
 */
export function knownValue(source: string, scope: Scope): BicepValue {
  const unknown = new Expression(source);
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

function termOf(term: string, scope: Scope): BicepValue | undefined {
  if (term.startsWith("'")) return term.slice(1, -1);
  if (/^\d+$/.test(term)) return Number(term);
  if (term === 'true' || term === 'false') return term === 'true';
  const value = Object.hasOwn(scope, term) ? scope[term] : undefined;
  return value instanceof Expression && value.source !== term ? knownValue(value.source, scope) : value;
}
