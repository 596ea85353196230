import type { IsoDate, Stage } from '../domain/cinema-week.ts';
import type { ScreensKnown } from '../domain/screens-known.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';

/** Named numbers for the model; null where the fact is unknown. */
export type Features = Record<string, number | null>;

/** What is known of the screens of a film and of its rivals. */
export interface ScreensContext {
  /** Null: nothing. */
  own: ScreensKnown | null;
  /** Screens of the widest start among the week's other new films; null when none is known. */
  widestRival: number | null;
}

/** What a run knows beside the film itself. */
export interface FeatureContext {
  stage: Stage;
  week: IsoDate;
  /** Nothing later than this day may enter: no result of a week that has not ended before it. */
  asOf: IsoDate;
  /** The other releases of the week. */
  competitors: readonly ReleaseFacts[];
  /** Unless given, Monday knows those of the facts, exactly, and Thursday none. */
  screens?: ScreensContext;
}
