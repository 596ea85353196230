import type { FilmSource } from '#shared/catalogue/film.ts';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import { IdSet } from './imdb/id-set.ts';

/** The films that the complete loads of all sources but one know, as far as they have an id of IMDb. */
export async function knownFilms(base: CatalogueBase, except: FilmSource): Promise<IdSet> {
  const known = new IdSet('tt');
  for (const load of await base.loads()) {
    if (load.state !== 'complete' || load.source === except) continue;
    for await (const films of base.films(load)) for (const { id } of films) known.add(id);
  }
  return known;
}
