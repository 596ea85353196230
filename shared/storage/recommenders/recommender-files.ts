import type { IsoInstant } from '../../domain/cinema-week.ts';
import type { RecommenderEdition } from '../../domain/shapes/recommender-edition.ts';

/** Which recommenders' model is the one to be served. */
export interface CurrentRecommender {
  version: string;
  /** Versions that stood before it, the last one first: to these it can be gone back. */
  before: readonly string[];
  at: IsoInstant;
  /** Those that were deployed last, oldest first, it itself the last one; of versions before this was kept none. */
  editions?: readonly RecommenderEdition[] | undefined;
}

/** The files of a model, as ml/reco/MODEL_FORMAT.md tells them. */
export interface RecommenderFile {
  /** The text of `manifest.json`. */
  manifest: string;
  /** `model.bin.gz`. */
  file: Uint8Array;
  /** The text of `judged.json`, by which the next model is compared; null where it was never measured. */
  judged: string | null;
}

/** Models of the recommenders, each of which never changes, and which one stands. Whoever reads them wakes no database. */
export interface RecommenderFiles {
  /** Null before the first one. */
  current(): Promise<CurrentRecommender | null>;
  /** Null where there is none of this version. */
  read(version: string): Promise<RecommenderFile | null>;
  /** Stores a model, unless its version is there. Nobody is served by it yet. */
  store(version: string, model: RecommenderFile): Promise<void>;
  /**
   * Makes a model that is stored the one that stands.
   * @param after the version that stood when this was decided; null where none did.
   * @throws NiabError `conflict` where another one stands by now.
   */
  point(current: CurrentRecommender, after: string | null): Promise<void>;
}
