import { isFriday, isIsoDate, type IsoDate } from '../domain/cinema-week.ts';
import { clip } from '../clip.ts';
import type { Money, UsWeekend } from '../domain/shapes/release.ts';
import { FIRST_YEAR, LAST_YEAR, LONGEST_MINUTES, MOST_SCREENS } from '../domain/film-limits.ts';
import { MOST_THEATERS, MOST_US_WEEKENDS, MOST_USD } from '../domain/us-weekend-limits.ts';
import type { SourceFilm } from './source.ts';
import { clean } from './text.ts';

/** Characters of the texts of a film. */
export const LONGEST = { title: 500, name: 200, synopsis: 5_000, address: 2_000, id: 100 } as const;
/** People, genres, countries or languages of a film. */
export const MOST_NAMES = 100;
/** More than there are of anything else that is counted: weeks of a film's run, shows of a week. */
const MOST_COUNTED = 1_000_000;
/** More people than there are in the country: no page counts so many in a week, nor of a film. */
export const MOST_ADMISSIONS = 100_000_000;
/** More than any film has cost or made, in any currency. */
const MOST_MONEY = 100_000_000_000;

/**
 * A film as a site tells of it, no field larger than such a field is: texts without what nobody sees, and clipped; lists
 * shortened; nothing for a number, a date or an address that cannot be one. No feature refuses what is left
 * (`possible-facts.ts`): what one site has wrong must not cost the film its forecast.
 */
export function filmWithinBounds(film: SourceFilm): SourceFilm {
  const { pageViews, usWeekends, ...rest } = film;
  const weekends = weekendsWithin(usWeekends ?? []);
  return {
    ...rest,
    sourceId: idOrNull(film.sourceId),
    title: clip(clean(film.title), LONGEST.title),
    originalTitle: textWithin(film.originalTitle, LONGEST.title),
    releaseDate: dateOrNull(film.releaseDate),
    distributor: textWithin(film.distributor, LONGEST.title),
    directors: namesWithin(film.directors),
    cast: namesWithin(film.cast),
    genres: namesWithin(film.genres),
    countries: namesWithin(film.countries),
    languages: namesWithin(film.languages),
    durationMinutes: film.durationMinutes === 0 ? null : countWithin(film.durationMinutes, LONGEST_MINUTES),
    budget: moneyOrNull(film.budget),
    synopsis: textWithin(film.synopsis, LONGEST.synopsis),
    posterUrl: imageAddress(film.posterUrl),
    scheduledShows: countWithin(film.scheduledShows, MOST_COUNTED),
    screens: countWithin(film.screens, MOST_SCREENS),
    usReleaseDate: dateOrNull(film.usReleaseDate),
    usOpeningUsd: countWithin(film.usOpeningUsd, MOST_USD),
    admissions: countWithin(film.admissions, MOST_ADMISSIONS),
    weekNumber: countWithin(film.weekNumber, MOST_COUNTED),
    ...(weekends.length > 0 && { usWeekends: weekends }),
    ...(pageViews === undefined ? {} : { pageViews: Math.min(pageViews, Number.MAX_SAFE_INTEGER) }),
  };
}

/** Of several texts that an id could be made of a clipped one is another's: a long one is none. */
function idOrNull(id: string | null): string | null {
  return id !== null && id.length <= LONGEST.id && clean(id) === id ? id : null;
}

function textWithin(text: string | null, most: number): string | null {
  const cleaned = clean(text ?? '');
  return cleaned === '' ? null : clip(cleaned, most);
}

function namesWithin(names: readonly string[]): string[] {
  return names
    .slice(0, MOST_NAMES)
    .map((name) => clip(clean(name), LONGEST.name))
    .filter((name) => name !== '');
}

function countWithin(count: number | null, most: number): number | null {
  return count !== null && Number.isFinite(count) && count >= 0 && count <= most ? count : null;
}

function moneyOrNull(money: Money | null): Money | null {
  return money === null || countWithin(money.amount, MOST_MONEY) === null ? null : money;
}

/** A weekend of which the gross or the day cannot be is none; theatres that cannot be are not known. */
function weekendsWithin(weekends: readonly UsWeekend[]): UsWeekend[] {
  return weekends
    .slice(0, MOST_US_WEEKENDS)
    .filter(
      ({ friday, grossUsd }) =>
        isFriday(friday) && dateOrNull(friday) !== null && countWithin(grossUsd, MOST_USD) !== null,
    )
    .map((weekend) => ({ ...weekend, theaters: countWithin(weekend.theaters, MOST_THEATERS) || null }));
}

function dateOrNull(date: IsoDate | null): IsoDate | null {
  if (date === null || !isIsoDate(date)) return null;
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date : null;
}

/** An image that a browser fetches from a server: no script, no data, no address that is none. */
export function imageAddress(address: string | null): string | null {
  if (address === null || address.length > LONGEST.address) return null;
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url !== null && isWeb && url.username === '' && url.password === '' ? url.href : null;
}
