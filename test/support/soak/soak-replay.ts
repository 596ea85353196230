import { cpSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { compare, describeDifference } from './compare.ts';
import type { Disturbance, DisturbancePlan, Kill } from './disturbances.ts';
import { playWeeks } from './replay.ts';
import type { Snapshot } from './snapshot.ts';
import type { SoakReplay } from './state.ts';

/** What an undisturbed replay stores. */
export async function undisturbed(today: IsoDate): Promise<Snapshot> {
  return inFolder((folder) => playWeeks({ folder, today, plan: null }));
}

/**
 * Plays the weeks with disturbances and compares what is stored.
 *
 * @param keepIn gets the stores and the log of a replay that came out otherwise.
 */
export async function disturbed(
  expected: Snapshot,
  { today, plan, keepIn }: { today: IsoDate; plan: DisturbancePlan; keepIn: string },
  onDisturbed?: (disturbance: Disturbance) => void,
): Promise<SoakReplay> {
  const kills: Record<Kill, number> = { host: 0, azurite: 0, both: 0, store: 0 };
  let faults = 0;
  const begun = performance.now();
  const differences = await inFolder(async (folder) => {
    const found = await differencesOf(expected, () =>
      playWeeks({
        folder,
        today,
        plan,
        onDisturbed: (disturbance) => {
          if (disturbance.kind === 'faults') faults += 1;
          else kills[disturbance.kind] += 1;
          onDisturbed?.(disturbance);
        },
      }),
    );
    if (found.length > 0)
      cpSync(folder, keepIn, { recursive: true, filter: (name) => !name.endsWith('.sock') });
    return found;
  });
  const seconds = Math.round((performance.now() - begun) / 1_000);
  return { seed: plan.seed, kills, faults, repeated: plan.repeat?.queue ?? '', seconds, differences };
}

/** A replay that does not come to its end is a difference as well. */
async function differencesOf(expected: Snapshot, play: () => Promise<Snapshot>): Promise<string[]> {
  try {
    return compare(expected, await play()).map(describeDifference);
  } catch (error) {
    return [`not ended: ${messageOf(error)}`];
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'niab-soak-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
