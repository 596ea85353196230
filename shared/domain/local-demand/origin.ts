import { unaccented } from '../unaccented.ts';

/** Where a film comes from, as far as a cinema's public tells films apart by it. */
export type Origin = 'french' | 'american' | 'other';

const AMERICAN = new Set(['etats-unis', 'u.s.a.', 'usa', 'united states', 'united states of america']);

/** @param country the film's first, as a site names it; null where none does. */
export function originOf(country: string | null | undefined): Origin {
  const name = unaccented(country ?? '')
    .trim()
    .toLowerCase();
  if (name === 'france') return 'french';
  return AMERICAN.has(name) ? 'american' : 'other';
}

/** Where films come from, by film id. */
export function originsOf(films: readonly { filmId: string; country: string | null }[]): Map<string, Origin> {
  return new Map(films.map(({ filmId, country }) => [filmId, originOf(country)]));
}
