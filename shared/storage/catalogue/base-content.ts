import type { CatalogueContent } from '../../catalogue/content.ts';
import type { Film, FilmSource, Person } from '../../catalogue/film.ts';
import { peopleByName } from '../../catalogue/merge/people-by-name.ts';
import { mergeFilms, mergePeople } from '../../catalogue/merge-films.ts';
import { each } from '../../catalogue/rows/each.ts';
import type { CatalogueBase } from './catalogue-base.ts';

/**
 * What the complete loads of the base and the cinema's own releases tell together. Films and people are held in memory; ratings
 * and tags are read when they are asked for.
 */
export async function contentOfBase(
  base: CatalogueBase,
  releases: { films: readonly Film[]; people: readonly Person[] },
): Promise<CatalogueContent> {
  const loads = (await base.loads()).filter(({ state }) => state === 'complete');
  const told: { source: FilmSource; film: Film }[] = [];
  const toldPeople: { source: FilmSource; person: Person }[] = [];
  for (const load of loads) {
    const { source } = load;
    for await (const film of each(base.films(load))) told.push({ source, film });
    for await (const person of each(base.people(load))) toldPeople.push({ source, person });
  }
  const named = peopleByName(toldPeople.map(({ person }) => person));
  for (const film of releases.films) told.push({ source: 'releases', film: named(film) });
  for (const person of releases.people) toldPeople.push({ source: 'releases', person });

  const people = withNobody(mergePeople(toldPeople), told);
  const movieLens = loads.find(({ source }) => source === 'movielens');
  return {
    films: mergeFilms(told, people),
    people,
    ratings: movieLens === undefined ? [] : each(base.ratings(movieLens)),
    tags: movieLens === undefined ? [] : each(base.tags(movieLens)),
  };
}

/** Whom a source credits and nobody names goes by the id: IMDb's dumps are not all of one day. */
function withNobody(people: Person[], told: readonly { film: Film }[]): Person[] {
  const known = new Set(people.map(({ id }) => id));
  for (const { film } of told) {
    for (const { personId } of film.credits) {
      if (known.has(personId)) continue;
      known.add(personId);
      people.push({ id: personId, name: personId, birthYear: null, deathYear: null });
    }
  }
  return people;
}
