import type { IsoInstant } from '../../domain/cinema-week.ts';

/** Which file of the catalogue is the one to be read. */
export interface CurrentCatalogue {
  version: string;
  madeAt: IsoInstant;
}

/** Files of the catalogue, each of which never changes, and which one stands. Whoever reads them wakes no database. */
export interface CatalogueFiles {
  /** Null before the first one. */
  current(): Promise<CurrentCatalogue | null>;
  /** Null where there is none of this version. */
  read(version: string): Promise<Uint8Array | null>;
  /**
   * Stores a file, unless its version is there, and then makes it the one that stands.
   * @param after the version that stood when it was begun to be made; null where none did.
   * @throws NiabError `conflict` where another one stands by now: what that has would be lost.
   */
  publish(current: CurrentCatalogue, bytes: Uint8Array, after: string | null): Promise<void>;
}
