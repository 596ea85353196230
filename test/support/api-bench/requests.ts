import { sampleFacts } from '#local/sample-weeks/sample-films.ts';
import { describedFilm, type DescribedFilm } from '#ml/bench/described-film.ts';
import { rememberedFilms } from '#ml/bench/past-films.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { Load } from './figures.ts';

type AskedFilm = Partial<DescribedFilm>;

/** A year of whole weeks: what opened on a Wednesday still does. */
const YEAR_DAYS = 364;
/** No film opens earlier. */
const SOONEST_DAYS = 14;
/** Of which only the year is known open over so many weeks. */
const WEEKS = 52;
/** Films that are but remembered, for each of which all facts are known. */
const REMEMBERED_EACH = 2;
/** Films of a batch, and how many later the next begins. */
const BATCH = 100;
const STRIDE = 20;

/**
 * 450 films as if they opened within the coming year: those of the sample weeks with all their facts, each followed by two
 * that the track records remember by their names, screens and genre. Copies are known late: every other film says them, and
 * has Monday's forecast too.
 */
export function filmsToCome(today: IsoDate): AskedFilm[] {
  const soonest = addDays(today, SOONEST_DAYS);
  const known = sampleFacts().films;
  const named = rememberedFilms()
    .map(({ film }) => film)
    .filter(({ distributor, directors = [], cast = [] }) => {
      return distributor !== null && directors.length > 0 && cast.length > 0;
    })
    .slice(-REMEMBERED_EACH * known.length)
    .map((film, i) => ({ ...film, releaseDate: addDays(soonest, 7 * (i % WEEKS)) }));
  const all = known.flatMap((facts, i): AskedFilm[] => {
    const days = daysUntil(soonest, facts.releaseDate);
    const { usReleaseDate } = facts;
    const film = {
      ...describedFilm(facts),
      releaseDate: addDays(facts.releaseDate, days),
      usReleaseDate: usReleaseDate === null ? null : addDays(usReleaseDate, days),
    };
    return [film, ...named.slice(REMEMBERED_EACH * i, REMEMBERED_EACH * (i + 1))];
  });
  return all.map((film, i) => (i % 2 === 0 ? film : { ...film, screens: null }));
}

/** Whole years after which a date is no longer before another, in days. */
function daysUntil(first: IsoDate, date: IsoDate): number {
  let days = 0;
  while (addDays(date, days) < first) days += YEAR_DAYS;
  return days;
}

/** The bodies that are sent in turn. */
export function bodiesOf(films: readonly AskedFilm[]): Record<Load, string[]> {
  const twice = [...films, ...films];
  const starts = films.flatMap((_, i) => (i % STRIDE === 0 ? [i] : []));
  return {
    single: films.map((film) => JSON.stringify({ film })),
    batch: starts.map((start) => JSON.stringify({ films: twice.slice(start, start + BATCH) })),
  };
}
