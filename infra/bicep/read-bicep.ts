import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'web-tree-sitter';
import { parseBicep } from './syntax.ts';
import { Expression, isNotComment, objectOf, valueOf, type BicepValue } from './values.ts';

export interface BicepParameter {
  name: string;
  /** As written: `string`, `int`, `bool`, … */
  type: string;
  description: string | null;
  /** Undefined: it must be given. */
  default: BicepValue | undefined;
}

export interface BicepOutput {
  name: string;
  description: string | null;
  value: BicepValue;
}

/** A resource or a module. */
export interface BicepDeclaration {
  /** Symbolic name in the file. */
  symbol: string;
  /** Source text of `if (…)`, without the brackets; null: always. */
  condition: string | null;
  /** `for item in list: …`: the source text of what it goes over; null: one. */
  over: string | null;
  body: Record<string, BicepValue>;
}

export interface BicepResource extends BicepDeclaration {
  /** `Microsoft.Web/sites`. */
  type: string;
  apiVersion: string;
  /** Declared elsewhere, only named here. */
  existing: boolean;
}

export interface BicepModule extends BicepDeclaration {
  /** As written, relative to the file: `modules/sql.bicep`. */
  path: string;
}

export interface BicepFile {
  /** Path as it was asked for. */
  path: string;
  /** `metadata cost = …` is `metadata['cost']`. */
  metadata: Record<string, BicepValue>;
  parameters: BicepParameter[];
  variables: Record<string, BicepValue>;
  resources: BicepResource[];
  modules: BicepModule[];
  outputs: BicepOutput[];
}

/**
 * Reads a template as data, without evaluating it: literals are JavaScript's values, everything else is an
 * `Expression` with its source text. Symbols, conditions and loops stay as they are written; nothing is followed
 * into a module (read its file as well).
 *
 * @example
 * const { metadata, resources } = await readBicep('infra/modules/sql.bicep');
 * metadata['cost']; // [{ resource: 'database', meter: '…', use: '…', why: '…' }]
 * resources.map(({ symbol, type }) => `${symbol}: ${type}`); // ['server: Microsoft.Sql/servers', …]
 *
 * @throws NiabError `bad-bicep` with file and line.
 */
export async function readBicep(file: string): Promise<BicepFile> {
  return bicepOf(await parseBicep(readFileSync(file, 'utf8'), file), file);
}

/** All templates below a folder, in alphabetical order; their `path` begins with the folder. */
export function readAllBicep(folder: string): Promise<BicepFile[]> {
  const files = globSync('**/*.bicep', { cwd: folder }).toSorted();
  return Promise.all(files.map((file) => readBicep(path.join(folder, file))));
}

/** The values of a parameters file (`param name = value`). @throws NiabError `bad-bicep` with file and line. */
export async function readBicepParameters(file: string): Promise<Record<string, BicepValue>> {
  // The grammar knows templates only: there, what a parameters file says of a parameter is said of a variable.
  const text = readFileSync(file, 'utf8')
    .replace(/^using .*$/m, '')
    .replaceAll(/^param(?= \w+ =)/gm, 'var');
  return bicepOf(await parseBicep(text, file), file).variables;
}

function bicepOf(root: Node, file: string): BicepFile {
  const found: BicepFile = {
    path: file,
    metadata: {},
    parameters: [],
    variables: {},
    resources: [],
    modules: [],
    outputs: [],
  };
  let description: string | null = null;
  for (const node of root.namedChildren.filter(isNotComment)) {
    if (node.type === 'decorators') {
      description = descriptionIn(node);
      continue;
    }
    add(found, node, description);
    description = null;
  }
  return found;
}

function add(found: BicepFile, node: Node, description: string | null): void {
  const [first, ...rest] = node.namedChildren.filter(isNotComment);
  const name = first?.text ?? '';
  const last = rest.at(-1);
  const value = last === undefined ? null : valueOf(last);
  switch (node.type) {
    case 'metadata_declaration':
      found.metadata[name] = value;
      break;
    case 'variable_declaration':
      found.variables[name] = value;
      break;
    case 'parameter_declaration': {
      const [type, initial] = rest;
      const byDefault = initial === undefined ? undefined : valueOf(initial);
      found.parameters.push({ name, type: type?.text ?? '', description, default: byDefault });
      break;
    }
    case 'output_declaration':
      found.outputs.push({ name, description, value });
      break;
    case 'resource_declaration': {
      const [type = '', apiVersion = ''] = textOf(rest[0]).split('@');
      const existing = node.children.some((child) => child.text === 'existing');
      found.resources.push({ symbol: name, type, apiVersion, existing, ...declarationOf(last) });
      break;
    }
    case 'module_declaration':
      found.modules.push({ symbol: name, path: textOf(rest[0]), ...declarationOf(last) });
      break;
  }
}

function declarationOf(node: Node | undefined): Omit<BicepDeclaration, 'symbol'> {
  const parts = node?.namedChildren.filter(isNotComment) ?? [];
  const last = parts.at(-1);
  switch (node?.type) {
    case 'if_statement':
      return { ...declarationOf(last), condition: parts[0]?.text.slice(1, -1) ?? '' };
    case 'for_statement':
      return { ...declarationOf(last), over: parts[1]?.text ?? '' };
    default:
      return { condition: null, over: null, body: node === undefined ? {} : objectOf(node) };
  }
}

function descriptionIn(decorators: Node): string | null {
  for (const decorator of decorators.namedChildren) {
    const call = decorator.namedChildren.find((child) => child.type === 'call_expression');
    const [name, given] = call?.namedChildren ?? [];
    const text = given?.namedChildren.find((child) => child.type === 'string');
    if (name?.text.endsWith('description') === true && text !== undefined) return textOf(text);
  }
  return null;
}

function textOf(node: Node | undefined): string {
  const value = node === undefined ? '' : valueOf(node);
  return value instanceof Expression ? value.source : String(value);
}
