import type { Node } from 'web-tree-sitter';

/** What cannot be known before a deployment: the source text, e.g. `storage.outputs.name` or `'${prefix}-plan'`. */
export class Expression {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type BicepValue =
  string | number | boolean | null | Expression | BicepValue[] | { [property: string]: BicepValue };

/** The value of a node: literals as they are, everything else as an expression. */
export function valueOf(node: Node): BicepValue {
  switch (node.type) {
    case 'object':
      return objectOf(node);
    case 'array':
      return node.namedChildren.filter(isNotComment).map(valueOf);
    case 'string':
      return stringOf(node);
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
    default:
      return new Expression(node.text);
  }
}

/** The properties of an object; a property whose name is not fixed (`'${id}'`) is kept under its source text. */
export function objectOf(node: Node): Record<string, BicepValue> {
  const properties = node.namedChildren.filter((child) => child.type === 'object_property');
  return Object.fromEntries(
    properties.map((property) => {
      const [key, value] = property.namedChildren.filter(isNotComment);
      return [key === undefined ? '' : keyOf(key), value === undefined ? null : valueOf(value)];
    }),
  );
}

export function isNotComment(node: Node): boolean {
  return node.type !== 'comment' && node.type !== 'diagnostic_comment';
}

function keyOf(node: Node): string {
  const key = node.type === 'string' ? stringOf(node) : node.text;
  return key instanceof Expression ? key.source : key;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

function stringOf(node: Node): string | Expression {
  if (node.namedChildren.some((child) => child.type === 'interpolation')) return new Expression(node.text);
  if (node.text.startsWith("'''")) return node.text.slice(3, -3).replace(/^\r?\n/, '');
  return unescaped(node.text.slice(1, -1));
}

/** The text that a string's source stands for. */
export function unescaped(source: string): string {
  return source.replace(/\\(?:u\{([0-9a-fA-F]+)\}|(.))/g, (_, code: string | undefined, char: string) =>
    code === undefined ? (ESCAPES[char] ?? char) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
