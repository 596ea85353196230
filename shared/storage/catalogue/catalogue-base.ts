import type { Film, FilmSource, Person, Rating, Tag } from '../../catalogue/film.ts';
import type { IsoInstant } from '../../domain/cinema-week.ts';
import type { CatalogueRow } from './catalogue-row.ts';

/** `replaced`: another edition of the source is complete; its rows are being taken away. */
export const LOAD_STATES = ['loading', 'complete', 'replaced'] as const;
export type LoadState = (typeof LOAD_STATES)[number];

/** One edition of a source: the same files, read in the same way, have the same fingerprint. */
export interface CatalogueLoad {
  source: FilmSource;
  /** From 1. */
  edition: number;
  /** SHA-256 in hex. */
  fingerprint: string;
  state: LoadState;
  /** Pieces of its rows that are stored. */
  chunks: number;
  rowCount: number;
}

/** An edition of a source. */
export type EditionOf = Pick<CatalogueLoad, 'source' | 'edition'>;

/**
 * What sources say of films, in the operational database. An edition is written chunk by chunk beside the one that stands, and
 * takes its place as a whole.
 */
export interface CatalogueBase {
  /** Brings the schema up to date, with that of the operational store. */
  migrate(): Promise<void>;
  /** All loads, ordered by source and edition; of a source one at most is complete. */
  loads(): Promise<CatalogueLoad[]>;
  /**
   * Goes on with the edition of this fingerprint that was begun, or begins one.
   * @throws NiabError `conflict` when another process has begun one at the same time.
   */
  begin(source: FilmSource, fingerprint: string, at: IsoInstant): Promise<CatalogueLoad>;
  /**
   * Stores a chunk, which is the one numbered `chunk` from 1, with the note that it is stored, as one.
   * @throws NiabError `conflict` when another process has stored it.
   */
  store(edition: EditionOf, chunk: number, rows: readonly CatalogueRow[]): Promise<void>;
  /**
   * Makes the edition the one that stands.
   * @throws NiabError `conflict` when another process has done so.
   */
  complete(edition: EditionOf, at: IsoInstant): Promise<void>;
  /** Takes away the rows of all editions of a source but the complete one and `kept`. May be repeated. */
  sweep(source: FilmSource, kept: number | null): Promise<void>;

  /** All films of an edition, piece by piece, ordered by id. */
  films(edition: EditionOf): AsyncIterable<Film[]>;
  /** Ordered by id. */
  people(edition: EditionOf): AsyncIterable<Person[]>;
  /** Ordered by rater and film. */
  ratings(edition: EditionOf): AsyncIterable<Rating[]>;
  /** Ordered by rater, film and tag. */
  tags(edition: EditionOf): AsyncIterable<Tag[]>;

  close(): Promise<void>;
}
