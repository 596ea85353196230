import type { IsoInstant } from '../../domain/cinema-week.ts';

/** Which model forecasts, by version. */
export interface ModelStanding {
  version: string;
  /** Null: that is not known, as of the model that came with the installation. */
  since: IsoInstant | null;
  /** Forecasts beside it. */
  challenger: string | null;
  /** Those that stood before it, the last one first. */
  before: string[];
}
