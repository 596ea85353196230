import type { CatalogueFilm } from '#shared/catalogue/catalogue.ts';
import { wordsOf } from '#shared/catalogue/search/words.ts';
import type { Query } from './queries.ts';

type Titles = Pick<CatalogueFilm, 'id' | 'frenchTitle' | 'originalTitle' | 'otherTitles'>;

/** Whether a film is what was looked for: one of the answers, or another film that has the title of one. */
export function isAnswer(film: Titles, { answers }: Query): boolean {
  const titles = new Set(plain(answers.flatMap(({ title, titleFr }) => [title, titleFr])));
  return (
    answers.some(({ imdbId }) => imdbId === film.id) ||
    plain([film.frenchTitle, film.originalTitle, ...film.otherTitles]).some((title) => titles.has(title))
  );
}

/** Accents, case and punctuation aside. */
function plain(titles: readonly (string | null)[]): string[] {
  return titles
    .flatMap((title) => (title === null ? [] : [wordsOf(title).join(' ')]))
    .filter((title) => title !== '');
}
