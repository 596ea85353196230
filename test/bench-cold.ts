/**
 * `npm run bench:cold`: from the start of a process of the packaged functions to its first answer, and the memory that it takes
 * (Linux's RSS): the prediction API to its first forecast, the site to its first list of weeks, in turn with the version before
 * there was an API. `--before REF|FOLDER` compares with another version, `--runs N` repeats more often (11 unless given).
 * Nothing here is a test; compare figures of one run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startAzurite } from '#local/azurite.ts';
import { root } from '#local/settings.ts';
import { wholeNumber } from './support/command.ts';
import { buildBefore, buildPackage } from './support/cold/packages.ts';
import { measureCold, type Measured } from './support/cold/measure-cold.ts';
import { startsOf } from './support/cold/starts.ts';

/** The last version without the prediction API. */
const BEFORE = 'c77fcf0';

const { before, ...given } = parseArgs({
  options: { before: { type: 'string', default: BEFORE }, runs: { type: 'string', default: '11' } },
}).values;
const runs = wholeNumber('runs', given.runs, 1);

const folder = mkdtempSync(path.join(tmpdir(), 'niab-cold-'));
const azurite = await startAzurite();
try {
  const program = path.join(folder, 'cold-process.mjs');
  await build({
    entryPoints: [path.join(root, 'test/support/cold/cold-process.ts')],
    ...{ outfile: program, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' },
  });
  const packages = {
    before: buildBefore(before, folder),
    now: buildPackage(path.join(folder, 'now')),
  };
  const starts = await startsOf(packages, folder, azurite.connectionString);
  for (const { what, ...versions } of starts) {
    const measured: Record<'before' | 'now', Measured[]> = { before: [], now: [] };
    // Not counted: it makes the databases, and the system reads the files.
    for (const version of ['before', 'now'] as const) await measureCold(program, versions[version]);
    for (let run = 0; run < runs; run += 1)
      for (const version of ['before', 'now'] as const)
        measured[version].push(await measureCold(program, versions[version]));
    console.log(`${what} (median of ${runs})`);
    const [was, is] = [together(measured.before), together(measured.now)];
    console.log(`  before  ${told(was)}`);
    console.log(
      `  now     ${told(is)}  ${(100 * (is.milliseconds / was.milliseconds)).toFixed(0)} % of the time`,
    );
  }
} finally {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
}

function together(all: readonly Measured[]): Measured {
  const median = (of: (each: Measured) => number): number =>
    all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
  return {
    milliseconds: median((each) => each.milliseconds),
    processorMs: median((each) => each.processorMs),
    megabytes: median((each) => each.megabytes),
    peakMegabytes: median((each) => each.peakMegabytes),
  };
}

function told({ milliseconds, processorMs, megabytes, peakMegabytes }: Measured): string {
  return `${milliseconds.toFixed(0).padStart(5)} ms, ${processorMs.toFixed(0).padStart(4)} of the processors  ${megabytes.toFixed(0).padStart(4)} MB, ${peakMegabytes.toFixed(0)} MB at most`;
}
