/** `npm run match-soak`: evaluates the matching on all films that lie beside the project; the tests take a sample of them. */
import { spawnSync } from 'node:child_process';

process.chdir(`${import.meta.dirname}/..`);
const { status } = spawnSync('vitest', ['run', '--project', 'fast', 'shared/matching/evaluate'], {
  env: { ...process.env, NIAB_EVALUATE: 'all' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
