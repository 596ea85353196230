import type { IsoDate } from '../domain/cinema-week.ts';
import type { Money, Release } from '../domain/release.ts';
import type { RunKind } from '../domain/run.ts';

export type SourceName = 'allocine' | 'jpbox' | 'box-office-mojo' | 'tmdb' | 'wikimedia';

/** What a page is about; each source knows some. */
export type PageKind = 'releases' | 'chart' | 'film' | 'us-weekend' | 'interest';

/** The run for which pages are asked: week, what it gathers, and the day on which it is due. */
export interface RunScope {
  week: IsoDate;
  kind: RunKind;
  asOf: IsoDate;
  /** The week's releases as earlier runs found them. */
  releases: readonly Release[];
}

export interface PageRequest {
  source: SourceName;
  kind: PageKind;
  /** Unique within a run, e.g. `jpbox-film-22500`; the page's name in the page store is `{week}/{run}/{id}.html`. */
  id: string;
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
 * A site or an API: which pages to ask for, and a pure parser.
 * `parse` throws LayoutChangedError or WrongPageError; it never returns a page of another week.
 */
export interface Source {
  name: SourceName;
  /** Hosts that the client may ask for this source. */
  hosts: readonly string[];
  /** Pages to begin a run with. */
  plan(run: RunScope): PageRequest[];
  /** Pages to which a parsed page leads, e.g. the film pages of the releases. */
  followUps(request: PageRequest, page: ParsedPage, run: RunScope): PageRequest[];
  parse(request: PageRequest, body: string, run: RunScope): ParsedPage;
}
