import { addWeeks, comingWeekAt, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../domain/shapes/forecast.ts';
import type { Release } from '../domain/shapes/release.ts';
import { isForecastRun } from '../domain/run.ts';
import type { Holdovers } from '../domain/second-week/holdover.ts';
import { originsOf, type Origin } from '../domain/local-demand/origin.ts';
import { NiabError } from '../errors.ts';
import type { Clock } from '../clock.ts';
import { recordsBefore, type CompanyAccuracy } from './distributor-accuracy.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  PlannedRoom,
  ReleaseTitle,
  RentalRate,
  RunWithProblems,
  Telling,
} from '../storage/operational/entities.ts';
import { cinemaReads, type CinemaRows } from '../storage/operational/cinema-reads.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import * as reads from '../storage/operational/reads.ts';
import type { ReadsOf } from '../storage/operational/reads.ts';

/** What the store knows of a week's programme and result. */
export interface WeekRows<F extends ForecastNumbers = ForecastNumbers> {
  week: IsoDate;
  /** The automatic ones and all with what was told; `standingOf` says which hold. */
  forecasts: F[];
  /** Where its films come from, by film id. */
  origins: ReadonlyMap<string, Origin>;
  /** What was told last of each film. */
  told: Telling[];
  /** The rate entered last of each film. */
  rentals: RentalRate[];
  plans: PlannedRoom[];
  decision: Decision | null;
  actuals: Actual[];
  tickets: CinemaTickets[];
  /** Films of the week before that it keeps for a second one (`holdovers`); left out where nobody has asked for them, and where there are none. */
  holdovers?: Holdovers;
}

/** What a change to a week must agree with. */
export interface WeekToChange<F extends ForecastNumbers = ForecastNumbers> extends WeekRows<F>, CinemaRows {
  releases: Release[];
}

/** A week as it is shown in full. */
export interface WholeWeekRows extends WeekToChange<Forecast> {
  /** Its forecasts, and the last time its results were asked for. */
  runs: RunWithProblems[];
  /** How near the forecasts of each distributor's earlier films were, at each stage. */
  records: Record<Stage, CompanyAccuracy[]>;
}

type Store = Pick<OperationalStore, 'readAll'>;

/** The weeks that the application looks at together: two years, for the figures of a year and the year before. */
const WEEKS_BACK = 104;
/** Releases are announced within a year. */
const WEEKS_AHEAD = 52;

/** The week whose programme is still to be decided: the one that begins next. */
export function comingWeek(clock: Clock): IsoDate {
  return comingWeekAt(clock.now());
}

/** The first and the last of the weeks that are shown together. */
export function recentWeeks(clock: Clock): { from: IsoDate; to: IsoDate } {
  const coming = comingWeek(clock);
  return { from: addWeeks(coming, -WEEKS_BACK), to: addWeeks(coming, WEEKS_AHEAD) };
}

/** The answers that make the rows of weeks. */
interface RowAnswers<F extends ForecastNumbers> {
  forecasts: F[];
  titles: Pick<ReleaseTitle, 'week' | 'filmId' | 'country'>[];
  told: Telling[];
  rentals: RentalRate[];
  plans: PlannedRoom[];
  decisions: Decision[];
  actuals: Actual[];
  tickets: CinemaTickets[];
}

/**
 * The questions whose answers make the rows of many weeks, one for each kind of row. Forecasts are the bulk of the data:
 * they come without their explanations, and who needs them only for the money of programmes asks for the films shown.
 */
export function rowReads(
  { from, to }: { from: IsoDate; to: IsoDate },
  forecastsOf: 'every film' | 'films shown' = 'every film',
): ReadsOf<RowAnswers<ForecastNumbers>> {
  const forecasts = forecastsOf === 'every film' ? reads.forecastNumbers : reads.shownForecastNumbers;
  return {
    ...readsOfWeeks(from, to),
    titles: reads.titles(from, to),
    forecasts: forecasts(from, to),
  };
}

/** Without the titles, which are not asked for where the releases are read. */
function readsOfWeeks(
  from: IsoDate,
  to: IsoDate,
): ReadsOf<Omit<RowAnswers<Forecast>, 'forecasts' | 'titles'>> {
  return {
    told: reads.toldFacts(from, to),
    rentals: reads.rentalRates(from, to),
    plans: reads.plans(from, to),
    decisions: reads.decisions(from, to),
    actuals: reads.actuals(from, to),
    tickets: reads.cinemaTickets(from, to),
  };
}

/** The rows of weeks, in their order. */
export function rowsOf<F extends ForecastNumbers>(
  weeks: readonly IsoDate[],
  { forecasts, titles, told, rentals, plans, decisions, actuals, tickets }: RowAnswers<F>,
): WeekRows<F>[] {
  const byWeek = {
    forecasts: Map.groupBy(forecasts, weekOf),
    titles: Map.groupBy(titles, weekOf),
    told: Map.groupBy(told, weekOf),
    rentals: Map.groupBy(rentals, weekOf),
    plans: Map.groupBy(plans, weekOf),
    decisions: Map.groupBy(decisions, weekOf),
    actuals: Map.groupBy(actuals, weekOf),
    tickets: Map.groupBy(tickets, weekOf),
  };
  return weeks.map((week) =>
    rowsOfWeek(week, {
      forecasts: byWeek.forecasts.get(week) ?? [],
      titles: byWeek.titles.get(week) ?? [],
      told: byWeek.told.get(week) ?? [],
      rentals: byWeek.rentals.get(week) ?? [],
      plans: byWeek.plans.get(week) ?? [],
      decisions: byWeek.decisions.get(week) ?? [],
      actuals: byWeek.actuals.get(week) ?? [],
      tickets: byWeek.tickets.get(week) ?? [],
    }),
  );
}

function rowsOfWeek<F extends ForecastNumbers>(
  week: IsoDate,
  { decisions, titles, ...rows }: RowAnswers<F>,
): WeekRows<F> {
  return { week, ...rows, origins: originsOf(titles), decision: decisions.at(-1) ?? null };
}

/**
 * All that is known of a week. The coming week may have nothing yet; for any other week without a release and
 * without a run this throws NiabError `unknown-week`.
 */
export async function readWeek(store: Store, week: IsoDate, clock: Clock): Promise<WholeWeekRows> {
  const [{ releases, settings, sold, runs, ...answers }, records] = await Promise.all([
    store.readAll({
      ...readsOfWeeks(week, week),
      forecasts: reads.forecasts(week, week),
      releases: reads.releases(week),
      ...cinemaReads({ from: week, to: week }),
      runs: reads.lastRuns(week, week),
    }),
    recordsBefore(store, week),
  ]);
  if (releases.length === 0 && runs.length === 0) checkIsComing(week, clock);
  return {
    ...rowsOfWeek(week, { ...answers, titles: titlesOf(releases) }),
    releases,
    settings,
    sold,
    runs: runs.filter(isToShow),
    records,
  };
}

/** As `readWeek`, without what is only shown: explanations, what the runs went without, the distributors' records. */
export async function readWeekToChange(store: Store, week: IsoDate, clock: Clock): Promise<WeekToChange> {
  const { releases, settings, sold, runs, ...answers } = await store.readAll({
    ...readsOfWeeks(week, week),
    forecasts: reads.forecastNumbers(week, week),
    releases: reads.releases(week),
    ...cinemaReads({ from: week, to: week }),
    runs: reads.runs(week, week),
  });
  if (releases.length === 0 && runs.length === 0) checkIsComing(week, clock);
  return { ...rowsOfWeek(week, { ...answers, titles: titlesOf(releases) }), releases, settings, sold };
}

function titlesOf(releases: readonly Release[]): RowAnswers<Forecast>['titles'] {
  return releases.map(({ week, filmId, countries: [country = null] }) => ({ week, filmId, country }));
}

function checkIsComing(week: IsoDate, clock: Clock): void {
  if (week === comingWeek(clock)) return;
  throw new NiabError('unknown-week', `Nothing is known of the week ${week}`, { field: 'week' });
}

/** What is read for later models is not. */
function isToShow({ run }: RunWithProblems): boolean {
  return isForecastRun(run) || run.kind === 'actuals';
}

function weekOf(row: { week: IsoDate }): IsoDate {
  return row.week;
}
