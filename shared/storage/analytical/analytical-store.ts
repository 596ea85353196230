import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { ScreensKnown } from '../../domain/screens-known.ts';
import type { ForecastNumbers } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { ToldFacts } from '../../domain/shapes/told-facts.ts';
import type { WeakMatch } from '../../matching/match-films.ts';
import type { ComparedWeek } from '../../monitoring/compared-weeks.ts';
import type { ModelDifferences } from '../../monitoring/difference.ts';
import type { Verdict } from '../../monitoring/gate.ts';
import type { ShownDrift } from '../../monitoring/shown-drift.ts';
import type { ShownReport } from '../../monitoring/shown-report.ts';
import type { MatchReason } from '../../matching/score.ts';
import type { SourceFilm } from '../../sources/source.ts';

/** Documents are partitioned by cinema week; `id` is unique within its week. */
export interface AnalyticalDocument {
  id: string;
  week: IsoDate;
}

/** What one page said of films, kept for matching again later. */
export interface ParsedPageDocument extends AnalyticalDocument {
  runId: string;
  pageName: string;
  source: string;
  kind: string;
  /** When the page was read from its site, and when it was parsed. */
  fetchedAt: IsoInstant;
  parsedAt: IsoInstant;
  films: SourceFilm[];
}

/** A film as matched across the sites in one run; id `filmId@runId`. */
export interface FilmDocument extends AnalyticalDocument {
  runId: string;
  release: Release;
  /** Confidence of the match across sites, 0 to 1, and the pages that contributed. */
  matchConfidence: number;
  pages: string[];
  /** Why the entries of the sites were taken for one film. */
  matchReasons: MatchReason[];
  /** Entries that look like this film and were kept apart, with what speaks for and against. */
  weakMatches: WeakMatch[];
}

/** Features of a film as of a run's date; id `filmId@runId`, and `filmId@runId@revision` of those with what was told. */
export interface FeatureDocument extends AnalyticalDocument {
  runId: string;
  filmId: string;
  stage: Stage;
  asOf: IsoDate;
  features: Record<string, number | null>;
  /** Title of the strongest other new film of the week, as the run knew them; earlier versions kept none. */
  strongestRival?: string | null;
  /** Screens of the widest start among them; earlier versions kept none. */
  widestRival?: number | null;
  /** What its announced shows let expect of its screens; null where they are not used, earlier versions kept none. */
  estimatedScreens?: ScreensKnown | null;
  /** The week from which on the stage's runs have estimated screens from shows; null where this one did not. */
  screensEstimatedSince?: IsoDate | null;
  /** What was told of the film, and the week's revision by then; none in automatic features. */
  told?: ToldFacts & { revision: number };
}

/** A film with its first-week admissions as observed on a date; id `filmId@observedOn`. */
export interface ActualDocument extends AnalyticalDocument {
  filmId: string;
  release: Release;
  admissions: number;
  screens: number | null;
  source: string;
  observedOn: IsoDate;
}

/** How many shows were announced for a film when a run read them; id `filmId@runId`. */
export interface ShowsDocument extends AnalyticalDocument {
  runId: string;
  filmId: string;
  observedOn: IsoDate;
  observedAt: IsoInstant;
  /** Shows in France, of the week and later. */
  scheduledShows: number;
}

/** A forecast as `predict` stored it, without its explanation; id `filmId@stage@modelVersion@revision`. */
export interface ForecastDocument extends AnalyticalDocument, ForecastNumbers {
  runId: string;
  asOf: IsoDate;
  /** Of the features that it was made of (`shared/features/features-hash.ts`). */
  featuresHash: string;
  /** What was told of the film; null: it is of what the sites say alone. */
  told: ToldFacts | null;
}

/** A forecast that another application was given: no title, no name, nothing of which film it was. */
export interface GivenForecast {
  clientId: string;
  modelVersion: string;
  /** Of the features that it was made of (`shared/features/features-hash.ts`). */
  featuresHash: string;
  stage: Stage;
  asOf: IsoDate;
  givenAt: IsoInstant;
  /** Admissions of the first week in France. */
  p10: number;
  p50: number;
  p90: number;
  mean: number;
}

/** Forecasts of one cinema week that an instance has given within seconds; id `instance-number`, which no other document has. */
export interface GivenForecastsDocument extends AnalyticalDocument {
  forecasts: GivenForecast[];
}

/** Champion and challenger on a week's films that both forecast, and what is known of the two when its results are there. */
export interface StoredComparison extends ComparedWeek {
  models: { champion: string; challenger: string };
  /** Of the weeks up to this one. */
  differences: ModelDifferences;
  verdict: Verdict;
}

/** How right a model's forecasts of a week were, by its results; id `model@modelVersion`. */
export interface ModelReportDocument extends AnalyticalDocument {
  kind: 'model';
  modelVersion: string;
  workedOutAt: IsoInstant;
  /** Whether the model has something that it is watched against. */
  hasReference: boolean;
  /** Differs as soon as a forecast or a result differs by which this was worked out. */
  madeFrom: string;
  /** Null where nothing was forecast at the stage, or no result is known of it. */
  thursday: ShownReport | null;
  monday: ShownReport | null;
  /** Null where no challenger has forecast the week. */
  compared: StoredComparison | null;
  /** Whether somebody was told of its alert. */
  told: boolean;
}

/** What applications were given of the week's films; id `given`. */
export interface GivenReportDocument extends AnalyticalDocument {
  kind: 'given';
  /** By client, model and stage, in their order. */
  given: GivenSums[];
}

export interface GivenSums {
  clientId: string;
  modelVersion: string;
  stage: Stage;
  forecasts: number;
  /** Median of p90 / p10. */
  medianWidth: number;
}

export type ReportDocument = ModelReportDocument | GivenReportDocument;

/** The films of thirteen weeks beside what the model is watched against; id: its version. */
export interface DriftDocument extends AnalyticalDocument, ShownDrift {
  modelVersion: string;
}

export interface DocumentCollection<T extends AnalyticalDocument> {
  upsert(document: T): Promise<void>;
  get(week: IsoDate, id: string): Promise<T | null>;
  /** Documents of the weeks `from` to `to`, both included, ordered by week and id. */
  between(from: IsoDate, to: IsoDate): Promise<T[]>;
}

/** Documents that feed the model: Cosmos DB in Azure, SQLite on one machine. */
export interface AnalyticalStore {
  parsedPages: DocumentCollection<ParsedPageDocument>;
  films: DocumentCollection<FilmDocument>;
  features: DocumentCollection<FeatureDocument>;
  forecasts: DocumentCollection<ForecastDocument>;
  actuals: DocumentCollection<ActualDocument>;
  shows: DocumentCollection<ShowsDocument>;
  givenForecasts: DocumentCollection<GivenForecastsDocument>;
  reports: DocumentCollection<ReportDocument>;
  drift: DocumentCollection<DriftDocument>;
  close(): Promise<void>;
}
