import { setImmediate } from 'node:timers/promises';
import type { Catalogue, CatalogueFilm } from '../../catalogue/catalogue.ts';
import type { Genre } from '../../catalogue/film.ts';
import { featureKeys } from './feature-keys.ts';

/** As many as a page of the catalogue has at most. */
const AT_ONCE = 100;

/** What recommending needs of a film of the catalogue. */
export interface ShelvedFilm {
  id: string;
  movieLensId: number | null;
  year: number | null;
  genres: readonly Genre[];
  /** ISO date of its French release. */
  released: string | null;
  /** By their places in `Shelf.keys`, ascending. */
  features: Uint32Array;
}

/** The films of an edition of the catalogue as numbers, read once: about 200 bytes a film. */
export interface Shelf {
  /** In the order of the catalogue's lists. */
  films: readonly ShelvedFilm[];
  /** Places among `films`. */
  byId: ReadonlyMap<string, number>;
  byMovieLens: ReadonlyMap<number, number>;
  /** Features that at least two films have; a person in one film alone says nothing of another. */
  keys: readonly string[];
  /** How many films have each. */
  counts: Uint32Array;
}

/** Reads them page by page, and lets other calls be answered after each. */
export async function shelfOf(catalogue: Catalogue): Promise<Shelf> {
  const places = new Map<string, number>();
  const counted: number[] = [];
  const shelved = (film: CatalogueFilm): ShelvedFilm => {
    const { id, movieLensId, year, genres, frenchRelease: released } = film;
    const features = featureKeys(film).map((key) => {
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      counted[place] = (counted[place] ?? 0) + 1;
      return place;
    });
    return { id, movieLensId, year, genres, released, features: Uint32Array.from(features) };
  };
  const all: ShelvedFilm[] = [];
  for await (const page of pagesOf(catalogue)) all.push(...page.map(shelved));
  const kept = [...places].filter(([, place]) => (counted[place] ?? 0) > 1);
  const keptPlaces = new Map(kept.map(([, before], place) => [before, place]));
  const films: ShelvedFilm[] = [];
  for (const { features, ...film } of all) {
    const own = [...features].flatMap((before) => keptPlaces.get(before) ?? []);
    films.push({ ...film, features: Uint32Array.from(own).sort() });
    if (films.length % AT_ONCE === 0) await setImmediate();
  }
  return {
    ...{ films, keys: kept.map(([key]) => key) },
    counts: Uint32Array.from(kept, ([, place]) => counted[place] ?? 0),
    byId: new Map(films.map(({ id }, place) => [id, place])),
    byMovieLens: new Map(
      films.flatMap(({ movieLensId }, place) => (movieLensId === null ? [] : [[movieLensId, place]])),
    ),
  };
}

async function* pagesOf(catalogue: Catalogue): AsyncGenerator<CatalogueFilm[]> {
  let after: string | null = null;
  do {
    const page = catalogue.filmsOf({}, { after, limit: AT_ONCE });
    yield page.items;
    after = page.next;
    await setImmediate();
  } while (after !== null);
}
