import path from 'node:path';
import ts from 'typescript';

/** The files of the project that a file imports, by its path. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * @param texts of the files by their paths in the project, with "/".
 * @param which `at-once`: what is loaded with a file; `ever`: also what it loads later, and what it imports for its types
 * alone.
 */
export function importGraph(texts: ReadonlyMap<string, string>, which: 'at-once' | 'ever'): ImportGraph {
  return new Map(
    [...texts].map(([file, text]) => {
      const found = specifiersOf(file, text, which === 'ever')
        .map((specifier) => pathOf(file, specifier))
        .filter((imported) => imported !== null && texts.has(imported));
      return [file, [...new Set(found)] as string[]];
    }),
  );
}

/** `#shared/x.ts` and `./x.ts` as paths in the project; null for a package. */
export function pathOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

function specifiersOf(file: string, text: string, ever: boolean): string[] {
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node, ever);
    if (specifier !== undefined && ts.isStringLiteral(specifier)) specifiers.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return specifiers;
}

function specifierOf(node: ts.Node, ever: boolean): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) {
    return ever || !isTypeOnly(node.importClause) ? node.moduleSpecifier : undefined;
  }
  if (ts.isExportDeclaration(node)) return ever || !node.isTypeOnly ? node.moduleSpecifier : undefined;
  const isLater = ever && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isLater ? node.arguments[0] : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((element) => element.isTypeOnly)
  );
}
