import { addDays, cinemaWeekOf, parisDateOf, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../domain/forecast.ts';
import type { Release } from '../domain/release.ts';
import { isForecastRun, type Run, type RunItem } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { Clock } from '../clock.ts';
import { recordsBefore, type CompanyRecord } from './distributor-records.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  OperationalStore,
  PlannedRoom,
  StoredSettings,
} from '../storage/operational/operational-store.ts';

/** What the store knows of a week's programme and result. */
export interface WeekRows<F extends ForecastNumbers = ForecastNumbers> {
  week: IsoDate;
  forecasts: F[];
  plans: PlannedRoom[];
  decision: Decision | null;
  actuals: Actual[];
  tickets: CinemaTickets[];
}

/** A week as it is shown in full. */
export interface WholeWeekRows extends WeekRows<Forecast> {
  releases: Release[];
  settings: StoredSettings[];
  runs: RunWithItems[];
  /** How near the forecasts of each distributor's earlier films were, at each stage. */
  records: Record<Stage, CompanyRecord[]>;
}

export interface RunWithItems {
  run: Run;
  items: RunItem[];
}

type Store = Pick<
  OperationalStore,
  | 'listForecasts'
  | 'listForecastNumbers'
  | 'listPlans'
  | 'listDecisions'
  | 'listActuals'
  | 'listCinemaTickets'
  | 'listReleases'
  | 'listWeeks'
  | 'listSettings'
  | 'listRuns'
  | 'listRunItems'
  | 'listDistributorRecords'
>;

/** The weeks that the application looks at together: two years, for the figures of a year and the year before. */
const WEEKS_BACK = 104;

/** The week whose programme is still to be decided: the one that begins next. */
export function comingWeek(clock: Clock): IsoDate {
  return addDays(cinemaWeekOf(parisDateOf(clock.now())), 7);
}

/** Weeks with releases, oldest first, of the last two years. */
export async function recentWeeks(store: Store, clock: Clock): Promise<IsoDate[]> {
  const oldest = addDays(comingWeek(clock), -7 * WEEKS_BACK);
  return (await store.listWeeks()).filter((week) => week >= oldest);
}

/**
 * The rows of many weeks, in their order: one query for each kind of row. Forecasts are the bulk of the data: they come
 * without their explanations, and who needs them only for the money of decisions asks for the decided weeks.
 */
export async function readWeeks(
  store: Store,
  weeks: readonly IsoDate[],
  forecastsOf: 'every week' | 'decided weeks' = 'every week',
): Promise<WeekRows[]> {
  return rowsOf(store, weeks, async (first, last, decided) =>
    forecastsOf === 'every week'
      ? store.listForecastNumbers(first, last)
      : forecastsIn(store, (await decided).map(weekOf)),
  );
}

async function rowsOf<F extends ForecastNumbers>(
  store: Store,
  weeks: readonly IsoDate[],
  readForecasts: (first: IsoDate, last: IsoDate, decided: Promise<Decision[]>) => Promise<F[]>,
): Promise<WeekRows<F>[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const decided = store.listDecisions(first, last);
  const [forecasts, plans, decisions, actuals, tickets] = await Promise.all([
    readForecasts(first, last, decided),
    store.listPlans(first, last),
    decided,
    store.listActuals(first, last),
    store.listCinemaTickets(first, last),
  ]);
  const byWeek = {
    forecasts: Map.groupBy(forecasts, weekOf),
    plans: Map.groupBy(plans, weekOf),
    decisions: Map.groupBy(decisions, weekOf),
    actuals: Map.groupBy(actuals, weekOf),
    tickets: Map.groupBy(tickets, weekOf),
  };
  return weeks.map((week) => ({
    week,
    forecasts: byWeek.forecasts.get(week) ?? [],
    plans: byWeek.plans.get(week) ?? [],
    decision: byWeek.decisions.get(week)?.at(-1) ?? null,
    actuals: byWeek.actuals.get(week) ?? [],
    tickets: byWeek.tickets.get(week) ?? [],
  }));
}

/**
 * All that is known of a week. The coming week may have nothing yet; for any other week without a release and
 * without a run this throws NiabError `unknown-week`.
 */
export async function readWeek(store: Store, week: IsoDate, clock: Clock): Promise<WholeWeekRows> {
  const [[rows], releases, settings, runs, records] = await Promise.all([
    rowsOf(store, [week], () => store.listForecasts(week, week)),
    store.listReleases(week),
    store.listSettings(),
    store.listRuns(week, week),
    recordsBefore(store, week),
  ]);
  if (rows === undefined || (releases.length === 0 && runs.length === 0 && week !== comingWeek(clock))) {
    throw new NiabError('unknown-week', `Nothing is known of the week ${week}`, { field: 'week' });
  }
  return { ...rows, releases, settings, runs: await withItems(store, runsToShow(runs)), records };
}

export function withItems(store: Store, runs: readonly Run[]): Promise<RunWithItems[]> {
  return Promise.all(runs.map(async (run) => ({ run, items: await store.listRunItems(run.runId) })));
}

/** Results are asked for on many days: the last time is the one to show. What is read for later models is not. */
function runsToShow(runs: readonly Run[]): Run[] {
  const lastActuals = runs.filter((run) => run.kind === 'actuals').at(-1);
  return runs.filter((run) => isForecastRun(run) || run === lastActuals);
}

async function forecastsIn(store: Store, weeks: readonly IsoDate[]): Promise<ForecastNumbers[]> {
  return (await Promise.all(weeks.map((week) => store.listForecastNumbers(week, week)))).flat();
}

function weekOf(row: { week: IsoDate }): IsoDate {
  return row.week;
}
