import type { StatReader } from '../../features/reading.ts';
import { key } from '../../features/keys.ts';
import { canonicalPerson } from '../../features/vocabulary/people.ts';
import type { Prediction } from '../contract/predict.ts';

export type Person = NonNullable<Prediction['popularity']['cast']>;

/** Of those named the one with the biggest film, by the films of the track records; without any on record the first. */
export function bestKnown(
  role: 'director' | 'actor',
  names: readonly string[],
  records: StatReader,
): Person | null {
  let most: { person: Person; size: number } | null = null;
  for (const name of names) {
    const canonical = canonicalPerson(name);
    if (canonical === null) continue;
    const stat = records.stat(key(role, canonical));
    const size = stat?.best ?? -Infinity;
    if (most !== null && size <= most.size) continue;
    const film = stat?.bestFilm ?? null;
    const best =
      film === null
        ? null
        : { title: film.title, year: film.year, firstWeekAdmissions: film.firstWeekAdmissions };
    most = { person: { name, films: stat?.n ?? 0, best }, size };
  }
  return most?.person ?? null;
}
