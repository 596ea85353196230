import type { Film, Job, Person } from '#shared/catalogue/film.ts';
import type { Tally } from './tally.ts';

/** Nobody directs or plays at a greater age. */
const OLDEST = 105;
const LONGEST_LIFE = 115;
/** Of them the years may lie long before the film: an author, a composer whose music it uses. */
const WORKS_OUTLIVE: ReadonlySet<Job> = new Set(['writer', 'composer']);

/** The years that a person's films span: of all, and of those in which they must have been alive. */
interface Span {
  first: number;
  lastAlive: number;
}

/** People without the years that cannot be right; each kind is counted. */
export function withPlausibleYears(
  people: readonly Person[],
  films: readonly Film[],
  tally: Tally,
): Person[] {
  const spans = spansOf(films);
  return people.map((person) => {
    const fault = faultOf(person, spans.get(person.id));
    if (fault === null) return person;
    tally.add(`years of people dropped: ${fault}`);
    return { ...person, birthYear: null, deathYear: null };
  });
}

function faultOf({ birthYear, deathYear }: Person, span: Span | undefined): string | null {
  if (birthYear === null) return null;
  if (deathYear !== null && deathYear < birthYear) return 'death before birth';
  if (deathYear !== null && deathYear - birthYear > LONGEST_LIFE)
    return `a life of over ${LONGEST_LIFE} years`;
  if (span === undefined) return null;
  if (birthYear > span.first) return 'birth after a film';
  return span.lastAlive - birthYear > OLDEST ? `directing or playing at over ${OLDEST}` : null;
}

function spansOf(films: readonly Film[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { year, credits } of films) {
    if (year === null) continue;
    for (const { personId, job } of credits) {
      const span = spans.get(personId) ?? { first: Infinity, lastAlive: -Infinity };
      spans.set(personId, {
        first: Math.min(span.first, year),
        lastAlive: WORKS_OUTLIVE.has(job) ? span.lastAlive : Math.max(span.lastAlive, year),
      });
    }
  }
  return spans;
}
