import type { Node } from 'web-tree-sitter';
import { NiabError } from '#shared/errors.ts';
import { FUNCTIONS, objectOf, textOf, type BicepFunction } from './functions.ts';
import { Expression, isNotComment, unescaped, valueOf, type BicepValue } from './values.ts';

/** What an expression is worked out with. */
export interface Surroundings {
  /** Value of a parameter, variable or item; an `Expression`: known only when it is deployed. Undefined: no such name. */
  lookUp: (name: string) => BicepValue | undefined;
  /** Functions beyond those of `functions.ts`, e.g. `resourceGroup`. */
  functions: Readonly<Record<string, BicepFunction>>;
  read: (source: string) => Node;
}

/** The grammar takes `a == b.c` for `(a == b).c`, which Bicep does not. */
const OPERATIONS = new Set(['unary_expression', 'binary_expression', 'ternary_expression']);

/**
 * Works a value out as far as it is known before a deployment; the rest stays an `Expression`. The key of a property
 * that is not known is kept as `[source]`.
 *
 * @throws NiabError `bad-bicep` for a name, function or operator that is not known here: nothing is passed over.
 */
export function evaluate(value: BicepValue, where: Surroundings): BicepValue {
  if (value instanceof Expression) return valueOfNode(where.read(value.source), where);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, where));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [keyOf(key, where), evaluate(inner, where)]),
  );
}

/** `'${name}'` as a key is an expression too. */
function keyOf(key: string, where: Surroundings): string {
  if (!key.startsWith("'")) return key;
  const known = evaluate(new Expression(key), where);
  return known instanceof Expression ? `[${known.source}]` : textOf(known);
}

function valueOfNode(node: Node, where: Surroundings): BicepValue {
  const parts = node.namedChildren.filter(isNotComment);
  const [first, second, third] = parts;
  const unknown = new Expression(node.text);
  const value = (part: Node | undefined): BicepValue =>
    part === undefined ? null : valueOfNode(part, where);
  switch (node.type) {
    case 'identifier': {
      const found = where.lookUp(node.text);
      if (found === undefined) throw bad(node, 'no such name');
      return found;
    }
    case 'parenthesized_expression':
      return value(first);
    case 'string':
      return textOfString(node, where);
    case 'ternary_expression': {
      const condition = value(first);
      if (condition instanceof Expression) return unknown;
      return value(truth(node, condition) ? second : third);
    }
    case 'unary_expression': {
      const operand = value(first);
      if (operand instanceof Expression) return unknown;
      if (!node.text.startsWith('!')) throw bad(node, 'the operator is not known here');
      return !truth(node, operand);
    }
    case 'binary_expression':
      return combined(node, value(first), () => value(second));
    case 'member_expression': {
      if (first !== undefined && OPERATIONS.has(first.type)) {
        throw bad(node, `the grammar reads "(${first.text}).${second?.text ?? ''}"; write parentheses`);
      }
      const object = value(first);
      if (object instanceof Expression) return unknown;
      const inner = objectOf(object)[second?.text ?? ''];
      if (inner === undefined) throw bad(node, 'no such property');
      return inner;
    }
    case 'call_expression':
      return called(
        node,
        first?.text ?? '',
        second?.namedChildren.filter(isNotComment).map(value) ?? [],
        where,
      );
    case 'array':
    case 'object':
    case 'number':
    case 'boolean':
    case 'null':
      return evaluate(valueOf(node), where);
    default:
      throw bad(node, `a ${node.type} is not known here`);
  }
}

/** A string with what is between its braces worked out. */
function textOfString(node: Node, where: Surroundings): BicepValue {
  const parts = node.namedChildren.filter(isNotComment);
  if (!parts.some(({ type }) => type === 'interpolation')) return valueOf(node);
  const texts = parts.map((part): BicepValue => {
    const [inner] = part.namedChildren;
    return part.type === 'interpolation' && inner !== undefined
      ? valueOfNode(inner, where)
      : unescaped(part.text);
  });
  return texts.some(isUnknown) ? new Expression(node.text) : texts.map(textOf).join('');
}

function combined(node: Node, left: BicepValue, right: () => BicepValue): BicepValue {
  const operator = node.children[1]?.text ?? '';
  if (operator === '&&' && left === false) return false;
  if (operator === '||' && left === true) return true;
  const other = right();
  if (left instanceof Expression || other instanceof Expression) return new Expression(node.text);
  switch (operator) {
    case '&&':
    case '||':
      return truth(node, other);
    case '==':
      return JSON.stringify(left) === JSON.stringify(other);
    case '!=':
      return JSON.stringify(left) !== JSON.stringify(other);
    case '/':
      return Math.trunc(Number(left) / Number(other));
    case '%':
      return Number(left) % Number(other);
    default:
      throw bad(node, `the operator ${operator} is not known here`);
  }
}

function called(node: Node, name: string, args: BicepValue[], where: Surroundings): BicepValue {
  const own = where.functions[name];
  if (own !== undefined) return own(...args);
  const known = FUNCTIONS[name];
  if (known === undefined) throw bad(node, `the function ${name} is not known here`);
  return args.some(isUnknown) ? new Expression(node.text) : known(...args);
}

function truth(node: Node, value: BicepValue): boolean {
  if (typeof value === 'boolean') return value;
  throw bad(node, `${JSON.stringify(value)} is no truth value`);
}

function isUnknown(value: BicepValue): boolean {
  return value instanceof Expression;
}

function bad(node: Node, detail: string): NiabError {
  return new NiabError('bad-bicep', `${node.text}: ${detail}`);
}
