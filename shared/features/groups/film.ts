import { daysBetween } from '../../domain/cinema-week.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { yearsSinceReleased } from './family.ts';
import { meanOf, read, shrunkMean, type StatReader } from '../reading.ts';
import type { Genre } from '../vocabulary/genres.ts';

/** What the film is: genre, country, language, length. */
export function filmFeatures(film: CanonicalFilm, records: StatReader): Features {
  const { group, genres, facts } = film;
  const all = meanOf(read(records, 'all'));
  const genre = shrunkMean(read(records, 'genre', film.mainGenre), all, 10);
  const [country] = film.countries;
  const flag = (one: Genre): number => (genres.includes(one) ? 1 : 0);
  return {
    genre_comedy: flag('comedy'),
    genre_drama: flag('drama'),
    genre_animation: flag('animation'),
    genre_action: flag('action'),
    genre_adventure: flag('adventure'),
    genre_horror: flag('horror'),
    genre_thriller: flag('thriller'),
    genre_family: flag('family'),
    genre_romance: flag('romance'),
    genre_sci_fi: flag('sci-fi'),
    genre_documentary: flag('documentary'),
    genre_biopic: flag('biopic'),
    genre_event: flag('event'),
    genre_mean: genre,
    group_genre_mean: shrunkMean(read(records, 'groupGenre', group, film.mainGenre), genre, 10),
    country_mean: country === undefined ? null : shrunkMean(read(records, 'country', country), all, 5),
    language_mean: shrunkMean(read(records, 'language', film.language), all, 5),
    country_fr: group === 'fr' ? 1 : 0,
    country_us: group === 'us' ? 1 : 0,
    country_europe: group === 'europe' || group === 'gb' ? 1 : 0,
    country_us_any: film.countries.includes('us') ? 1 : 0,
    country_fr_any: film.countries.includes('fr') ? 1 : 0,
    language_english: film.language === 'english' ? 1 : 0,
    duration: facts.durationMinutes,
    re_release: film.isReRelease ? 1 : 0,
    returns: yearsSinceReleased(film, records),
    days_after_wednesday: daysBetween(film.week, facts.releaseDate),
    title_words: film.title.stem.split(' ').length,
  };
}
