import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import type { DataFault } from './data-fault.ts';
import { pieces, spans, type FilmWeek } from './film-week.ts';

const WEEKS = 4;
/** With fewer names that other weeks know nothing is said. */
const LEAST_NAMES = 12;

type NamesOf = (facts: ReleaseFacts) => readonly string[];

const FIELDS = new Map<string, NamesOf>([
  ['distributor', ({ distributor }) => (distributor === null ? [] : [distributor])],
  ['directors', ({ directors }) => directors],
  ['cast', ({ cast }) => cast],
  ['genres', ({ genres }) => genres],
  ['countries', ({ countries }) => countries],
  ['languages', ({ languages }) => languages],
]);

/** Names that belong to another field, e.g. countries where genres stand: most of them stand elsewhere in most other weeks. */
export function shiftedNames(weeks: readonly FilmWeek[]): DataFault[] {
  const all = pieces(weeks, WEEKS);
  const homes = homesOf(all);
  return [...FIELDS].flatMap(([field, of]) => {
    const found = all.flatMap((piece) => {
      const known = namesIn(piece, of).flatMap((name) => homes.get(name) ?? []);
      if (known.length < LEAST_NAMES) return [];
      const [most] = [...Map.groupBy(known, (home) => home)].toSorted(([, a], [, b]) => b.length - a.length);
      const [other, names] = most ?? [field, []];
      return other === field || 2 * names.length <= known.length ? [] : [{ piece, other }];
    });
    return [...Map.groupBy(found, ({ other }) => other)].flatMap(([other, alike]) =>
      spans(alike.map(({ piece }) => piece)).map((span) => ({
        ...{ field, weeks: span },
        text:
          `most of its names stand as ${other} in the other weeks. Look at the columns of what the file was made from, correct it and ` +
          'try again',
      })),
    );
  });
}

function namesIn(piece: readonly FilmWeek[], of: NamesOf): string[] {
  return piece.flatMap(({ films }) => films.flatMap(({ facts }) => of(facts)));
}

/** The field in which a name stands in most pieces; without names of a single piece. */
function homesOf(all: readonly FilmWeek[][]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [field, of] of FIELDS) {
    for (const name of all.flatMap((piece) => [...new Set(namesIn(piece, of))])) {
      const ofName = counts.get(name) ?? new Map<string, number>();
      ofName.set(field, (ofName.get(field) ?? 0) + 1);
      counts.set(name, ofName);
    }
  }
  const homes = new Map<string, string>();
  for (const [name, ofName] of counts) {
    const [home] = [...ofName].toSorted(([, a], [, b]) => b - a);
    if (home !== undefined && home[1] > 1) homes.set(name, home[0]);
  }
  return homes;
}
