import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext, type Context } from 'node:vm';
import * as z from 'zod';
import { TABLES } from './tables.ts';

/** Runs beside the language service, which is made for pages: it knows no modules and sets names of the whole process. */
const ASK = `(tables, query) => {
  const { Symbols, GlobalState, KustoCode } = Kusto.Language;
  const symbols = Object.entries(tables).map(([name, columns]) =>
    new Symbols.TableSymbol.$ctor7(name, '(' + columns.join(', ') + ')', ''));
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('insights', symbols));
  const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
  return Array.from({ length: found.Count }, (_, index) => {
    const { Severity, Code, Message, Start } = found.getItem(index);
    return { severity: Severity, code: Code, message: Message, start: Start };
  });
}`;

const diagnostics = z.array(
  z.object({ severity: z.string(), code: z.string(), message: z.string(), start: z.number() }),
);

let service: Context | null = null;

/**
 * What Microsoft's own language service finds in a query over the tables of Application Insights: names that no table
 * has, wrong kinds, syntax; each with its line.
 *
 * @example queryProblems('traces | where mesage == 1') // ["1: Error KS142 The name 'mesage' does not refer to …"]
 */
export function queryProblems(query: string): string[] {
  service ??= load();
  const asked = `(${ASK})(${JSON.stringify(TABLES)}, ${JSON.stringify(query)})`;
  return diagnostics
    .parse(runInContext(asked, service))
    .filter(({ severity }) => severity === 'Error' || severity === 'Warning')
    .map(({ severity, code, message, start }) => {
      const line = query.slice(0, start).split('\n').length;
      return `${line}: ${severity} ${code} ${message}`;
    });
}

function load(): Context {
  const { resolve } = createRequire(import.meta.url);
  const context = createContext({});
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
    const filename = resolve(`@kusto/language-service-next/${file}`);
    runInContext(readFileSync(filename, 'utf8'), context, { filename });
  }
  return context;
}
