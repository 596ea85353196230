import { originOf, type Origin } from '../domain/local-demand/origin.ts';
import type { ReleaseTitle } from '../storage/operational/entities.ts';

/** Where films come from, by film id. */
export function originsOf(titles: readonly Pick<ReleaseTitle, 'filmId' | 'country'>[]): Map<string, Origin> {
  return new Map(titles.map(({ filmId, country }) => [filmId, originOf(country)]));
}
