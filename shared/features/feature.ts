import type { Stage } from '../domain/cinema-week.ts';

/** What makes features known, and the first stage whose run may know them. */
export const SOURCES = {
  'film page': 'thursday',
  title: 'thursday',
  'release date': 'thursday',
  'calendar of releases': 'thursday',
  calendar: 'thursday',
  /** Weeks that had ended before the run. */
  'track records': 'thursday',
  /** Numbers of the film's pages on the sites, against those of films in the track records. */
  'page numbers': 'thursday',
  /** US weekends that were over before the run. */
  'US chart': 'thursday',
  /** Screens: on Monday those of the facts, and whenever they are told. */
  'weekly chart': 'monday',
  /** That the start is wide, whenever it is told. */
  'told start': 'monday',
} as const satisfies Record<string, Stage>;

export type FeatureSource = keyof typeof SOURCES;

/** What an explanation tells the manager together. */
export const FEATURE_GROUPS = [
  'film',
  'franchise',
  'season',
  'distribution',
  'director',
  'cast',
  'overall-strength',
  'competition',
  'market',
  'american-start',
  'announcement',
  'screens',
] as const;

export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** A number of the model's input: what it means, in which unit, and what makes it known. */
export interface Feature {
  name: string;
  group: FeatureGroup;
  meaning: string;
  /** `ln rel`: ln(admissions) relative to the market level of its time. */
  unit: string;
  /** That of its facts which is known last. */
  source: FeatureSource;
}
