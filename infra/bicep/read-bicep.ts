import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'web-tree-sitter';
import type { BicepDeclaration, BicepFile } from './bicep-file.ts';
import { parseBicep } from './syntax.ts';
import { isNotComment, objectOf, valueOf, type BicepValue } from './values.ts';

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
  if (node === undefined) return { condition: null, over: null, item: null, body: {} };
  const parts = node.namedChildren.filter(isNotComment);
  if (node.type === 'if_statement') {
    return { ...declarationOf(parts.at(-1)), condition: parts[0]?.text.slice(1, -1) ?? '' };
  }
  if (node.type === 'for_statement') {
    const [item, over] = parts;
    return { ...declarationOf(parts.at(-1)), item: item?.text ?? '', over: over?.text ?? '' };
  }
  return { condition: null, over: null, item: null, body: objectOf(node) };
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

/** A string without its quotes; the source text of anything else. */
function textOf(node: Node | undefined): string {
  const value = node === undefined ? '' : valueOf(node);
  return typeof value === 'string' ? value : (node?.text ?? '');
}
