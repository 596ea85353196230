import type { IsoInstant } from '../../domain/cinema-week.ts';

/** Which forecasting model decides, and which one forecasts beside it. */
export interface Champion {
  /** Null: that of the package. */
  version: string | null;
  /** Versions that stood before it, the last one first; null among them: that of the package. */
  before: readonly (string | null)[];
  /** Forecasts beside the champion, and decides nothing; null where there is none. */
  challenger: string | null;
  /** Since when it is the challenger; not known of those from before it was kept. */
  challengerSince?: IsoInstant | undefined;
  /** Since when it is the champion; not known of those from before it was kept. */
  since?: IsoInstant | undefined;
  /** When this was last changed. */
  at: IsoInstant;
  /** Who, or what, made it stand. */
  by: string;
  /** What spoke for the last change, or was known against it. */
  reasons: readonly string[];
}

/** The champion as it was read, with what a change of it has to follow. */
export interface Standing {
  /** Null before the first one, and where what is kept is not of this program's form. */
  champion: Champion | null;
  tag: string | null;
}

/** The files of a model directory by their names. */
export type ModelFolder = ReadonlyMap<string, Uint8Array>;

/** Models of the forecasts, each of which never changes, and which one decides. Whoever reads them wakes no database. */
export interface ModelFiles {
  standing(): Promise<Standing>;
  /** Versions that are whole, in the order of their names. */
  versions(): Promise<string[]>;
  /** Null where there is none of this version, or not all of it. */
  read(version: string): Promise<ModelFolder | null>;
  /**
   * Stores a model. Nobody is served by it yet; one that was stored in part before is completed.
   * @throws NiabError `conflict` where another model of this version is there.
   */
  store(version: string, folder: ModelFolder): Promise<void>;
  /**
   * Puts another champion, or another challenger, in the place of those that were read.
   * @throws NiabError `conflict` where something else stands by now.
   */
  point(next: Champion, after: Standing): Promise<void>;
}
