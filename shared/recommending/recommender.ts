import type { Catalogue, CatalogueFilm } from '../catalogue/catalogue.ts';
import type { Genre } from '../catalogue/film.ts';
import { addDays, type IsoDate } from '../domain/cinema-week.ts';
import { affinitiesOf, type Affinities } from './affinities.ts';
import { bestPlaces } from './choosing/best-places.ts';
import { diverse } from './choosing/diverse.ts';
import { sharedFacts, type SharedFacts } from './choosing/shared-facts.ts';
import { shelfOf, type Shelf, type ShelvedFilm } from './films/shelf.ts';
import type { Model } from './model/read-model.ts';
import { scorersOf, type Scorers, type ScoredBy } from './scorers.ts';

const [WEEK_DAYS, DECADE_YEARS] = [7, 10];
/** Films among which diversity chooses, for each that is wanted. */
const POOL = 4;
/** Liked films that are named as the reason for one. */
const REASONS = 2;

/** What is wanted. All filters that are given must hold. */
export interface Wanted {
  /** Ids of the catalogue; one that it does not have says nothing. */
  likes: readonly string[];
  /** Ids that are not recommended, beside the likes. */
  seen?: readonly string[] | undefined;
  genre?: Genre | undefined;
  /** Its first year. */
  decade?: number | undefined;
  /** Films that opened in French cinemas in the seven days from this one on, ranked by their content. */
  openedFrom?: IsoDate | undefined;
  /** Where MovieLens is shown: films that its model has (unless said otherwise), or those that it does not have. */
  among?: 'rated' | 'unrated' | undefined;
  /** At least 1. */
  limit: number;
}

/** A liked film for which another one is recommended. */
interface Reason {
  film: CatalogueFilm;
  shared: SharedFacts;
}

export interface Recommended {
  film: CatalogueFilm;
  /** Higher is better; only to be compared within one list. */
  score: number;
  /** The strongest first; none where no like speaks for the film. */
  because: Reason[];
}

export interface Recommendations {
  /** `ratings` and `content`: by the model made from MovieLens; `facts`: without it. */
  by: ScoredBy;
  /** The model's version; null without one. */
  model: string | null;
  films: Recommended[];
}

export interface Recommender {
  (wanted: Wanted): Recommendations;
  affinities: Affinities;
}

/**
 * Recommends films of one edition of the catalogue. It is read once here, in some tenths of a second of the processor,
 * between which others have their turn.
 * @param model null: by facts alone. It serves a catalogue with the demonstration only.
 */
export async function createRecommender(catalogue: Catalogue, model: Model | null): Promise<Recommender> {
  const shelf = await shelfOf(catalogue);
  const scorers = scorersOf(shelf, model);
  const recommend = (wanted: Wanted): Recommendations => {
    const liked = [...new Set(wanted.likes.flatMap((id) => shelf.byId.get(id) ?? []))];
    const { by, scores, shares, unit } = scorers.choose(liked, wantsContent(wanted));
    const passes = testOf(shelf, scorers, liked, wanted);
    const pool = bestPlaces(scores, POOL * wanted.limit, passes).flatMap(({ place, score }) => {
      const film = filmAt(catalogue, shelf, place);
      return film === null ? [] : [{ film, score, place }];
    });
    const films = diverse(pool, wanted.limit, unit).map(({ film, score, place }) => {
      return { film, score, because: reasons(catalogue, shelf, film, liked, shares(place)) };
    });
    return { by, model: by === 'facts' ? null : (model?.version ?? null), films };
  };
  return Object.assign(recommend, { affinities: affinitiesOf(shelf, scorers) });
}

function wantsContent({ openedFrom, among }: Wanted): boolean {
  return openedFrom !== undefined || among === 'unrated';
}

function testOf(
  shelf: Shelf,
  scorers: Scorers,
  liked: readonly number[],
  { seen = [], genre, decade, openedFrom, among }: Wanted,
): (place: number) => boolean {
  const known = new Set([...liked, ...seen.flatMap((id) => shelf.byId.get(id) ?? [])]);
  const before = openedFrom === undefined ? null : addDays(openedFrom, WEEK_DAYS);
  const isOpened = ({ released }: ShelvedFilm): boolean =>
    released !== null && released >= (openedFrom ?? '') && released < (before ?? '');
  // Without a model there are no rated films.
  const rated =
    scorers.hasModel && (among !== undefined || openedFrom === undefined) ? among !== 'unrated' : null;
  return (place) => {
    const film = shelf.films[place];
    if (film === undefined || known.has(place)) return false;
    if (rated !== null && scorers.isRated(place) !== rated) return false;
    if (genre !== undefined && !film.genres.includes(genre)) return false;
    if (decade !== undefined && !isWithin(film.year, decade)) return false;
    return openedFrom === undefined || isOpened(film);
  };
}

function isWithin(year: number | null, decade: number): boolean {
  return year !== null && year >= decade && year < decade + DECADE_YEARS;
}

function reasons(
  catalogue: Catalogue,
  shelf: Shelf,
  film: CatalogueFilm,
  liked: readonly number[],
  shares: readonly number[],
): Reason[] {
  return bestPlaces(Float64Array.from(shares), REASONS, (i) => (shares[i] ?? 0) > 0).flatMap(
    ({ place: i }) => {
      const like = filmAt(catalogue, shelf, liked[i] ?? -1);
      return like === null ? [] : [{ film: like, shared: sharedFacts(film, like) }];
    },
  );
}

function filmAt(catalogue: Catalogue, { films }: Shelf, place: number): CatalogueFilm | null {
  const id = films[place]?.id;
  return id === undefined ? null : catalogue.film(id);
}
