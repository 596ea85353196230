import type { Catalogue, CatalogueFilm } from '../../catalogue/catalogue.ts';
import { NiabError } from '../../errors.ts';

/** How an address names a film: by its id, or by the number that it has in MovieLens. */
type FilmReference = { filmId: string } | { movieLensId: number };

/** @throws NiabError `demonstration-off` for a number of MovieLens where that is not shown. */
export function filmReference(catalogue: Catalogue, named: string): FilmReference {
  if (!/^[0-9]/.test(named)) return { filmId: named };
  needMovieLens(catalogue);
  return { movieLensId: Number(named) };
}

/**
 * @param field where the query names it.
 * @throws NiabError `no-such-film`, `demonstration-off`.
 */
export function namedFilm(catalogue: Catalogue, named: string, field?: string): CatalogueFilm {
  const reference = filmReference(catalogue, named);
  const film =
    'filmId' in reference
      ? catalogue.film(reference.filmId)
      : catalogue.filmOfMovieLens(reference.movieLensId);
  if (film === null) {
    const where = field === undefined ? {} : { field };
    throw new NiabError('no-such-film', 'The catalogue has no film of this id', where);
  }
  return film;
}

/** @throws NiabError `demonstration-off` */
export function needMovieLens({ demonstration }: Catalogue): void {
  if (demonstration) return;
  throw new NiabError(
    'demonstration-off',
    'This is made from MovieLens, which is switched off here (the setting NIAB_MOVIELENS)',
  );
}
