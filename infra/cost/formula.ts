import { NiabError } from '#shared/errors.ts';

/**
 * The value of a formula: sums, products and quotients of numbers and names, with parentheses.
 *
 * @param where names the formula's place in an error, e.g. `modules/sql.bicep: database, sql-compute`.
 * @example evaluate('runs * (pages + 1)', { runs: 2, pages: 20 }, 'here') // 42
 * @throws NiabError `bad-formula`
 */
export function evaluate(formula: string, values: Readonly<Record<string, number>>, where: string): number {
  const fail = (detail: string): NiabError =>
    new NiabError('bad-formula', `${where}: formula "${formula}": ${detail}`, { field: 'use' });
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  let next = 0;

  const operand = (): number => {
    const token = tokens[next++];
    if (token === undefined) throw fail('it ends too early');
    if (token === '(') {
      const value = sum();
      if (tokens[next++] !== ')') throw fail('a parenthesis is not closed');
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (!/^\w/.test(token)) throw fail(`"${token}" is not expected there`);
    const value = Object.hasOwn(values, token) ? values[token] : undefined;
    if (value === undefined) throw fail(`there is no driver or parameter "${token}"`);
    return value;
  };
  const product = (): number => {
    let value = operand();
    while (tokens[next] === '*' || tokens[next] === '/') {
      value = tokens[next++] === '*' ? value * operand() : value / operand();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[next] === '+') {
      next++;
      value += product();
    }
    return value;
  };

  const value = sum();
  if (next < tokens.length) throw fail(`"${tokens[next] ?? ''}" is not expected there`);
  if (!Number.isFinite(value)) throw fail(`it gives ${value}`);
  return value;
}

/** The names that a formula uses. */
export function namesIn(formula: string): string[] {
  return [...new Set(formula.match(/[A-Za-z_]\w*/g) ?? [])];
}
