import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parisDateOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { RunState } from '#shared/domain/run.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { replaySampleWeeks, sampleInstants, type ReplayProgress, type ReplayTimer } from './replay.ts';
import { SimulatedClock } from './simulated-clock.ts';

const folder = temporaryFolder();
let operational: OperationalStore;
let clock: SimulatedClock;
let fired: string[];
let stores = 0;

beforeEach(async () => {
  operational = createSqliteOperationalStore(join(folder, `replay-${(stores += 1)}.db`));
  await operational.migrate();
  clock = new SimulatedClock(new Date(0));
  fired = [];
});
afterEach(() => operational.close());

/** Stands for the pipeline: what matters here is which timers fire when, and what is in the store. */
async function record(timer: ReplayTimer, state: RunState): Promise<void> {
  const today = parisDateOf(clock.now());
  fired.push(`${today} ${timer}`);
  const instant = sampleInstants().find(
    (candidate) => candidate.timer === timer && parisDateOf(candidate.at) === today,
  );
  if (instant === undefined) return;
  await operational.startRun(
    testRun({
      runId: instant.runId,
      week: instant.week,
      kind: instant.kind,
      asOf: today,
      modelVersion: 'sample',
      state,
      startedAt: clock.now().toISOString(),
      finishedAt: clock.now().toISOString(),
    }),
  );
}

async function settle(runId: string): Promise<void> {
  const at = clock.now().toISOString();
  const from = (await operational.getRun(runId))?.stepVersion ?? 0;
  await operational.moveRun({ runId, from, step: 'end', at, state: 'done', finishedAt: at });
}

function settleAll(timer: ReplayTimer): Promise<void> {
  return record(timer, 'done');
}

function datesOf(runId: string): IsoDate | undefined {
  return sampleInstants()
    .filter((instant) => instant.runId === runId)
    .map((instant) => parisDateOf(instant.at))[0];
}

describe('the instants', () => {
  it('are 52 in order of time, and interleave the weeks', () => {
    const instants = sampleInstants();
    expect(instants).toHaveLength(52);
    expect(instants.map(({ at }) => at.getTime())).toEqual(
      instants.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
    );
    expect(instants.slice(0, 8).map(({ at, runId }) => [at.toISOString(), runId])).toEqual([
      ['2023-03-30T03:00:00.000Z', '2023-04-05-thursday'],
      ['2023-04-03T03:00:00.000Z', '2023-04-05-monday'],
      ['2023-04-04T10:00:00.000Z', '2023-04-05-shows-2023-04-04'],
      ['2023-04-06T03:00:00.000Z', '2023-04-12-thursday'],
      ['2023-04-10T03:00:00.000Z', '2023-04-12-monday'],
      ['2023-04-11T10:00:00.000Z', '2023-04-12-shows-2023-04-11'],
      ['2023-04-12T08:00:00.000Z', '2023-04-05-actuals-2023-04-12'],
      ['2023-04-13T03:00:00.000Z', '2023-04-19-thursday'],
    ]);
    expect(datesOf('2023-06-28-actuals-2023-07-05')).toBe('2023-07-05');
  });
});

describe('the replay', () => {
  it('fires the timer of each instant at its time and ends in the present of the samples', async () => {
    const progress: ReplayProgress[] = [];
    await replaySampleWeeks({
      clock,
      operational,
      fireTimer: settleAll,
      onProgress: (step) => progress.push(step),
    });
    expect(fired).toEqual(sampleInstants().map(({ at, timer }) => `${parisDateOf(at)} ${timer}`));
    expect(progress.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
    expect(progress.every(({ state, earlier }) => state === 'done' && !earlier)).toBe(true);
    expect(clock.now().toISOString()).toBe('2023-07-05T16:00:00.000Z');
  });

  it('ends on the day that is wanted: nothing later has happened', async () => {
    const progress: ReplayProgress[] = [];
    const onProgress = (step: ReplayProgress): number => progress.push(step);
    await replaySampleWeeks({ clock, operational, fireTimer: settleAll, onProgress, today: '2023-06-05' });
    expect(fired.at(-1)).toBe('2023-06-05 collect-monday');
    expect(progress.at(-1)).toMatchObject({ week: '2023-06-07', kind: 'monday', number: progress[0]?.total });
    expect(clock.now().toISOString()).toBe('2023-06-05T16:00:00.000Z');
    expect(await operational.listRuns('2023-06-14', '2023-07-05')).toEqual([]);
  });

  it('never puts the clock back behind what was stored after it, also while it finds all played', async () => {
    const today = '2023-06-05';
    const options = { clock, operational, fireTimer: settleAll, today };
    await replaySampleWeeks(options);
    const decision = { week: '2023-06-07', rooms: null, reason: '', notObtained: [], decidedBy: 'moi' };
    const decidedAt = '2023-06-05T17:30:00.000Z';
    await operational.addDecision({ ...decision, decidedAt }, 0);
    const seen: string[] = [];
    await replaySampleWeeks({ ...options, onProgress: () => seen.push(clock.now().toISOString()) });
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.every((instant) => instant > decidedAt)).toBe(true);
    expect(clock.now().toISOString() > decidedAt).toBe(true);
  });

  it('leaves alone what is settled, also when something was missing', async () => {
    await replaySampleWeeks({ clock, operational, fireTimer: (timer) => record(timer, 'partial') });
    fired = [];
    const states: RunState[] = [];
    await replaySampleWeeks({
      clock,
      operational,
      fireTimer: settleAll,
      onProgress: ({ state, earlier }) => {
        expect(earlier).toBe(true);
        states.push(state);
      },
    });
    expect(fired).toEqual([]);
    expect(new Set(states)).toEqual(new Set(['partial']));
  });

  it('catches up by the hour where something is missing, on the same day, and goes on when it is there', async () => {
    const today = '2023-03-30';
    let isWhole = false;
    const fireTimer = async (timer: ReplayTimer): Promise<void> => {
      await record(timer, 'partial');
      isWhole = isWhole || fired.filter((entry) => entry.endsWith('catch-up')).length === 2;
      if (isWhole) await settle('2023-04-05-thursday');
    };
    await replaySampleWeeks({ clock, operational, fireTimer, today });
    const catchUps = [`${today} catch-up`, `${today} catch-up`];
    expect(fired).toEqual([`${today} collect-thursday`, ...catchUps]);
  });

  it('does so as well where it was cut off in between', async () => {
    const cutOff = replaySampleWeeks({
      clock,
      operational,
      fireTimer: async (timer) => {
        if (timer === 'catch-up') throw new Error('the process dies');
        await record(timer, 'partial');
      },
      today: '2023-04-03',
    });
    await expect(cutOff).rejects.toThrow('the process dies');
    fired = [];

    const fireTimer = async (timer: ReplayTimer): Promise<void> => {
      await record(timer, 'done');
      if (timer === 'catch-up') await settle('2023-04-05-thursday');
    };
    await replaySampleWeeks({ clock, operational, fireTimer, today: '2023-04-03' });
    expect(fired).toEqual(['2023-03-30 catch-up', '2023-04-03 collect-monday']);
  });

  it('takes up the run in which it was cut off, and goes on', async () => {
    let left = 5;
    const cutOff = replaySampleWeeks({
      clock,
      operational,
      fireTimer: async (timer) => {
        left -= 1;
        await record(timer, left < 0 ? 'processing' : 'done');
        if (left < 0) throw new Error('the process dies');
      },
    });
    await expect(cutOff).rejects.toThrow('the process dies');
    fired = [];

    const cut = '2023-04-12-shows-2023-04-11';
    await replaySampleWeeks({
      clock,
      operational,
      fireTimer: async (timer) => {
        await record(timer, 'done');
        if (timer === 'catch-up') {
          await settle(cut);
        }
      },
    });
    expect(fired[0]).toBe('2023-04-11 catch-up');
    expect(fired[1]).toBe('2023-04-12 collect-wednesday');
    expect(fired).toHaveLength(52 - 5);
  });

  it('catches up what stands still, and says so when that does not help', async () => {
    const stuck = replaySampleWeeks({
      clock,
      operational,
      fireTimer: (timer) => record(timer, 'processing'),
      pollMs: 5,
      catchUpMs: 20,
      timeoutMs: 100,
    });
    await expect(stuck).rejects.toMatchObject({
      code: 'replay-stuck',
      message: expect.stringContaining('2023-04-05-thursday is still processing') as string,
    });
    const catchUps = fired.filter((entry) => entry.endsWith('catch-up'));
    expect(catchUps.length).toBeGreaterThan(1);
    expect(new Set(catchUps)).toEqual(new Set(['2023-03-30 catch-up']));
  });

  it('says when a timer records no run', async () => {
    const silent = replaySampleWeeks({
      clock,
      operational,
      fireTimer: () => Promise.resolve(),
      pollMs: 5,
      timeoutMs: 50,
    });
    await expect(silent).rejects.toThrow('collect-thursday recorded no run 2023-04-05-thursday');
  });
});
