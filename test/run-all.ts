/** `npm test`: everything there is to check; the last line is the sum, `N passed, N failed`. */
import { existsSync } from 'node:fs';
import { provision } from './support/provision.ts';
import { check, pytest, vitest } from './support/steps.ts';
import type { Count } from './support/steps.ts';

process.chdir(`${import.meta.dirname}/..`);
const advice = provision();
for (const line of advice) console.log(line);

/** Checks the T-SQL with SQL Server's own grammar, on machines that have the tool beside the project. */
const TSQL_CHECK = '../shared/tsql/tsql-check';
/** Stands in for the Bicep compiler, which checks the templates once more where they are deployed from. */
const BICEP_CHECK = '../shared/bicep/check-bicep.mjs';

const counts: Count[] = [
  ...(await Promise.all([
    check('types', ['tsc', '-p', '.']),
    check('types of the site', ['tsc', '-p', 'static-web']),
  ])),
  ...(await Promise.all([check('lint', ['eslint', '.']), check('format', ['prettier', '--check', '.'])])),
  ...(existsSync(TSQL_CHECK)
    ? [await check('T-SQL', [TSQL_CHECK, 'shared/storage/operational/mssql', 'infra/database/user.sql'])]
    : []),
  ...(existsSync(BICEP_CHECK)
    ? [await check('Bicep', [process.execPath, BICEP_CHECK, '--warnings-as-errors', 'infra'])]
    : []),
  await vitest('fast'),
  await vitest('system'),
  await vitest('browser'),
  await pytest([process.execPath, 'ml/python-tests.ts']),
];

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const line of advice) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
