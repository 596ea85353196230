import { addWeeks, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { FEATURES } from '../features/catalogue.ts';
import type { Features } from '../features/contract.ts';
import { alertOf, type Alert } from './alert.ts';
import { ReferenceBands } from './bands.ts';
import { learnDrift, measureDrift, type Drift, type DriftBaseline } from './drift.ts';
import { ADMISSIONS, tableOf } from './feature-table.ts';
import type { JudgedFilm, Slice } from './judged-film.ts';
import { performanceBySlice, ROLLING_WEEKS, type WeekPerformance } from './performance.ts';
import { judgedFilms, type Reference } from './reference-file.ts';

/** A film whose result is known, and what its run saw of it. */
export interface WatchedFilm extends JudgedFilm {
  features: Features;
}

/** What is known of a model when a week's results are there. */
export interface WeekReport {
  week: IsoDate;
  /** Of the thirteen weeks that end with it. */
  drift: Drift;
  /** Of each slice with films in the week. */
  performance: ReadonlyMap<Slice, WeekPerformance>;
  alert: Alert | null;
}

/** The calendar moves through the year whatever happens. */
const OF_THE_SEASON = new Set(FEATURES.flatMap(({ name, group }) => (group === 'season' ? [name] : [])));

/** Watches a model's forecasts of a stage against its reference, which is learned from once. */
export class Watch {
  readonly #bands: ReferenceBands;
  readonly #baseline: DriftBaseline;
  readonly #names: string[];

  /**
   * @param stage whose forecasts are watched. Features are those of Monday's runs in the reference: on Thursday screens are
   *   missing by right, so that its films must be given with what Monday's run knew.
   */
  constructor(reference: Reference, stage: Stage) {
    const { weeks, columns } = reference.features;
    const watched = new Map([...columns].filter(([name]) => !OF_THE_SEASON.has(name)));
    this.#names = [...watched.keys()].filter((name) => name !== ADMISSIONS);
    this.#baseline = learnDrift({ weeks, columns: watched }, ROLLING_WEEKS);
    this.#bands = new ReferenceBands(judgedFilms(reference, stage));
  }

  /** Of each week with films, oldest first; `films` are of one model and stage. */
  reports(films: readonly WatchedFilm[]): WeekReport[] {
    const bySlice = performanceBySlice(films, this.#bands);
    return (bySlice.get('all') ?? []).map((all) => {
      const { week } = all;
      const drift = this.#drift(films, week);
      const performance = new Map(
        [...bySlice].flatMap(([slice, weeks]) => {
          const ofWeek = weeks.find((one) => one.week === week);
          return ofWeek === undefined ? [] : [[slice, ofWeek] as const];
        }),
      );
      return { week, drift, performance, alert: alertOf(drift, all) };
    });
  }

  #drift(films: readonly WatchedFilm[], last: IsoDate): Drift {
    const first = addWeeks(last, 1 - ROLLING_WEEKS);
    const recent = films.filter(({ week }) => first <= week && week <= last);
    return measureDrift(this.#baseline, tableOf(recent, this.#names));
  }
}
