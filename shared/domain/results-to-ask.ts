import { addDays, addWeeks, daysBetween, weeksBetween, type IsoDate } from './cinema-week.ts';

/**
 * The rhythm in which the results of a week are asked for, so that sites are read no oftener than they publish.
 * Days are counted from the Wednesday after the week, which is day 0.
 */

/** Days on which a film that no chart has told may be asked for on a page of its own: soon, then weekly to the fifth week. */
const FIGURE_DAYS: readonly number[] = [0, 1, 3, 6, 13, 20, 27, 34];
/** Wednesdays on which what is published is checked for revisions, through the charts only. */
const REVISION_DAYS: readonly number[] = [7, 14, 21, 28];
/** A film that has no result after this day counts as not published. */
const LAST_DAY = 34;
/** From this day on film pages do not wait for a chart any more: it may have changed its layout. */
const WITHOUT_CHART_FROM = 6;

/** How a source's chart of a week has been asked for. */
interface ChartAsked {
  source: string;
  /** Whether it has had the week. */
  answered: boolean;
  askedOn: readonly IsoDate[];
}

/** How a film has been asked for on a page of its own. */
export interface FilmAsked {
  filmId: string;
  /** The source whose page of the film has its figures; null when no source knows the film. */
  source: string | null;
  published: boolean;
  askedOn: readonly IsoDate[];
}

/** What has been asked of a week before a day. */
export interface WeekAsked {
  week: IsoDate;
  charts: readonly ChartAsked[];
  films: readonly FilmAsked[];
}

/** What may be asked for a week on a day. */
export interface ResultsToAsk {
  /** Charts by source, and what for: `results` while it does not have the week, `revisions` afterwards. */
  charts: ReadonlyMap<string, 'results' | 'revisions'>;
  /** By source the films whose pages may be asked for: those that its chart does not tell on the same day. */
  figures: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sources whose film pages wait for their chart: without it nobody knows which films it leaves out. */
  afterChart: ReadonlySet<string>;
}

/** Null when nothing is to be asked. A day that was missed is made up for on the next one. */
export function resultsToAsk({ week, charts, films }: WeekAsked, day: IsoDate): ResultsToAsk | null {
  const dayNumber = dayOfAsking(week, day);
  if (dayNumber < 0 || dayNumber > LAST_DAY || films.length === 0) return null;
  const lastOf = (days: readonly number[]): IsoDate | null => {
    const last = days.findLast((candidate) => candidate <= dayNumber);
    return last === undefined ? null : addDays(week, 7 + last);
  };
  const isOwed = (scheduled: IsoDate | null, askedOn: readonly IsoDate[]): boolean =>
    scheduled !== null && askedOn.every((date) => date < scheduled);

  const missing = films.filter((film) => !film.published);
  const due = charts.flatMap(({ source, answered, askedOn }): [string, 'results' | 'revisions'][] => {
    if (!answered && missing.length > 0 && isOwed(day, askedOn)) return [[source, 'results']];
    return isOwed(lastOf(REVISION_DAYS), askedOn) ? [[source, 'revisions']] : [];
  });
  const figures = new Map<string, Set<string>>();
  for (const { filmId, source, askedOn } of missing) {
    if (source === null || !isOwed(lastOf(FIGURE_DAYS), askedOn)) continue;
    figures.set(source, (figures.get(source) ?? new Set()).add(filmId));
  }
  if (due.length === 0 && figures.size === 0) return null;
  const waiting = dayNumber < WITHOUT_CHART_FROM ? charts.filter(({ answered }) => !answered) : [];
  return { charts: new Map(due), figures, afterChart: new Set(waiting.map(({ source }) => source)) };
}

/** All that is missing of a week, whatever was asked before: for past weeks that are fetched afterwards. */
export function everythingMissing({ charts, films }: WeekAsked): ResultsToAsk {
  const figures = new Map<string, Set<string>>();
  for (const { filmId, source, published } of films) {
    if (!published && source !== null) figures.set(source, (figures.get(source) ?? new Set()).add(filmId));
  }
  return {
    charts: new Map(charts.map(({ source }) => [source, 'results'])),
    figures,
    afterChart: new Set(charts.map(({ source }) => source)),
  };
}

/** Whether the time is over in which a film of the week can still publish a result. */
export function isPastAsking(week: IsoDate, day: IsoDate): boolean {
  return dayOfAsking(week, day) > LAST_DAY;
}

/** The weeks of which results may be asked for on a day, oldest first. */
export function weeksOfAsking(currentWeek: IsoDate): IsoDate[] {
  const weeks = Math.ceil((LAST_DAY + 1) / 7);
  return weeksBetween(addWeeks(currentWeek, -weeks), addWeeks(currentWeek, -1));
}

function dayOfAsking(week: IsoDate, day: IsoDate): number {
  return daysBetween(addDays(week, 7), day);
}
