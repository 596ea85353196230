/** Everybody who is known by an id of IMDb, and whom a name alone means. */
import type { Person } from '#shared/catalogue/film.ts';
import { nameId } from '#shared/catalogue/name-id.ts';
import type { CastMember, PersonRow, Sources } from './sources.ts';

export interface KnownPerson extends Person {
  /** Whether films name them as an actor, as an actress. */
  isActor: boolean;
  isActress: boolean;
}

export class People {
  readonly #byId = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();

  constructor({ people, imdb, extra }: Pick<Sources, 'people' | 'imdb' | 'extra'>) {
    for (const row of people) this.#add(personOf(row));
    for (const film of [...imdb, ...extra]) {
      for (const member of [...film.directors, ...film.cast]) this.#addMember(member);
    }
    for (const person of this.#byId.values()) {
      this.#byName.set(person.name, [...(this.#byName.get(person.name) ?? []), person]);
    }
  }

  #add(person: KnownPerson): void {
    this.#byId.set(person.id, person);
  }

  #addMember({ id, n, b, d }: CastMember): void {
    if (id === null || this.#byId.has(id)) return;
    this.#add({ id, name: n, birthYear: b, deathYear: d, isActor: false, isActress: false });
  }

  withId(id: string): KnownPerson | null {
    return this.#byId.get(id) ?? null;
  }

  /**
   * Whom a name alone means: the one person who is known by exactly that name and was born by the film's year; else somebody
   * of whom nothing else is known. Null for a name without a letter of ours.
   */
  named(name: string, filmYear: number | null): KnownPerson | null {
    const [known, other] = this.#byName.get(name) ?? [];
    if (known !== undefined && other === undefined && (known.birthYear ?? 0) <= (filmYear ?? Infinity))
      return known;
    const id = nameId(name);
    return id === null
      ? null
      : { id, name, birthYear: null, deathYear: null, isActor: false, isActress: false };
  }
}

function personOf({ id, n, b, d, films }: PersonRow): KnownPerson {
  return {
    id,
    name: n,
    birthYear: b,
    deathYear: d,
    isActor: 'actor' in films,
    isActress: 'actress' in films,
  };
}
