import { evaluate, type Surroundings } from '../bicep/evaluate.ts';
import { FUNCTIONS_AT_DEPLOYMENT } from '../bicep/surroundings.ts';
import { expressionReader } from '../bicep/syntax.ts';
import { Expression, type BicepValue } from '../bicep/values.ts';

/** What is known of the names of a file: its parameters and variables. */
export type Scope = Readonly<Record<string, BicepValue>>;

const read = await expressionReader();

/**
 * The value of an expression over the names of a file; what depends on anything else stays an expression, known only
 * when it is deployed.
 *
 * @example knownValue("capacity == 'serverless'", { capacity: 'free-tier' }) // false
 * @throws NiabError `bad-bicep` for a function or operator that is not known here.
 */
export function knownValue(source: string, scope: Scope): BicepValue {
  const where: Surroundings = {
    read,
    functions: FUNCTIONS_AT_DEPLOYMENT,
    lookUp: (name) => {
      const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
      if (value === undefined) return new Expression(name);
      return value instanceof Expression && value.source === name ? value : evaluate(value, where);
    },
  };
  return evaluate(new Expression(source), where);
}
