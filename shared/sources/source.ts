import type { IsoDate } from '../domain/cinema-week.ts';
import type { Money, Release, UsWeekend } from '../domain/shapes/release.ts';
import type { ResultsToAsk } from '../domain/results-to-ask.ts';
import type { RunKind } from '../domain/run.ts';

/** A source's name: that of its folder. */
export type SourceName = string;

/** The run for which pages are asked: week, what it gathers, and the day on which it is due. */
export interface RunScope {
  week: IsoDate;
  kind: RunKind;
  asOf: IsoDate;
  /** The week's releases as earlier runs found them. */
  releases: readonly Release[];
  /** What a run that gathers results may ask for on its day; other runs have none. */
  results?: ResultsToAsk;
}

export interface PageRequest {
  source: SourceName;
  /** Names one of the source's page types. */
  kind: string;
  /**
   * What the page is about: a week, a site's id of a film, a weekend. Unique within a run, source and kind; the page's
   * name in the page store is `{run}/{source}/{kind}/{subject}.html`.
   */
  subject: string;
  url: string;
  /** What the manager would call the page, in French: « Allociné, sorties de la semaine ». */
  label: string;
}

/** What one site says of one film. Everything but the title may be missing. */
export interface SourceFilm {
  source: SourceName;
  /** The site's own id. */
  sourceId: string | null;
  title: string;
  originalTitle: string | null;
  /** Date of the French release as this page gives it (for a re-release: the first one). */
  releaseDate: IsoDate | null;
  /** `new`: opens in cinemas in the run's week; the others are not releases of the week (`upcoming`: opens later). */
  status: 'new' | 're-release' | 'streaming' | 'running' | 'upcoming';
  distributor: string | null;
  directors: string[];
  cast: string[];
  genres: string[];
  countries: string[];
  languages: string[];
  durationMinutes: number | null;
  budget: Money | null;
  synopsis: string | null;
  posterUrl: string | null;
  scheduledShows: number | null;
  screens: number | null;
  usReleaseDate: IsoDate | null;
  usOpeningUsd: number | null;
  /** Its weekends in US cinemas of which the page tells; absent where it tells of none. */
  usWeekends?: UsWeekend[];
  /** Admissions of the week that the page is about, and which week of the film's run it is (1 = first). */
  admissions: number | null;
  weekNumber: number | null;
  /** Views of the film's encyclopedia article in the seven days before the run; only Wikimedia says. */
  pageViews?: number;
}

export interface ParsedPage {
  films: SourceFilm[];
  /** Cards or rows that could not be read, in words: a parser says what it missed instead of returning less. */
  missed: string[];
}

/**
 * What a page is to a run. `list`: the site's releases of the week; `chart`: the week's admissions of many films;
 * `figures`: those of one film; `facts`: anything else that is known of films.
 */
export type PageRole = 'list' | 'chart' | 'figures' | 'facts';

/** A kind of page that a source has: which runs ask for it, a pure parser, and where it leads. */
export interface PageType {
  kind: string;
  role: PageRole;
  /** Those of a week that is over ask for what a Thursday's run asks (`isAskedBy`). */
  runs: readonly Exclude<RunKind, 'backfill'>[];
  /** The most pages of this kind that one run asks for. */
  most: number;
  /**
   * Such pages better a forecast, and runs promise nothing that they tell: their site's refusal leaves a run whole, a run that the
   * site has once not answered asks it for no more of them, and none that makes no forecast asks for any.
   */
  extra?: true;
  /** From which day on a page stays as it is: what an earlier run has fetched then is not asked for again. */
  finalFrom?(request: Pick<PageRequest, 'subject'>): IsoDate | null;
  /** Requests with which a run begins; none for a page to which only others lead. */
  begin?(run: RunScope): PageRequest[];
  /** Throws LayoutChangedError or WrongPageError; never answers a page of another week or film. */
  parse(request: PageRequest, body: string, run: RunScope): ParsedPage;
  /** Requests to which a parsed page leads, e.g. the film pages of the releases. */
  leadsTo?(page: ParsedPage, run: RunScope): PageRequest[];
}

/** A site or an API, all that is known of it in one folder. */
export interface Source {
  name: SourceName;
  /** Hosts that the client may ask for this source. */
  hosts: readonly string[];
  /** Whom to believe first where sources differ: 1 before 2. */
  rank: number;
  /** Its films are releases of the week, to be matched with those of other sites; else they tell of known releases. */
  listsReleases: boolean;
  /** The field of a release that holds the site's id; without one only a film named by this source is known again. */
  idField?: 'allocineId' | 'jpboxId';
  /** Whom to ask, and believe, first for results; a source without a number has none. */
  resultsRank?: number;
  /** Addresses (beginnings) that the API's own terms allow to robots, whatever the host's robots.txt says in general. */
  allowedByTerms?: readonly string[];
  pages: readonly PageType[];
}
