import { addWeeks, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { FEATURES } from '../features/catalogue.ts';
import type { Features } from '../features/contract.ts';
import { alertOf, type Alert } from './alert.ts';
import { ReferenceBands } from './bands.ts';
import { MOST_DEVIATIONS, ReferenceDrift, type Movement } from './drift.ts';
import { DRIFT_KINDS, type DriftKind } from './drift-checks.ts';
import { ADMISSIONS, tableOf } from './feature-table.ts';
import type { JudgedFilm, Slice } from './judged-film.ts';
import { performanceBySlice, RECENT_WEEKS, ROLLING_WEEKS, type WeekPerformance } from './performance.ts';
import { inOneGo, type Pieces } from './pieces.ts';
import { judgedFilms, type Reference } from './reference-file.ts';
import { areScreensCollected, OF_SCREENS } from './screens-collected.ts';

/** A film whose result is known, and what its run saw of it. */
export interface WatchedFilm extends JudgedFilm {
  features: Features;
}

/** What is known of a model when a week's results are there. */
export interface WeekReport {
  week: IsoDate;
  /** Whether runs learn screens here; where they do not, no check is of them. */
  screensCollected: boolean;
  /** Checks of the thirteen weeks that end with it. */
  rolling: Movement[];
  /** Checks of shares and of the level in the three weeks that end with it: divergences of so few films are noise. */
  recent: Movement[];
  /** Those of both that are out of the ordinary, what moved most first. */
  moved: Movement[];
  /** Of each slice with films in the week. */
  performance: ReadonlyMap<Slice, WeekPerformance>;
  alert: Alert | null;
}

/** The calendar moves through the year whatever happens. */
const OF_THE_SEASON = new Set(FEATURES.flatMap(({ name, group }) => (group === 'season' ? [name] : [])));

const IN_RECENT_WEEKS: readonly DriftKind[] = DRIFT_KINDS.filter((kind) => kind !== 'distribution');

/** What a reference says of films with screens, or of films without. */
interface Learned {
  bands: ReferenceBands;
  drift: ReferenceDrift;
  /** Of the features that are looked at. */
  names: string[];
}

/** Watches a model's forecasts of a stage against its reference, which is learned from once. */
export class Watch {
  readonly #reference: Reference;
  readonly #stage: Stage;
  readonly #learned = new Map<boolean, Learned>();

  /**
   * @param stage whose forecasts are watched. Features are those of Monday's runs in the reference: on Thursday screens are
   *   missing by right, so that its films must be given with what Monday's run knew.
   */
  constructor(reference: Reference, stage: Stage) {
    this.#reference = reference;
    this.#stage = stage;
  }

  /**
   * Of each week with films, oldest first; `films` are of one model and stage. Where hardly one of them has screens, these are not
   * collected here: their features are left out, and Monday's forecasts are set beside those that were made without. Screens that
   * were known in some of the weeks and are not in others have changed.
   */
  reports(films: readonly WatchedFilm[]): WeekReport[] {
    return inOneGo(this.pieces(films));
  }

  /**
   * The same in pieces: what is learned from the reference when it is first asked for takes a second or two.
   *
   * @param only the week whose report is wanted; by default of each week.
   */
  *pieces(films: readonly WatchedFilm[], only?: IsoDate): Pieces<WeekReport[]> {
    const screensCollected = areScreensCollected(films);
    const learned = this.#learnedFrom(screensCollected);
    yield;
    const bySlice = yield* performanceBySlice(films, learned.bands, only);
    const reports: WeekReport[] = [];
    for (const all of bySlice.get('all') ?? []) {
      const { week } = all;
      const rolling = movements(learned, films, week, ROLLING_WEEKS, DRIFT_KINDS);
      yield;
      const recent = movements(learned, films, week, RECENT_WEEKS, IN_RECENT_WEEKS);
      yield;
      const moved = [...rolling, ...recent].filter(({ z }) => z > MOST_DEVIATIONS).sort((a, b) => b.z - a.z);
      const performance = new Map(
        [...bySlice].flatMap(([slice, weeks]) => {
          const ofWeek = weeks.find((one) => one.week === week);
          return ofWeek === undefined ? [] : [[slice, ofWeek] as const];
        }),
      );
      const alert = alertOf(moved, all);
      reports.push({ week, screensCollected, rolling, recent, moved, performance, alert });
    }
    return reports;
  }

  #learnedFrom(screensCollected: boolean): Learned {
    const learned =
      this.#learned.get(screensCollected) ?? learn(this.#reference, this.#stage, screensCollected);
    this.#learned.set(screensCollected, learned);
    return learned;
  }
}

function learn(reference: Reference, stage: Stage, screensCollected: boolean): Learned {
  const { weeks, columns } = reference.features;
  const isWatched = (name: string): boolean =>
    !OF_THE_SEASON.has(name) && (screensCollected || !OF_SCREENS.has(name));
  const watched = new Map([...columns].filter(([name]) => isWatched(name)));
  // Thursday's forecasts never know screens.
  const run = stage === 'monday' && !screensCollected ? 'mondayWithoutScreens' : stage;
  return {
    bands: new ReferenceBands(judgedFilms(reference, run)),
    drift: new ReferenceDrift({ weeks, columns: watched }),
    names: [...watched.keys()].filter((name) => name !== ADMISSIONS),
  };
}

function movements(
  { drift, names }: Learned,
  films: readonly WatchedFilm[],
  last: IsoDate,
  length: number,
  kinds: readonly DriftKind[],
): Movement[] {
  const first = addWeeks(last, 1 - length);
  const chosen = films.filter(({ week }) => first <= week && week <= last);
  return drift.of(tableOf(chosen, names), kinds);
}
