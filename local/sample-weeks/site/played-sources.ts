import type { Source } from '#shared/sources/source.ts';

/** Hosts whose pages `routes.ts` makes. */
const PLAYED_HOSTS = new Set(['www.allocine.fr', 'www.jpbox-office.com', 'www.boxofficemojo.com']);

/** The sources that the sample site plays: one that is new is asked on its real site alone, until it has pages here. */
export function playedSources(sources: readonly Source[]): Source[] {
  return sources.filter(({ hosts }) => hosts.every((host) => PLAYED_HOSTS.has(host)));
}
