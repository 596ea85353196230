import { allocine } from './allocine/allocine.ts';
import { boxOfficeMojo } from './box-office-mojo/box-office-mojo.ts';
import { jpbox } from './jpbox/jpbox.ts';
import type { Source } from './source.ts';

export interface SourceOptions {
  /** Key of TMDB's v3 API; without it the source is off. */
  tmdbApiKey: string | null;
  wikimediaEnabled: boolean;
}

/** The sources in use. */
export function activeSources(_options: SourceOptions): Source[] {
  return [allocine, jpbox, boxOfficeMojo];
}
