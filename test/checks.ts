/**
 * `npm run typecheck` and `npm run lint`, of all or of what is named after `--` (`.` or `static-web`). On a developer's
 * machine only what has changed is looked at again; where CI is set, everything. ESLint remembers a file by its own text:
 * what it finds by another file's types it finds in CI and by `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { InvalidInputError } from '#shared/errors.ts';
import { checkCommands } from './support/check-commands.ts';

process.chdir(`${import.meta.dirname}/..`);
const [what, ...projects] = process.argv.slice(2);
if (what !== 'types' && what !== 'lint')
  throw new InvalidInputError('check', 'The check is "types" or "lint".');

const remembers = (process.env['CI'] ?? '') === '';
for (const [program, ...args] of checkCommands(what, projects, remembers)) {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
