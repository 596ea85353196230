import type { FilmSource } from '../../catalogue/film.ts';
import type { Attribution } from '../contract/catalogue/answer.ts';

/** Where data come from, and on which terms: shipped with the sources in shared/catalogue/shipped/PROVENANCE.md. */
const TEXTS: Record<FilmSource, string> = {
  movielens:
    'MovieLens latest-small, GroupLens Research at the University of Minnesota: F. Maxwell Harper and Joseph A. Konstan. 2015. ' +
    'The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19. ' +
    'https://doi.org/10.1145/2827872. Shown as a demonstration: not for commercial or revenue-bearing use without permission of GroupLens.',
  facts: 'Facts on films (titles, years, lengths, genres, countries, people) that NIAB has compiled.',
  releases: 'What opened in French cinemas, as NIAB has gathered it week by week.',
  imdb: 'Information courtesy of IMDb (https://www.imdb.com). Used with permission.',
  wikidata: 'Wikidata (https://www.wikidata.org), CC0 1.0.',
};

/** What is to be said of data of these sources, each once. */
export function attributionsOf(sources: Iterable<FilmSource>): Attribution[] {
  return [...new Set(sources)].map((source) => ({ source, text: TEXTS[source] }));
}
