import { daysBetween } from '../../domain/cinema-week.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { meanOf, shrunkMean, type StatReader } from '../expectation.ts';
import { key } from '../keys.ts';

const FLAGS = [
  'comedy',
  'drama',
  'animation',
  'action',
  'adventure',
  'horror',
  'thriller',
  'family',
  'romance',
  'sci-fi',
  'documentary',
  'biopic',
] as const;

/** What the film is: genre, country, language, length. */
export function filmFeatures(film: CanonicalFilm, records: StatReader): Features {
  const { group, genres, facts } = film;
  const all = meanOf(records, key('all')).mean;
  const genre = shrunkMean(records, key('genre', film.mainGenre), all, 10);
  const [country] = film.countries;
  return {
    ...Object.fromEntries(
      FLAGS.map((genreName) => [`genre_${genreName.replace('-', '_')}`, genres.includes(genreName) ? 1 : 0]),
    ),
    genre_mean: genre,
    group_genre_mean: shrunkMean(records, key('groupGenre', group, film.mainGenre), genre, 10),
    country_mean: country === undefined ? null : shrunkMean(records, key('country', country), all, 5),
    language_mean: shrunkMean(records, key('language', film.language), all, 5),
    country_fr: group === 'fr' ? 1 : 0,
    country_us: group === 'us' ? 1 : 0,
    country_europe: group === 'europe' || group === 'gb' ? 1 : 0,
    country_us_any: film.countries.includes('us') ? 1 : 0,
    country_fr_any: film.countries.includes('fr') ? 1 : 0,
    language_english: film.language === 'english' ? 1 : 0,
    duration: facts.durationMinutes,
    re_release: film.isReRelease ? 1 : 0,
    days_after_wednesday: daysBetween(film.week, facts.releaseDate),
    title_words: film.title.stem.split(' ').length,
  };
}
