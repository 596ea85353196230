/**
 * What lies beside the project on some machines: tools, captured pages, lists of films. Whoever has them checks more; `npm
 * test` names what was left out. Paths are as seen from the project.
 */
export interface Beside {
  /** The checks that need it, as `npm test` names them. */
  checks: string;
  path: string;
  /** Test files that are taken along where it is there. */
  tests?: readonly string[];
}

export const BESIDE = {
  tsqlCheck: {
    checks: "the T-SQL by SQL Server's own grammar",
    path: '../shared/tsql/tsql-check',
    tests: ['shared/storage/operational/mssql/*.captured.ts'],
  },
  /** Stands in for the Bicep compiler, which checks the templates once more where they are deployed from. */
  bicepCheck: { checks: "the templates by Azure's type data", path: '../shared/bicep/check-bicep.mjs' },
  pages: {
    checks: 'the parsers on pages of the real sites',
    path: '../shared/pages',
    tests: ['shared/sources/**/*.captured.ts'],
  },
  films: {
    checks: 'matching, reading, the watch of a model and simulated cinemas on real lists of films',
    path: '../shared/data/releases-fr-2026-11.jsonl',
    tests: [
      '{shared/matching,shared/release-files,local,ml/local-share/simulation,test/support/drift-bench}/**/*.captured.ts',
    ],
  },
  till: {
    checks: "the ranges of a cinema's own tickets on a real till",
    path: '../shared/data/local-share-6-rooms-2018_2022.csv',
    tests: ['ml/local-share/*.captured.ts'],
  },
  queries: {
    checks: 'the search of films on noisy queries',
    path: '../shared/data/reco/queries.jsonl',
    tests: ['test/support/search-bench/*.captured.ts'],
  },
  compiledTemplates: {
    checks: 'our reading of the templates against what the Bicep compiler made of them',
    path: '../shared/bicep/compiled',
    tests: ['infra/**/*.captured.ts'],
  },
} as const satisfies Record<string, Beside>;

/** Test files for which all is there that they need. */
export function testsBeside(isThere: (path: string) => boolean): string[] {
  const all: readonly Beside[] = Object.values(BESIDE);
  return all.flatMap(({ path, tests = [] }) => (isThere(path) ? tests : []));
}
