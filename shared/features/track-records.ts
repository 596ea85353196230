import { addDays, cinemaWeekOf, dayNumber, type IsoDate } from '../domain/cinema-week.ts';
import { compareText } from '../domain/compare-text.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { InvalidInputError } from '../errors.ts';
import { weekOfYear } from './calendar/cinema-calendar.ts';
import { canonicalFilm, type CanonicalFilm } from './canonical-film.ts';
import { marketExpectation } from './expectation.ts';
import { exactTitleKeys, HALF_LIVES, kindOf, recordKeys } from './keys.ts';
import { LayeredMap } from './layered-map.ts';
import { noListings, withListed, type Listings } from './listings.ts';
import { emptyMarket, marketLevel, withWeek, type Market } from './market.ts';
import type { StatReader } from './reading.ts';
import { decodeRecords, encodeRecords } from './records/records-file.ts';
import type { StatTable } from './records/stored-stats.ts';
import { Remembered } from './remembered.ts';
import { withObservation, type PastFilm, type Stat } from './stat.ts';
import { tagsOf } from './tags.ts';

/** Of so many days the views are kept; a batch may ask for films of many weeks. */
const MOST_DAYS = 64;

interface Revealed {
  film: CanonicalFilm;
  admissions: number;
}

/**
 * What past releases tell of people, companies, genres, titles and the market: aggregates, no list of films.
 * Results are revealed in any order and enter the aggregates week by week, each only when its week has ended
 * before the day that is asked about; so a forecast cannot see a result that its run could not know.
 */
export class TrackRecords {
  readonly #base: StatTable;
  /** The films of a run ask for the same day: what is remembered beside a view serves them all. */
  readonly #views = new Remembered<IsoDate, RecordsView>(MOST_DAYS);
  #changed = new LayeredMap<Stat>();
  #market: Market;
  #listings: Listings;
  /** Latest week whose results are in the aggregates. */
  #through: IsoDate | null;
  #pending = new Map<IsoDate, Revealed[]>();

  private constructor(base: StatTable, market: Market, listings: Listings, through: IsoDate | null) {
    this.#base = base;
    this.#market = market;
    this.#listings = listings;
    this.#through = through;
  }

  static empty(): TrackRecords {
    return new TrackRecords(new Map(), emptyMarket(), noListings(), null);
  }

  /**
   * Reads what `toBytes` has written.
   * @throws RangeError or SyntaxError for anything else.
   */
  static fromBytes(bytes: Uint8Array): TrackRecords {
    const { stats, market, listings, through, pending } = decodeRecords(bytes);
    const records = new TrackRecords(stats, market, listings, through);
    for (const { facts, admissions } of pending) records.reveal(facts, admissions);
    return records;
  }

  /** The records with their numbers rounded to six digits, the same bytes for the same records. */
  toBytes(): Uint8Array {
    const stats = new Map(
      [...this.#base, ...this.#changed.entries()].filter(([name, stat]) => this.#isStillOfUse(name, stat)),
    );
    return encodeRecords({
      stats,
      market: this.#market,
      listings: this.#listings,
      through: this.#through,
      pending: [...this.#pending.values()].flat().map(({ film, admissions }) => {
        return { facts: film.facts, admissions };
      }),
    });
  }

  /** Exact titles only serve to notice echoes, which come within months. */
  #isStillOfUse(name: string, stat: Stat): boolean {
    return (
      kindOf(name) !== 'exactTitle' ||
      this.#through === null ||
      dayNumber(this.#through) - stat.day < ECHO_DAYS
    );
  }

  /** A copy that can be changed without changing this one. It shares what both know: it costs next to nothing. */
  fork(): TrackRecords {
    const copy = new TrackRecords(this.#base, this.#market, this.#listings, this.#through);
    copy.#changed = this.#changed.fork();
    for (const [week, films] of this.#pending) copy.#pending.set(week, [...films]);
    return copy;
  }

  /** Latest cinema week in the aggregates; null when there is none. */
  get through(): IsoDate | null {
    return this.#through;
  }

  /**
   * Tells the result of a film.
   * @throws InvalidInputError when the aggregates already hold the film's week (it would be counted twice).
   */
  reveal(facts: ReleaseFacts, admissions: number): void {
    if (!Number.isFinite(admissions) || admissions < 1) {
      throw new InvalidInputError('firstWeekAdmissions', `firstWeekAdmissions: ${admissions} is impossible`);
    }
    const week = cinemaWeekOf(facts.releaseDate);
    if (this.#through !== null && week <= this.#through) {
      throw new InvalidInputError(
        'releaseDate',
        `releaseDate: the track records already hold the week of ${week}`,
      );
    }
    const films = this.#pending.get(week) ?? [];
    films.push({ film: canonicalFilm(facts), admissions });
    this.#pending.set(week, films);
  }

  /**
   * The aggregates as a run on a day may know them: one view for all who ask for the day, until more results enter.
   * @throws InvalidInputError when they already hold a week that had not ended before that day.
   */
  asOf(date: IsoDate): RecordsView {
    if (this.#through !== null && addDays(this.#through, 7) > date) {
      throw new InvalidInputError('asOf', `asOf: the week of ${this.#through} had not ended on ${date}`);
    }
    const ended = [...this.#pending.keys()].filter((week) => addDays(week, 7) <= date).sort();
    for (const week of ended) this.#absorb(week);
    return this.#views.get(date, () => this.#view(dayNumber(date)));
  }

  #view(day: number): RecordsView {
    return new RecordsView(day, this.#market, this.#listings, (name) => this.#stat(name));
  }

  #stat(name: string): Stat | undefined {
    return this.#changed.get(name) ?? this.#base.get(name);
  }

  #absorb(week: IsoDate): void {
    const day = dayNumber(week) + 6;
    const films = withoutDuplicates(this.#pending.get(week) ?? []);
    const level = marketLevel(this.#market);
    const view = this.#view(day);
    const season = weekOfYear(week);
    const seen = films
      .map(({ film, admissions }) => {
        const x = Math.log(admissions) - level;
        return { film, admissions, x, r: x - marketExpectation(view, film) };
      })
      .filter(({ film, x }) => !isEcho(film, x, view));
    for (const { film, admissions, x, r } of seen) {
      const screens =
        film.facts.screens === null || film.facts.screens < 1 ? null : Math.log(film.facts.screens);
      const observation = { day, x, r, screens, film: pastFilm(film, admissions) };
      for (const name of recordKeys(film, season)) {
        this.#changed.set(name, withObservation(this.#stat(name), observation, HALF_LIVES[kindOf(name)]));
      }
    }
    const total = films.reduce((sum, { admissions }) => sum + admissions, 0);
    this.#market = withWeek(this.#market, { week, total, films: films.length });
    this.#listings = withListed(
      this.#listings,
      films.map(({ film }) => film.facts),
      dayNumber(week),
    );
    this.#through = week;
    this.#pending.delete(week);
    this.#views.clear();
  }
}

/** The aggregates on one day. */
export class RecordsView implements StatReader {
  readonly day: number;
  readonly market: Market;
  readonly listings: Listings;
  readonly #stat: (name: string) => Stat | undefined;

  constructor(day: number, market: Market, listings: Listings, stat: (name: string) => Stat | undefined) {
    this.day = day;
    this.market = market;
    this.listings = listings;
    this.#stat = stat;
  }

  stat(name: string): Stat | undefined {
    return this.#stat(name);
  }
}

const ECHO_DAYS = 500;
const ECHO_FACTOR = 1.5;

/** The same title again within months and far smaller: a second row of a film, or its return; it tells nothing. */
function isEcho(film: CanonicalFilm, x: number, records: StatReader): boolean {
  return exactTitleKeys(film).some((name) => {
    const stat = records.stat(name);
    return stat !== undefined && records.day - stat.day < ECHO_DAYS && x < stat.best - ECHO_FACTOR;
  });
}

/** What a manager may compare with; smaller films enter the aggregates only, so that the records stay records. */
const WORTH_COMPARING = 20_000;

function pastFilm(film: CanonicalFilm, firstWeekAdmissions: number): PastFilm | null {
  if (firstWeekAdmissions < WORTH_COMPARING) return null;
  const { title, releaseDate, screens } = film.facts;
  return { title, year: Number(releaseDate.slice(0, 4)), firstWeekAdmissions, screens, tags: tagsOf(film) };
}

/**
 * A stable order, and each film once: the two sites can list a film under its French and its original title, one of
 * them with the admissions of its previews only. The larger number is the week's.
 */
function withoutDuplicates(films: readonly Revealed[]): Revealed[] {
  const sorted = [...films].sort(
    (a, b) => b.admissions - a.admissions || compareText(a.film.facts.title, b.film.facts.title),
  );
  const kept: Revealed[] = [];
  for (const one of sorted) {
    const names = exactTitleKeys(one.film);
    if (!kept.some((other) => exactTitleKeys(other.film).some((name) => names.includes(name))))
      kept.push(one);
  }
  return kept;
}
