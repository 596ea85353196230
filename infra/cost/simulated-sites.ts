import { addDays, daysBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { resultsToAsk, type WeekAsked } from '#shared/domain/results-to-ask.ts';

/** What the sites publish of every week. */
export interface Publishing {
  /** Releases of a week. */
  films: number;
  /** Those of them that the charts hold. */
  charted: number;
  /** Those of the others of which no page ever gives a figure. */
  silent: number;
  /** The day on which the charts have a week, and pages of films their figures; the Wednesday after it is 0. */
  day: number;
}

/** As the pipeline knows its own: the first is asked for films outside the charts. */
const CHARTS = ['first', 'second'] as const;

interface SimulatedWeek extends WeekAsked {
  charts: { source: string; answered: boolean; askedOn: IsoDate[] }[];
  films: { filmId: string; source: string; published: boolean; askedOn: IsoDate[] }[];
}

/** Sites that publish every week alike, asked by the policy of the pipeline (shared/domain/results-to-ask.ts). */
export class SimulatedSites {
  readonly #publishing: Publishing;
  readonly #weeks = new Map<IsoDate, SimulatedWeek>();

  constructor(publishing: Publishing) {
    this.#publishing = publishing;
  }

  /** A week of which releases are known from now on. */
  begin(week: IsoDate): void {
    if (this.#weeks.has(week)) return;
    this.#weeks.set(week, {
      week,
      charts: CHARTS.map((source) => ({ source, answered: false, askedOn: [] })),
      films: Array.from({ length: this.#publishing.films }, (_, index) => ({
        filmId: String(index),
        source: CHARTS[0],
        published: false,
        askedOn: [],
      })),
    });
  }

  hasResultsToAsk(week: IsoDate, day: IsoDate): boolean {
    const asked = this.#weeks.get(week);
    return asked !== undefined && resultsToAsk(asked, day) !== null;
  }

  /** Asks for the results of a week as a run does; answers how many pages that took. */
  ask(week: IsoDate, day: IsoDate): number {
    const asked = this.#weeks.get(week);
    const what = asked === undefined ? null : resultsToAsk(asked, day);
    if (asked === undefined || what === null) return 0;
    const { charted, films, silent } = this.#publishing;
    const isPublished = daysBetween(addDays(week, 7), day) >= this.#publishing.day;
    let pages = 0;
    for (const chart of asked.charts.filter(({ source }) => what.charts.has(source))) {
      pages += 1;
      chart.askedOn.push(day);
      chart.answered ||= isPublished;
    }
    for (const [source, filmIds] of what.figures) {
      const chart = asked.charts.find((each) => each.source === source);
      if (what.afterChart.has(source) && chart?.answered !== true) continue;
      for (const [index, film] of asked.films.entries()) {
        if (!filmIds.has(film.filmId) || (isPublished && index < charted)) continue;
        pages += 1;
        film.askedOn.push(day);
        film.published ||= isPublished && index < films - silent;
      }
    }
    if (isPublished) {
      for (const film of asked.films.slice(0, charted)) film.published = true;
    }
    return pages;
  }
}
