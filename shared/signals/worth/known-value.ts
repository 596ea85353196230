import { addDays, type IsoDate } from '../../domain/cinema-week.ts';

/** Shows on sale and views grow from day to day: an older value is of another kind than those that were learned from. */
const OLDEST_DAYS = 3;

interface Known {
  filmId: string;
  signal: string;
  value: number;
  knownOn: IsoDate;
}

/**
 * What a run of a day may know of a film by a signal: the last value that was read before that day, and not long before. What was
 * read on the day itself was read after the run, and would change what is forecast when the run is repeated.
 */
export function valueKnown<T extends Known>(
  values: readonly T[],
  { filmId, signal }: { filmId: string; signal: string },
  asOf: IsoDate,
): T | null {
  const oldest = addDays(asOf, -OLDEST_DAYS);
  return values
    .filter((each) => each.filmId === filmId && each.signal === signal)
    .filter(({ knownOn }) => oldest <= knownOn && knownOn < asOf)
    .reduce<T | null>((last, each) => (last === null || last.knownOn < each.knownOn ? each : last), null);
}
