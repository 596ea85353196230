import { weeklyCapacity, type CinemaRoom } from './cinema.ts';
import { everySet } from './room-sets.ts';

/** By set of rooms. */
type Tickets = Float64Array<ArrayBuffer>;

/**
 * What the best programme of these rooms sells in a week of so many people for each film: a film in several rooms and empty
 * rooms included. Exact, and the number alone: what was best is asked for thousands of possible weeks.
 *
 * @returns a function of the people of each film and, where their tickets are not worth the same, of what one of each is worth.
 */
export function mostTicketsIn(
  rooms: readonly Pick<CinemaRoom, 'seats' | 'showsPerDay'>[],
): (people: readonly number[], worths?: readonly number[]) => number {
  const capacities = rooms.map(weeklyCapacity).sort((a, b) => b - a);
  const membersOf = everySet(rooms.length).map((set) => capacities.filter((_, index) => set & (1 << index)));
  const seatsOf = Float64Array.from(membersOf, sum);
  // The largest room comes first in a set.
  const neededFrom = Float64Array.from(membersOf, (members) => sum(members.slice(0, -1)));
  const [allSeats, smallest] = [sum(capacities), capacities.at(-1) ?? 0];

  const mostWorth = (films: readonly ValuedFilm[]): number => {
    const kept = notBeaten(films, rooms.length);
    const dearest = kept
      .toSorted((a, b) => b.people * b.worth - a.people * a.worth)
      .slice(0, rooms.length)
      .sort((a, b) => b.people - a.people);
    if (dearest.every(({ people }, i) => people <= (capacities[i] ?? 0))) {
      return sum(dearest.map(({ people, worth }) => people * worth));
    }
    let sold: Tickets = new Float64Array(seatsOf.length);
    for (const { people, worth } of kept) sold = withAnother(people, sold, seatsOf, neededFrom, worth);
    return sold.reduce((best, value) => Math.max(best, value), 0);
  };

  return (people, worths = []) => {
    const [worth = 1] = worths;
    if (worths.some((each) => each !== worth)) {
      return mostWorth(people.map((each, i) => ({ people: each, worth: worths[i] ?? 0 })));
    }
    return worth * mostTickets(people);
  };

  function mostTickets(people: readonly number[]): number {
    // Of two films the one with more people never sells less.
    const films = largest(people, rooms.length);
    const oneByOne = sum(films.map((each, i) => Math.min(each, capacities[i] ?? 0)));
    if (oneByOne === Math.min(sum(films), allSeats)) return oneByOne;
    const large = films.filter((each) => each > smallest);
    // The others find a seat each in any room: they take one room, the largest of them first.
    const others = [0];
    for (const each of films.slice(large.length)) others.push((others.at(-1) ?? 0) + each);
    const [first = 0, ...further] = large;
    let sold = seatsOf.map((seats) => Math.min(first, seats));
    for (const each of further) sold = withAnother(each, sold, seatsOf, neededFrom);
    return sold.reduce((most, tickets, set) => {
      const left = Math.min(rooms.length - (membersOf[set]?.length ?? 0), others.length - 1);
      return Math.max(most, tickets + (others[left] ?? 0));
    }, 0);
  }
}

/** How many people want to see a film, and what a ticket of it is worth beside those of others. */
interface ValuedFilm {
  people: number;
  worth: number;
}

/** Without the films beside which as many as there are rooms have as many people and tickets worth as much. */
function notBeaten(films: readonly ValuedFilm[], rooms: number): ValuedFilm[] {
  return films.filter((film, i) => {
    const better = films.filter(({ people, worth }, j) => {
      if (people < film.people || worth < film.worth) return false;
      return people > film.people || worth > film.worth || j < i;
    });
    return better.length < rooms;
  });
}

/**
 * The most that films sell in each set of rooms, of what all but one of them do.
 *
 * @param neededFrom people up to whom a room of the set is not needed.
 */
function withAnother(
  people: number,
  earlier: Tickets,
  seatsOf: Tickets,
  neededFrom: Tickets,
  worth = 1,
): Tickets {
  const sold = earlier.slice();
  const all = seatsOf.length - 1;
  for (let set = 1; set <= all; set += 1) {
    if (people <= (neededFrom[set] ?? 0)) continue;
    const tickets = worth * Math.min(people, seatsOf[set] ?? 0);
    const others = all ^ set;
    for (let each = others; each >= 0; each = each === 0 ? -1 : (each - 1) & others) {
      const together = tickets + (earlier[each] ?? 0);
      if (together > (sold[set | each] ?? 0)) sold[set | each] = together;
    }
  }
  return sold;
}

/** So many of them, the largest first. */
function largest(values: readonly number[], count: number): number[] {
  const kept: number[] = [];
  for (const value of values) {
    let place = Math.min(kept.length, count - 1);
    if (kept.length === count && value <= (kept[place] ?? 0)) continue;
    for (; place > 0 && (kept[place - 1] ?? 0) < value; place -= 1) kept[place] = kept[place - 1] ?? 0;
    kept[place] = value;
  }
  return kept;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
