import { clip } from '../clip.ts';
import type { ParsedPage } from './source.ts';
import { clean } from './text.ts';

/** Films of a page: a list of a week's releases has 60, a chart 100, an American weekend 150. */
export const MOST_FILMS = 300;
/** What a page is told to have missed, in so many texts of so many characters. */
export const MOST_MISSED = 30;
export const LONGEST_MISSED = 300;

/** What a page says, no more of it than a run can keep and a person read; what is left out is told. */
export function pageWithinBounds({ films, missed }: ParsedPage): ParsedPage {
  const told = missed.slice(0, MOST_MISSED).map((text) => clip(clean(text), LONGEST_MISSED));
  const more = missed.length - told.length;
  return {
    films: films.slice(0, MOST_FILMS),
    missed: [
      ...told,
      ...(more > 0 ? [`et ${more} autres`] : []),
      ...(films.length > MOST_FILMS
        ? [`${films.length} films sur la page : les ${MOST_FILMS} premiers sont lus`]
        : []),
    ],
  };
}
