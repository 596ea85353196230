import type { Film, Person } from '../film.ts';
import { nameId } from '../name-id.ts';

/**
 * Tells of a film whose people have names alone who they are: the one person who is known by that name and was born before the
 * film. Where there are several, or none, the name stays.
 */
export function peopleByName(known: Iterable<Person>): (film: Film) => Film {
  const byName = new Map<string, Person | null>();
  for (const person of known) {
    const id = nameId(person.name);
    if (id === null || id === person.id) continue;
    const other = byName.get(id);
    // Several sources may tell of the same person.
    byName.set(id, other === undefined || other?.id === person.id ? person : null);
  }
  return (film) => ({
    ...film,
    credits: film.credits.map((credit) => {
      const person = byName.get(credit.personId) ?? null;
      const isBorn = (person?.birthYear ?? 0) <= (film.year ?? Infinity);
      return person !== null && isBorn ? { ...credit, personId: person.id } : credit;
    }),
  });
}
