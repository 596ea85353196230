/** Which edition of the catalogue is served. */
export interface CatalogueEdition {
  /** Of the file: 16 hexadecimal digits. */
  version: string;
  /** ISO 8601 in UTC. */
  madeAt: string;
}

/** Editions of the catalogue for whoever serves it: whole files that never change, and a small document that names the current one. */
export interface PublishedCatalogue {
  /** Null before the first is published. @throws NiabError `bad-catalogue` where what is kept names none. */
  current(): Promise<CatalogueEdition | null>;
  /** The file of an edition. @throws NiabError `bad-catalogue` where it is gone. */
  read(version: string): Promise<Uint8Array>;
  /** Keeps the file and then names it: who reads at that moment finds the edition before or this one, whole. */
  publish(edition: CatalogueEdition, file: Uint8Array): Promise<void>;
}
