import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { NiabError } from '#shared/errors.ts';
import { KeptPromise } from '#shared/kept-promise.ts';

const parser = new KeptPromise(makeParser);

/**
 * The syntax tree of a Bicep file.
 * @throws NiabError `bad-bicep` with the line, where the text is no Bicep.
 */
export async function parseBicep(text: string, path: string): Promise<Node> {
  const root = (await parser.get()).parse(text)?.rootNode;
  if (root === undefined) throw new NiabError('bad-bicep', `${path} could not be read`);
  const wrong = firstError(root);
  if (wrong !== null) {
    throw new NiabError(
      'bad-bicep',
      `${path}:${wrong.startPosition.row + 1}: this is no Bicep: ${wrong.text}`,
    );
  }
  return root;
}

/** Reads single expressions, e.g. `x ? 'a' : 'b'`; for whoever needs many of them at once. @throws NiabError `bad-bicep`. */
export async function expressionReader(): Promise<(source: string) => Node> {
  const ready = await parser.get();
  return (source) => {
    const declaration = ready.parse(`var x = ${source}\n`)?.rootNode.namedChildren[0];
    const node = declaration?.namedChildren.at(-1);
    if (node === undefined || declaration?.hasError === true) {
      throw new NiabError('bad-bicep', `this is no expression of Bicep: ${source}`);
    }
    return node;
  };
}

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  const made = new Parser();
  made.setLanguage(await Language.load(grammar));
  return made;
}

function firstError(node: Node): Node | null {
  if (node.isError || node.isMissing) return node;
  if (!node.hasError) return null;
  for (const child of node.children) {
    const wrong = firstError(child);
    if (wrong !== null) return wrong;
  }
  return node;
}
