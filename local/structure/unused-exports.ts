import ts from 'typescript';
import { pathOf } from './import-graph.ts';

type Named =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration;

/**
 * What files export and no other of them takes, as `file name`. A type that another export names goes with it, for its
 * caller may want to name it; a file that is loaded later is taken whole.
 * @param texts of the files by their paths in the project, with "/".
 */
export function unusedExports(texts: ReadonlyMap<string, string>): string[] {
  const sources = [...texts].map(([file, text]) => ({ file, text, source: sourceOf(file, text) }));
  const taken = new Set(sources.flatMap(({ file, text, source }) => takenBy(file, text, source)));
  return sources
    .filter(({ file }) => !taken.has(`${file} *`))
    .flatMap(({ file, source }) => exportsOf(source).map((name) => `${file} ${name}`))
    .filter((name) => !taken.has(name));
}

function sourceOf(file: string, text: string): ts.SourceFile {
  const jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  return ts.createSourceFile(file, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode });
}

/** The names that a file exports, without the types that its other exports name. */
function exportsOf(source: ts.SourceFile): string[] {
  const statements = source.statements.filter(isExport);
  return statements.flatMap((statement) => {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    const others = isType ? statements.filter((other) => other !== statement) : [];
    return namesOf(statement).filter((name) => !others.some((other) => shows(other, name)));
  });
}

function isExport(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    hasModifier(statement, ts.SyntaxKind.ExportKeyword)
  );
}

function hasModifier(statement: ts.Statement, modifier: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === modifier) ?? false;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isExportDeclaration(statement)) return reexports(statement).map(({ name }) => name.text);
  if (hasModifier(statement, ts.SyntaxKind.DefaultKeyword) || !isNamed(statement)) return ['default'];
  return statement.name === undefined ? [] : [statement.name.text];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function isNamed(statement: ts.Statement): statement is Named {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

/** Whether a name stands in a node, outside of the bodies of functions. */
function shows(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  return !ts.isBlock(node) && (ts.forEachChild(node, (child) => shows(child, name) || undefined) ?? false);
}

/** What a file takes of others, as `file name`; `file *` where it takes all. */
function takenBy(file: string, text: string, source: ts.SourceFile): string[] {
  const taken: string[] = [];
  const take = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    const from =
      specifier !== undefined && ts.isStringLiteral(specifier) ? pathOf(file, specifier.text) : null;
    if (from !== null) taken.push(...names.map((name) => `${from} ${name}`));
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) take(statement.moduleSpecifier, importedNames(statement, text));
    if (ts.isExportDeclaration(statement)) {
      const names = statement.exportClause === undefined ? ['*'] : reexports(statement).map(originalName);
      take(statement.moduleSpecifier, names);
    }
  }
  const takeLater = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0], ['*']);
    }
    ts.forEachChild(node, takeLater);
  };
  if (text.includes('import(')) takeLater(source);
  return taken;
}

function importedNames({ importClause: clause }: ts.ImportDeclaration, text: string): string[] {
  const names = clause?.namedBindings;
  const byDefault = clause?.name === undefined ? [] : ['default'];
  if (names === undefined) return byDefault;
  if (ts.isNamedImports(names)) return [...byDefault, ...names.elements.map(originalName)];
  // Of `import * as reads`: each `reads.x`.
  const members = text.matchAll(new RegExp(`(?<![\\w.])${names.name.text}\\.(\\w+)`, 'g'));
  return [...byDefault, ...[...members].map(([, name = '']) => name)];
}

function reexports({ exportClause: clause }: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
  return clause !== undefined && ts.isNamedExports(clause) ? clause.elements : [];
}

function originalName({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}
