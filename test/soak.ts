/**
 * `npm run soak -- --kills N [--seed S] [--weeks W] [--fresh]`: plays the sample weeks again and again, with kills of
 * the host, of Azurite, of both and of the process that holds the store, with storage faults and with messages that
 * arrive fifty times, and compares every table with an undisturbed replay. A repeat goes on where the last one stopped.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '#local/settings.ts';
import { ProgressBar } from '#local/start/terminal.ts';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { NiabError } from '#shared/errors.ts';
import { runCommand, wholeNumber } from './support/command.ts';
import { KILLS, planDisturbances } from './support/soak/disturbances.ts';
import { Random } from './support/soak/random.ts';
import { lastDayOf, runsUntil } from './support/soak/replay.ts';
import { disturbed, undisturbed } from './support/soak/soak-replay.ts';
import { killsOf, readState, writeState, type SoakReplay, type SoakState } from './support/soak/state.ts';

const FOLDER = path.join(root, '.niab', 'soak');
const MOST_KILLS_A_REPLAY = 10;
const LEAST_KILLS_A_REPLAY = 5;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    console.log(`\nStopped by ${signal}: the same command goes on.`);
    process.exit(1);
  });
}
await runCommand(main);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string' },
      seed: { type: 'string', default: '1' },
      weeks: { type: 'string', default: '2' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const wanted = wholeNumber('kills', values.kills, 1, 100_000);
  const seed = wholeNumber('seed', values.seed, 0, 2 ** 32 - 1);
  const weeks = wholeNumber('weeks', values.weeks, 1, SAMPLE_WEEKS.length - 1);
  if (values.fresh) rmSync(FOLDER, { recursive: true, force: true });
  const state = readState(FOLDER) ?? { seed, weeks, replays: [] };
  if (state.seed !== seed || state.weeks !== weeks) {
    throw new NiabError(
      'bad-settings',
      `${FOLDER} holds a soak with --seed ${state.seed} --weeks ${state.weeks}: go on with it, or add --fresh.`,
    );
  }
  if (state.replays.length > 0) console.log(`Going on after ${sumUp(state)}`);
  if (killsSoFar(state) < wanted) await soak(state, wanted);
  return report(state);
}

async function soak(state: SoakState, wanted: number): Promise<void> {
  const today = lastDayOf(state.weeks);
  const runs = runsUntil(today);
  console.log(`Playing ${runs} runs up to ${today} undisturbed …`);
  const expected = await undisturbed(today);
  const bar = new ProgressBar('Soak', 'kills');
  bar.show(killsSoFar(state), wanted);
  while (killsSoFar(state) < wanted) {
    const before = killsSoFar(state);
    const number = state.replays.length + 1;
    const random = new Random(state.seed + number * 7_919);
    const replaySeed = random.between(0, 2 ** 31);
    const kills = Math.min(wanted - before, random.between(LEAST_KILLS_A_REPLAY, MOST_KILLS_A_REPLAY));
    const plan = planDisturbances(replaySeed, kills, runs);
    let killed = 0;
    const replay = await disturbed(
      expected,
      { today, plan, keepIn: path.join(FOLDER, `replay-${number}`) },
      ({ kind }) => {
        if (kind !== 'faults') bar.show(before + (killed += 1), wanted);
      },
    );
    state.replays.push(replay);
    writeState(FOLDER, state);
    if (replay.differences.length > 0) {
      bar.end();
      tell(replay, number);
    }
  }
  bar.end();
}

function tell({ seed, differences }: SoakReplay, number: number): void {
  console.log(
    `Replay ${number} (seed ${seed}) came out otherwise; its stores are in .niab/soak/replay-${number}:`,
  );
  for (const difference of differences) console.log(`  ${difference}`);
}

function report(state: SoakState): number {
  const differing = state.replays.filter(({ differences }) => differences.length > 0);
  const all = differing.flatMap(({ differences }) => differences);
  for (const [harm, lines] of Map.groupBy(all, (line) => line.split(':')[0] ?? '')) {
    console.log(`${harm}: ${lines.length}`);
  }
  console.log(`${sumUp(state)}; ${differing.length} replays differ`);
  return differing.length === 0 ? 0 : 1;
}

function sumUp(state: SoakState): string {
  const byKind = KILLS.map(
    (kind) => `${kind} ${state.replays.reduce((sum, { kills }) => sum + kills[kind], 0)}`,
  );
  const faults = state.replays.reduce((sum, replay) => sum + replay.faults, 0);
  return `${killsSoFar(state)} kills (${byKind.join(', ')}) and ${faults} storage faults in ${state.replays.length} replays`;
}

function killsSoFar({ replays }: SoakState): number {
  return replays.reduce((sum, replay) => sum + killsOf(replay), 0);
}
