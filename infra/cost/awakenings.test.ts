import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import { describe, expect, it } from 'vitest';
import { parisHourOf } from '#shared/domain/cinema-week.ts';
import { RUN_KINDS, type RunKind } from '#shared/domain/shapes/run.ts';
import { template } from '../checks/templates.ts';
import { playTimers, type Circumstances, type Firing, type Played } from './awakenings.ts';
import { driverValues, readDrivers, type CaseName } from './drivers.ts';

const drivers = readDrivers(path.join(import.meta.dirname, 'drivers.json'));
/** Six weeks before the first that counts: its runs ask for results of weeks before. */
const BEGIN = new Date('2025-12-24T00:00:00Z');
/** Eight cinema weeks, in the middle of which the clocks of Paris are put forward. */
const FROM = new Date('2026-03-04T00:00:00Z');
const TO = new Date('2026-04-29T00:00:00Z');
const WEEKS = 8;
/** The dearer of what is likely: charts on the Friday after the week, and a small film that nobody counts. */
const LIKELY = { films: 15, charted: 5, silent: 1, day: 2 };
const NOMINAL: Circumstances = {
  publishing: LIKELY,
  unansweredHours: 0,
  runMinutes: driver('runMinutes'),
  deployments: [],
  deploymentMinutes: driver('deploymentMinutes'),
  autoPauseMinutes: autoPauseMinutes(),
};
const FIRINGS = timers()
  // The others ask no database (shared/pipeline/notifications, shared/pipeline/forget-likes.ts, shared/pipeline/signals).
  .filter(({ kinds }) => kinds.length > 0)
  .flatMap(({ schedule, kinds }) => firings(schedule, BEGIN, TO).map((at): Firing => ({ at, kinds })))
  .toSorted((a, b) => a.at.getTime() - b.at.getTime());

describe('the drivers of the cost follow from the timers and the policy of asking', () => {
  it('in firings', () => {
    const year = timers().flatMap(({ schedule }) =>
      firings(schedule, new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')),
    );
    expect(driver('timerFirings')).toBeCloseTo(year.length / 12, 0);
  });

  it('in awakenings of the database, runs and pages, while every site answers', () => {
    const { awakenings, runs, pages } = played(NOMINAL);
    expect(awakenings.length).toBe(WEEKS * 8);
    expect(driver('sqlAwakeningsByTimers')).toBeCloseTo(
      monthly(awakenings.length) + driver('unansweredHours'),
    );
    expect(driver('forecastRuns')).toBeCloseTo(monthly(runs.thursday + runs.monday));
    expect(driver('showRuns')).toBeCloseTo(monthly(runs.shows));
    expect(driver('resultRuns')).toBeCloseTo(monthly(runs.actuals));
    expect(driver('resultPages')).toBeCloseTo(monthly(pages));
  });

  it('in awakenings without a film', () => {
    const { awakenings } = played({ ...NOMINAL, publishing: { films: 0, charted: 0, silent: 0, day: 0 } });
    expect(driver('sqlAwakeningsByTimers', 'idle')).toBeCloseTo(monthly(awakenings.length));
  });

  it('in hours in which something is missing: each wakes the database at most once', () => {
    const hours = driver('unansweredHours') / driver('weeks');
    const { awakenings } = played({ ...NOMINAL, unansweredHours: hours });
    const more = awakenings.length - played(NOMINAL).awakenings.length;
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(WEEKS * hours);
  });

  it('in deployments: each wakes the database, unless it is awake', () => {
    const deployments = spread(Math.round((driver('deployments') / driver('weeks')) * WEEKS));
    const timers = played(NOMINAL).awakenings;
    const more = played({ ...NOMINAL, deployments }).awakenings.length - timers.length;
    expect(more).toBeGreaterThan(0.9 * deployments.length);
    expect(monthly(more)).toBeLessThanOrEqual(driver('deployments'));
    expect(driver('sqlAwakenings')).toBe(
      driver('sqlAwakeningsByTimers') + driver('siteVisits') + driver('deployments'),
    );

    const justAfter = timers.map((at) => new Date(at.getTime() + 60_000));
    expect(played({ ...NOMINAL, deployments: justAfter }).awakenings).toEqual(timers);
  });
});

describe('timers that go off', () => {
  it('begin forecasts at five, results at ten and shows at noon in Paris, before and after the clocks change', () => {
    const { started } = played(NOMINAL);
    const hours = Object.fromEntries(
      RUN_KINDS.map((kind) => [
        kind,
        [...new Set(started.get(kind)?.map(parisHourOf))].toSorted((a, b) => a - b),
      ]),
    );
    // A machine that is always on misses no week.
    expect(hours).toEqual({ thursday: [5], monday: [5], shows: [10, 12], actuals: [10], backfill: [] });
  });

  it('wake it again only when it has paused', () => {
    const { awakenings } = played({ ...NOMINAL, autoPauseMinutes: 24 * 60 });
    // On Mondays and Tuesdays more than a day has passed since the runs before.
    expect(awakenings).toHaveLength(2 * WEEKS);
  });
});

/** Instants with equal pauses between them, in the weeks that count. */
function spread(count: number): Date[] {
  const pause = (TO.getTime() - FROM.getTime()) / count;
  return Array.from({ length: count }, (_, index) => new Date(FROM.getTime() + (index + 0.5) * pause));
}

/** That of the database as it is deployed. */
function autoPauseMinutes(): number {
  const { parameters } = template('main.bicep');
  return Number(parameters.find(({ name }) => name === 'sqlAutoPauseMinutes')?.default);
}

function driver(name: string, caseName: CaseName = 'nominal'): number {
  return driverValues(drivers, caseName)[name] ?? NaN;
}

/** Per month of what came in the weeks that count. */
function monthly(count: number): number {
  return (count / WEEKS) * driver('weeks');
}

const plays = new Map<Circumstances, Played>();
function playedOnce(circumstances: Circumstances): Played {
  const known = plays.get(circumstances);
  if (known !== undefined) return known;
  const played = playTimers(FIRINGS, circumstances);
  plays.set(circumstances, played);
  return played;
}

/** What came of the timers in the weeks that count: runs by kind, and the pages of those that gather results. */
function played(circumstances: Circumstances): {
  awakenings: Date[];
  runs: Record<RunKind, number>;
  started: ReadonlyMap<RunKind, Date[]>;
  pages: number;
} {
  const { awakenings, runs } = playedOnce(circumstances);
  const counting = runs.filter(({ startedAt }) => new Date(startedAt) >= FROM);
  const started = new Map(
    RUN_KINDS.map((kind) => [
      kind,
      counting.filter((run) => run.kind === kind).map(({ startedAt }) => new Date(startedAt)),
    ]),
  );
  const countOf = (kind: RunKind): number => started.get(kind)?.length ?? 0;
  return {
    awakenings: awakenings.filter((at) => at >= FROM),
    runs: {
      thursday: countOf('thursday'),
      monday: countOf('monday'),
      shows: countOf('shows'),
      actuals: countOf('actuals'),
      backfill: countOf('backfill'),
    },
    started,
    pages: counting.reduce((sum, run) => sum + run.pages, 0),
  };
}

/** Every timer with the runs that it begins, as its file says; those that tell the programme, forget likes and read signals begin none. */
function timers(): { schedule: string; kinds: readonly RunKind[] }[] {
  return globSync('functions/timers/*.ts').map((file) => {
    const source = readFileSync(file, 'utf8');
    const schedule = /schedule: '([^']+)'/.exec(source)?.[1];
    if (schedule === undefined) throw new Error(`${file} names no schedule`);
    const named = /kinds: \[(.+)\]/.exec(source)?.[1];
    if (/announceProgramme\(|forgetLikes\(|collectSignals\(/.test(source)) return { schedule, kinds: [] };
    if (named === undefined && !source.includes('catchUp(')) throw new Error(`${file} begins no runs`);
    return { schedule, kinds: RUN_KINDS.filter((kind) => named?.includes(`'${kind}'`) !== false) };
  });
}

/** When a schedule fires, from an instant on and before another. */
function firings(schedule: string, from: Date, to: Date): Date[] {
  const dates = CronExpressionParser.parse(schedule, {
    currentDate: new Date(from.getTime() - 1_000),
    endDate: new Date(to.getTime() - 1_000),
    tz: 'UTC',
  });
  const found: Date[] = [];
  while (dates.hasNext()) found.push(dates.next().toDate());
  return found;
}
