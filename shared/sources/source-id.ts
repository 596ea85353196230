import type { Release } from '../domain/shapes/release.ts';
import type { Source } from './source.ts';

/** The id under which a source knows a release, or null. */
export function idOn({ name, idField }: Pick<Source, 'name' | 'idField'>, release: Release): string | null {
  const id = idField === undefined ? null : release[idField];
  if (id !== null) return String(id);
  // A source without a field of its own knows the films that were named by it.
  const prefix = `${name}-`;
  return release.filmId.startsWith(prefix) ? release.filmId.slice(prefix.length) : null;
}
