/**
 * Rules across the fields of an input, which no schema says: each is `contradictory-input`, apart from what is not as the schema
 * says. They are looked at before anything is forecast.
 */
import { addDays, cinemaWeekOf, isFriday, type IsoDate } from '../../domain/cinema-week.ts';
import type { AdmissionsForecast } from '../../domain/shapes/forecast.ts';
import { NiabError } from '../../errors.ts';
import type { Film } from '../contract/film.ts';
import { MOST_MEAN_BESIDE, MOST_SPREAD } from '../contract/most-spread.ts';
import type { ChooseProgramme } from '../contract/programme.ts';

/** A film cannot be forecast as of a day on which it was out. @throws NiabError on `asOf`. */
export function checkAsOf(asOf: IsoDate, releaseDate: IsoDate): void {
  const latest = addDays(cinemaWeekOf(releaseDate), -1);
  if (asOf > latest)
    throw contradictory('asOf', `must be before the film's cinema week: at the latest ${latest}`);
}

/** American weekends begin on Fridays, each on its own. @throws NiabError on the first that does not. */
export function checkWeekends(weekends: Film['usWeekends']): void {
  const wrong = weekends.findIndex(({ friday }) => !isFriday(friday));
  if (wrong !== -1) throw contradictory(`usWeekends.${wrong}.friday`, 'must be a Friday');
  const twice = placeOfSecond(weekends.map(({ friday }) => friday));
  if (twice !== null)
    throw contradictory(`usWeekends.${twice}.friday`, `two weekends begin on ${weekends[twice]?.friday}`);
}

/** Rooms have names that differ. @param fieldOf what the request calls a room, by its place from 0. */
export function checkRoomNames(rooms: readonly { name: string }[], fieldOf: (place: number) => string): void {
  const twice = placeOfSecond(rooms.map(({ name }) => name));
  if (twice !== null) throw contradictory(fieldOf(twice), `two rooms are called "${rooms[twice]?.name}"`);
}

/**
 * The films of a programme have ids that differ and forecasts that can be, and those that are to be forecast here open in one
 * cinema week: only then are they each other's rivals.
 */
export function checkFilms(films: ChooseProgramme['films']): void {
  for (const [i, one] of films.entries())
    if ('forecast' in one) checkForecast(one.forecast, `films.${i}.forecast`);
  const ids = films.map(idOf);
  const twice = placeOfSecond(ids);
  if (twice !== null) throw contradictory(`films.${twice}.id`, `two films are called "${ids[twice]}"`);
  let week: IsoDate | null = null;
  for (const [i, one] of films.entries()) {
    if (!('film' in one)) continue;
    const own = cinemaWeekOf(one.film.releaseDate);
    week ??= own;
    if (own === week) continue;
    throw contradictory(
      `films.${i}.film.releaseDate`,
      `must be in the cinema week of the films before it, ${week}: a programme is of one week`,
    );
  }
}

/** What a film of a programme is called in the answer. @param place from 0. */
export function idOf(one: ChooseProgramme['films'][number], place: number): string {
  return ('film' in one ? one.film.id : one.id) ?? String(place);
}

function checkForecast({ p10, p50, p90, mean }: AdmissionsForecast, field: string): void {
  if (p10 > p50 || p50 > p90) throw contradictory(field, 'must be p10 <= p50 <= p90');
  if (p90 > p10 * MOST_SPREAD) throw contradictory(field, `p90 must be at most ${MOST_SPREAD} times p10`);
  // Expected tickets come of the mean and chances of the quantiles: one far from the other tells two stories of one film.
  if (mean * MOST_MEAN_BESIDE < p10 || mean > p90 * MOST_MEAN_BESIDE)
    throw contradictory(
      `${field}.mean`,
      `must be p10 / ${MOST_MEAN_BESIDE} <= mean <= ${MOST_MEAN_BESIDE} * p90`,
    );
}

function placeOfSecond(names: readonly string[]): number | null {
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    if (seen.has(name)) return i;
    seen.add(name);
  }
  return null;
}

function contradictory(field: string, message: string): NiabError {
  return new NiabError('contradictory-input', message, { field });
}
