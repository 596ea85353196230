/**
 * `npm run bench:api`: the prediction API beside a FastAPI and CatBoost service of a like model (ml/bench), on loopback, in
 * turn on the same machine. `--json` ends with one line for programs; `--rounds N` and `--seconds N` (of each measurement)
 * make it shorter. Nothing here is a test; compare figures of one run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startAzurite } from '#local/azurite.ts';
import { root } from '#local/settings.ts';
import { systemClock } from '#shared/clock.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import {
  LOADS,
  type Load,
  type Measured,
  type Ours,
  type Round,
  type Theirs,
} from './support/api-bench/figures.ts';
import { apiBreakdown } from './support/api-breakdown.ts';
import { wholeNumber } from './support/command.ts';
import { startOurApi } from './support/api-bench/our-api.ts';
import { putLoad, tryOnce, type Target } from './support/api-bench/put-load.ts';
import { jsonLine, markdownBreakdown, markdownReport } from './support/api-bench/report.ts';
import { bodiesOf, filmsToCome } from './support/api-bench/requests.ts';
import { startTwin } from './support/api-bench/twin.ts';

/** Of each load on each of them: time for the compilers, and for what is loaded when it is first needed. */
const WARM_UP_SECONDS = 3;

const { json, ...given } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
}).values;
const [rounds, seconds] = [wholeNumber('rounds', given.rounds, 1), wholeNumber('seconds', given.seconds, 1)];

say('Building the package …');
const built = spawnSync(process.execPath, ['local/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) throw new Error('the package cannot be built');

const folder = mkdtempSync(path.join(tmpdir(), 'niab-bench-api-'));
const azurite = await startAzurite();
const services: { stop(): Promise<void> }[] = [azurite];
const measured: Round[] = [];
try {
  const targets = await startAll();
  for (const each of Object.values(targets)) for (const load of LOADS) await tryOnce(each[load]);
  say('Warming up …');
  for (const load of LOADS) await inTurn(targets, load, WARM_UP_SECONDS);
  for (let round = 1; round <= rounds; round += 1) {
    const single = await inTurn(targets, 'single', seconds);
    const batch = await inTurn(targets, 'batch', seconds);
    measured.push({ single, batch });
    say(`Round ${round} of ${rounds}: one film ${told(single)}; batch of 100 ${told(batch)}`);
  }
} finally {
  // The storage goes last.
  for (const service of services.toReversed()) await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (json) console.log(jsonLine(measured));
else {
  console.log(`${machine()}\n\n${markdownReport(measured)}\n`);
  console.log(markdownBreakdown(await apiBreakdown()));
}

type Targets = Record<Ours | Theirs, Record<Load, Target>>;

/** Ours and theirs, side by side: whoever is not asked does nothing. */
async function startAll(): Promise<Targets> {
  const bodies = bodiesOf(filmsToCome(parisDateOf(systemClock.now())));
  const twin = await startTwin(folder, bodies);
  services.push(twin);
  const start = async (ours: Ours): Promise<Record<Load, Target>> => {
    const storageConnectionString = azurite.connectionString;
    const api = await startOurApi(ours, { storageConnectionString, folder, bodies });
    services.push(api);
    return api.targets;
  };
  return { host: await start('host'), bare: await start('bare'), ...twin.targets };
}

/** One load on each, ours beside theirs. */
async function inTurn(targets: Targets, load: Load, duration: number): Promise<Round[Load]> {
  const host = await putLoad(targets.host[load], duration);
  const typical = await putLoad(targets.typical[load], duration);
  const bare = await putLoad(targets.bare[load], duration);
  const best = await putLoad(targets.best[load], duration);
  return { host, typical, bare, best };
}

function told(measured: Round[Load]): string {
  return Object.entries(measured)
    .map(([name, { requestsASecond }]: [string, Measured]) => `${name} ${requestsASecond.toFixed(0)}/s`)
    .join(', ');
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  return `${availableParallelism()} cores (${model}), ${gigabytes} GiB, Node ${process.version}; ${rounds} rounds of ${seconds} s each`;
}

function say(text: string): void {
  console.error(text);
}
