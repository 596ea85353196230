import type { IsoInstant } from '../../domain/cinema-week.ts';

/** A page as it came from a site, kept before anything is parsed. */
export interface RawPage {
  /** Path below `pages/`, e.g. `2026-11-25-thursday/allocine/releases/2026-11-25.html`: the same request has the same name. */
  name: string;
  url: string;
  fetchedAt: IsoInstant;
  contentType: string;
  body: string;
  /** Validators for the next conditional GET. */
  etag: string | null;
  lastModified: string | null;
}

export interface PageStore {
  /** Replaces a page of the same name. */
  put(page: RawPage): Promise<void>;
  get(name: string): Promise<RawPage | null>;
  /** Names below a prefix, in alphabetical order. */
  list(prefix: string): Promise<string[]>;
}
