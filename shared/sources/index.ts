import { allocine } from './allocine/allocine.ts';
import { boxOfficeMojo } from './box-office-mojo/box-office-mojo.ts';
import { jpbox } from './jpbox/jpbox.ts';
import type { SecretParameters } from './site-address.ts';
import type { Source } from './source.ts';
import { tmdb } from './tmdb/tmdb.ts';
import { wikimedia } from './wikimedia/wikimedia.ts';

export interface SourceOptions {
  /** Key of TMDB's v3 API; without it the source is off. */
  tmdbApiKey: string | null;
  wikimediaEnabled: boolean;
}

/** The sources in use. */
export function activeSources({ tmdbApiKey, wikimediaEnabled }: SourceOptions): Source[] {
  return [
    allocine,
    jpbox,
    boxOfficeMojo,
    ...(tmdbApiKey === null ? [] : [tmdb]),
    ...(wikimediaEnabled ? [wikimedia] : []),
  ];
}

/** What the client adds to addresses without storing it. */
export function secretParameters({ tmdbApiKey }: Pick<SourceOptions, 'tmdbApiKey'>): SecretParameters {
  return tmdbApiKey === null ? {} : { 'api.themoviedb.org': { api_key: tmdbApiKey } };
}
