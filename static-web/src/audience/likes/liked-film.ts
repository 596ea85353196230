/** What is needed to tell of a film without asking anybody. */
export interface LikedFilm {
  /** As the catalogue names it. */
  id: string;
  title: string;
  year: number | null;
}

/** Those that are in what a browser has kept, whatever that is. */
export function likedFilmsOf(kept: unknown): LikedFilm[] {
  return Array.isArray(kept) ? kept.filter(isLikedFilm) : [];
}

function isLikedFilm(film: unknown): film is LikedFilm {
  return (
    typeof film === 'object' &&
    film !== null &&
    'id' in film &&
    typeof film.id === 'string' &&
    'title' in film &&
    typeof film.title === 'string' &&
    'year' in film &&
    (film.year === null || typeof film.year === 'number')
  );
}
