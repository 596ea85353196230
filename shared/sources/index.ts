import { allocine } from './allocine/allocine.ts';
import { boxOfficeMojo } from './box-office-mojo/box-office-mojo.ts';
import { jpbox } from './jpbox/jpbox.ts';
import type { SecretParameters } from './site-address.ts';
import type { Source } from './source.ts';
import { tmdb } from './tmdb/tmdb.ts';
import { wikimedia } from './wikimedia/wikimedia.ts';

/** Every source that there is. */
export const SOURCES: readonly Source[] = [allocine, jpbox, boxOfficeMojo, tmdb, wikimedia];

export interface SourceOptions {
  /** Key of TMDB's v3 API; without it the source is off. */
  tmdbApiKey: string | null;
  wikimediaEnabled: boolean;
}

/** The sources in use. */
export function activeSources({ tmdbApiKey, wikimediaEnabled }: SourceOptions): Source[] {
  const off = new Set([...(tmdbApiKey === null ? [tmdb] : []), ...(wikimediaEnabled ? [] : [wikimedia])]);
  return SOURCES.filter((source) => !off.has(source));
}

/** What the client adds to addresses without storing it. */
export function secretParameters({ tmdbApiKey }: Pick<SourceOptions, 'tmdbApiKey'>): SecretParameters {
  return tmdbApiKey === null ? {} : { [tmdb.hosts[0] ?? '']: { api_key: tmdbApiKey } };
}
