/**
 * Files of MovieLens (GroupLens, University of Minnesota; latest-small, 20M, 25M, 32M and later ones have the same form), read
 * piece by piece. Sets before 20M have neither this form nor IMDb's ids.
 */
import { GENRES, type Film, type Genre, type Rating, type Tag } from './film.ts';
import { CellError, readColumns, told, type Cells } from './rows/columns.ts';
import { csvRows } from './rows/csv.ts';
import { refuseBroken, type OnBroken } from './rows/row.ts';
import type { TextFile } from './rows/text-file.ts';
import { readMovieLensTitle } from './movielens-title.ts';

/** In `links.csv`: how other sites name a film. */
interface MovieLensLink {
  movieLensId: number;
  imdbId: string;
  tmdbId: number | null;
}

const NO_GENRE = '(no genres listed)';
const GENRE_OF = new Map<string, Genre>([
  ...GENRES.map((genre) => [genre, genre] as const),
  ["Children's", 'Children'],
]);

/** The films of `movies.csv` with their ids from `links.csv`, which is held in memory: a film takes about 100 bytes. */
export async function* readMovieLensFilms(
  movies: TextFile,
  links: TextFile,
  onBroken: OnBroken = refuseBroken,
): AsyncGenerator<Film[]> {
  const linkOf = await readLinks(links, onBroken);
  const seen = new Set<string>();
  const read = (cells: Cells): Film => {
    const film = filmOf(cells, linkOf);
    if (seen.has(film.id)) throw new CellError(`${film.id} is here twice`);
    seen.add(film.id);
    return film;
  };
  yield* readColumns(movies.name, csvRows(movies, onBroken), ['movieId', 'title', 'genres'], read, onBroken);
}

export function readMovieLensRatings(
  file: TextFile,
  onBroken: OnBroken = refuseBroken,
): AsyncGenerator<Rating[]> {
  const columns = ['userId', 'movieId', 'rating', 'timestamp'];
  return readColumns(file.name, csvRows(file, onBroken), columns, ratingOf, onBroken);
}

export function readMovieLensTags(file: TextFile, onBroken: OnBroken = refuseBroken): AsyncGenerator<Tag[]> {
  const columns = ['userId', 'movieId', 'tag', 'timestamp'];
  return readColumns(file.name, csvRows(file, onBroken), columns, tagOf, onBroken);
}

async function readLinks(file: TextFile, onBroken: OnBroken): Promise<Map<number, MovieLensLink>> {
  const links = new Map<number, MovieLensLink>();
  const columns = ['movieId', 'imdbId', 'tmdbId'];
  for await (const piece of readColumns(file.name, csvRows(file, onBroken), columns, linkOf, onBroken)) {
    for (const link of piece) links.set(link.movieLensId, link);
  }
  return links;
}

function linkOf(cells: Cells): MovieLensLink {
  return {
    movieLensId: cells.whole('movieId', 1),
    imdbId: `tt${String(cells.whole('imdbId', 1)).padStart(7, '0')}`,
    tmdbId: cells.wholeOr('tmdbId', ''),
  };
}

function filmOf(cells: Cells, links: ReadonlyMap<number, MovieLensLink>): Film {
  const movieLensId = cells.whole('movieId', 1);
  const link = links.get(movieLensId);
  if (link === undefined) throw new CellError(`movieId ${movieLensId} is not among the links`);
  const title = cells.text('title');
  if (title.trim() === '') throw new CellError('title is empty');
  const { original, others, year } = readMovieLensTitle(title);
  return {
    id: link.imdbId,
    frenchTitle: null,
    originalTitle: original,
    otherTitles: others,
    year,
    durationMinutes: null,
    genres: genresOf(cells.text('genres')),
    countries: [],
    credits: [],
    movieLensId,
    tmdbId: link.tmdbId,
    frenchRelease: null,
  };
}

function genresOf(cell: string): Genre[] {
  if (cell === NO_GENRE) return [];
  return cell.split('|').map((name) => {
    const genre = GENRE_OF.get(name);
    if (genre === undefined) throw new CellError(`genre is none that is known: ${told(name)}`);
    return genre;
  });
}

function ratingOf(cells: Cells): Rating {
  const stars = cells.text('rating');
  if (!/^([0-5]\.[05]|[0-5])$/.test(stars) || Number(stars) < 0.5 || Number(stars) > 5)
    throw new CellError(`rating is not 0.5 to 5 in halves: ${told(stars)}`);
  return {
    userId: cells.whole('userId', 1),
    movieLensId: cells.whole('movieId', 1),
    stars: Number(stars),
    ratedAt: cells.whole('timestamp'),
  };
}

function tagOf(cells: Cells): Tag {
  return {
    userId: cells.whole('userId', 1),
    movieLensId: cells.whole('movieId', 1),
    tag: cells.text('tag'),
    taggedAt: cells.whole('timestamp'),
  };
}
