/** `npm test`: everything there is to check; the last line is the sum, `N passed, N failed`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { releasesPath } from '#ml/settings.ts';
import { BESIDE } from './support/beside.ts';
import { leftOut } from './support/left-out.ts';
import { provision } from './support/provision.ts';
import { check, pytest, vitest } from './support/steps.ts';
import type { Count } from './support/steps.ts';

process.chdir(`${import.meta.dirname}/..`);
const advice = provision();
for (const line of advice) console.log(line);

const tsqlCheck = BESIDE.tsqlCheck.path;
const bicepCheck = BESIDE.bicepCheck.path;

const counts: Count[] = [
  ...(await Promise.all([
    check('types', ['tsc', '-p', '.']),
    check('types of the site', ['tsc', '-p', 'static-web']),
  ])),
  ...(await Promise.all([check('lint', ['eslint', '.']), check('format', ['prettier', '--check', '.'])])),
  ...(existsSync(tsqlCheck)
    ? [await check('T-SQL', [tsqlCheck, 'shared/storage/operational/mssql', 'infra/database/user.sql'])]
    : []),
  ...(existsSync(bicepCheck)
    ? [await check('Bicep', [process.execPath, bicepCheck, '--warnings-as-errors', 'infra'])]
    : []),
  await vitest('fast'),
  await vitest('bare'),
  await vitest('system'),
  await vitest('browser'),
  await pytest([process.execPath, 'ml/python-tests.ts']),
];

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const missing = leftOut({
  isThere: existsSync,
  releases: path.relative('.', releasesPath()),
  environment: process.env,
});
for (const line of [...advice, ...missing]) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
