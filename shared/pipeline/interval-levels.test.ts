import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_LEVELS, levelsAfter } from '../domain/adaptive-intervals.ts';
import { addDays, addWeeks, stageDate, type IsoDate } from '../domain/cinema-week.ts';
import { testForecast } from '../domain/testing-forecasts.ts';
import { testRun } from '../domain/testing-runs.ts';
import { loadForecaster, type Forecaster } from '../forecasting/forecaster.ts';
import { adaptiveModel } from '../forecasting/testing-adaptive-model.ts';
import { intervalLevels } from '../storage/operational/reads.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { intervalLevelsOf } from './interval-levels.ts';

const FIRST = '2026-07-01';
const STAGE = 'monday';
const FILMS = ['a', 'b', 'c', 'd', 'e'];

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await loadForecaster(adaptiveModel());
});
let operational: ReturnType<typeof createSqliteOperationalStore>;
beforeEach(async () => {
  operational = createSqliteOperationalStore(':memory:');
  await operational.migrate();
});
afterEach(() => operational.close());

const weekAfter = (weeks: number): IsoDate => addWeeks(FIRST, weeks);

/** The levels that the run of a week is given. */
function levelsOf(week: IsoDate, loaded: Forecaster = forecaster) {
  const run = testRun({ runId: `${week}-${STAGE}`, week, kind: STAGE, asOf: stageDate(week, STAGE) });
  const clock = { now: () => new Date(`${run.asOf}T06:00:00Z`) };
  return intervalLevelsOf({ operational, clock, forecaster: () => Promise.resolve(loaded) }, run);
}

/** A week is forecast: each film from 100 to 1,000. */
async function serve(week: IsoDate) {
  const { low, high } = await levelsOf(week);
  for (const filmId of FILMS) {
    const { modelVersion } = forecaster;
    await operational.upsertForecast(
      testForecast({ week, filmId, stage: STAGE, modelVersion, p10: 100, p50: 300, p90: 1_000 }),
    );
  }
  return { low, high };
}

/** So many films of a week came out below their interval, the others within it. */
async function publish(week: IsoDate, below: number, observedOn = addDays(week, 7)) {
  await operational.recordActuals(
    FILMS.map((filmId, i) => ({
      ...{ week, filmId, screens: null, source: 'jpbox', observedOn },
      admissions: i < below ? 50 : 500,
    })),
  );
}

/** Weeks are served and published one after the other, each result on the Wednesday after its week. */
async function season(below: readonly number[], publishIt = publish) {
  const served = [];
  for (const [i, misses] of below.entries()) {
    // On the Monday before a week the results of the last but one before it are out.
    if (i >= 2) await publishIt(weekAfter(i - 2), below[i - 2] ?? misses);
    served.push(await serve(weekAfter(i)));
  }
  return served;
}

const outcome = (below: number) => ({ films: FILMS.length, below, above: 0 });

describe("a run's levels", () => {
  it('follow what came out of the weeks up to the last but one', async () => {
    const below = [3, 0, 5, 1, 2];
    const served = await season(below);
    expect(served).toEqual(below.map((_, i) => levelsAfter(below.slice(0, Math.max(0, i - 1)).map(outcome))));
    expect(new Set(served.map(({ low }) => low)).size).toBe(4);
  });

  it('know no result of its day or of a later one, nor of a week that has not ended', async () => {
    const served = await season([3, 0, 5, 1, 2]);
    await operational.close();
    operational = createSqliteOperationalStore(':memory:');
    await operational.migrate();
    // As before, and every result is there that the run of the third week could not know.
    const late = async (week: IsoDate, below: number) => {
      await publish(week, below);
      await publish(week, 5, stageDate(addWeeks(week, 2), STAGE));
      await publish(addWeeks(week, 1), 5, addDays(week, 7));
    };
    const again = await season([3, 0, 5], (week, below) => late(week, below));
    expect(again).toEqual(served.slice(0, 3));
  });

  it('stay as the run had them, whatever is published or revised afterwards', async () => {
    const served = await season([3, 0, 5, 1]);
    await publish(weekAfter(0), 0, addDays(weekAfter(3), 20));
    await publish(weekAfter(1), 5, stageDate(weekAfter(3), STAGE));
    expect(await serve(weekAfter(3))).toEqual(served[3]);
    expect(await levelsOf(weekAfter(3))).toMatchObject({ films: 10 });
  });

  it('are the same after results that come late as after those in time', async () => {
    await season([3, 0, 5, 1], () => Promise.resolve());
    const waiting = weekAfter(4);
    for (const [i, below] of [3, 0, 5].entries()) {
      await publish(weekAfter(i), below, addDays(stageDate(waiting, STAGE), -1));
    }
    const caughtUp = await serve(waiting);
    expect(caughtUp).toEqual(levelsAfter([3, 0, 5].map(outcome)));
    expect(caughtUp).not.toEqual(FIRST_LEVELS);
  });

  it('do not move for a week without results', async () => {
    await season([3, 0, 5, 1], (week, below) =>
      week === weekAfter(1) ? Promise.resolve() : publish(week, below),
    );
    await publish(weekAfter(2), 5);
    expect(await serve(weekAfter(4))).toEqual(levelsAfter([3, 5].map(outcome)));
  });

  it('are those meant, and not kept, for a model that cannot follow them', async () => {
    await season([5, 5, 5]);
    const older = { ...forecaster, modelVersion: 'older' };
    expect(await levelsOf(weekAfter(4), { ...older, followsLevels: false })).toEqual(FIRST_LEVELS);
    const { kept } = await operational.readAll({ kept: intervalLevels(weekAfter(4), STAGE, 'older') });
    expect(kept).toBeNull();
    expect(await levelsOf(weekAfter(4), older)).toMatchObject({ films: 5 });
  });
});
