import type { CanonicalFilm } from './canonical-film.ts';

/** 32-bit FNV-1a hash: enough to tell whether two films share a name, and far shorter than the name. */
export function tag(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Tags of a film's people, whatever their role. */
export function peopleTags(film: CanonicalFilm): number[] {
  return [...new Set([...film.directors, ...film.cast])].map((name) => tag(`person:${name}`));
}

export function tagsOf(film: CanonicalFilm): number[] {
  return [
    ...film.distributors.map((name) => tag(`distributor:${name}`)),
    ...film.directors.map((name) => tag(`director:${name}`)),
    ...peopleTags(film),
    tag(`genre:${film.group}|${film.mainGenre}`),
  ];
}
