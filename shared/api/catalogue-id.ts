import type { Catalogue, CatalogueFilm } from '../catalogue/catalogue.ts';
import type { PublicFilm } from '../domain/shapes/public-programme.ts';

const PAGE = 100;

/**
 * The id of a release in the catalogue: its own, or that of the film which it is known to be; null where the catalogue does not
 * have it yet.
 */
export function catalogueIdOf(catalogue: Catalogue, release: PublicFilm): string | null {
  const own = catalogue.film(`release-${release.filmId}`);
  if (own !== null) return own.id;
  for (const film of released(catalogue)) if (isTitled(film, release)) return film.id;
  return null;
}

/** All films that releases tell of: of those there are a few hundred a year. */
function* released(catalogue: Catalogue): Generator<CatalogueFilm> {
  let after: string | null = null;
  do {
    const page = catalogue.filmsOf({ source: 'releases' }, { after, limit: PAGE });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/** A release's titles come before those of other sources. */
function isTitled(film: CatalogueFilm, { title, originalTitle }: PublicFilm): boolean {
  return film.frenchTitle === title && (originalTitle === null || film.originalTitle === originalTitle);
}
