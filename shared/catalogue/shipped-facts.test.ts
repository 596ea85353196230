/** The file of facts that is shipped, as it is. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { FACT_KEYS, readFacts } from './facts-file.ts';
import type { Film, Person } from './film.ts';

const FILE = new URL('shipped/facts.jsonl.gz', import.meta.url);
const LARGEST = 4 * 1024 * 1024;
/** Titles, year, minutes, genres, countries, TMDB's id, and the people of each job. */
const OF_FILMS = ['i', 'f', 'o', 't', 'y', 'l', 'g', 'c', 'n', 'd', 'w', 'm', 'a', 'b', 'x'];
/** Name, years of birth and death. */
const OF_PEOPLE = ['i', 'p', 'b', 'd'];

const films = new Map<string, Film>();
const people = new Map<string, Person>();
beforeAll(async () => {
  const lines = createInterface({ input: createReadStream(FILE).pipe(createGunzip()) });
  for await (const fact of readFacts(lines)) {
    if (fact.kind === 'film') films.set(fact.film.id, fact.film);
    else people.set(fact.person.id, fact.person);
  }
});

/** What is known of a film, with the names of people. */
function told(id: string) {
  const film = films.get(id);
  const names = (job: string): (string | undefined)[] =>
    (film?.credits ?? [])
      .filter((credit) => credit.job === job)
      .map(({ personId }) => people.get(personId)?.name);
  return { ...film, directors: names('director'), actors: names('actor'), actresses: names('actress') };
}

describe('the file of facts', () => {
  it('is small, and has the films that are known', () => {
    expect(statSync(FILE).size).toBeLessThan(LARGEST);
    expect(films.size).toBe(14_324);
    expect(people.size).toBe(43_571);
  });

  it('has facts alone: no rating, vote, popularity, budget, keyword, image or text', () => {
    expect(FACT_KEYS).toEqual({ film: OF_FILMS, person: OF_PEOPLE });
    const keys = { film: new Set<string>(), person: new Set<string>() };
    for (const line of linesOfFile()) {
      const fact = JSON.parse(line) as { i: string };
      for (const key of Object.keys(fact)) keys[fact.i.startsWith('tt') ? 'film' : 'person'].add(key);
    }
    expect([...keys.film].toSorted()).toEqual(OF_FILMS.toSorted());
    expect([...keys.person].toSorted()).toEqual(OF_PEOPLE.toSorted());
  });

  it('is sorted by ids, each once', () => {
    const ids = linesOfFile().map((line) => (JSON.parse(line) as { i: string }).i);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it('names nobody whom it does not know, and knows nobody whom it does not name', () => {
    const named = new Set([...films.values()].flatMap((film) => film.credits.map((each) => each.personId)));
    expect([...named].filter((id) => !people.has(id))).toEqual([]);
    expect([...people.keys()].filter((id) => !named.has(id))).toEqual([]);
  });

  it('has no year that cannot be right', () => {
    const wrong = [...people.values()].filter(
      ({ birthYear, deathYear }) => birthYear !== null && deathYear !== null && deathYear < birthYear,
    );
    expect(wrong).toEqual([]);
    const unborn = [...films.values()].filter(({ year, credits }) =>
      credits.some(({ personId }) => (people.get(personId)?.birthYear ?? 0) > (year ?? Infinity)),
    );
    expect(unborn).toEqual([]);
  });

  it.each([
    ['tt0111161', 'Les évadés', 'The Shawshank Redemption', 1994, 142, ['Frank Darabont']],
    ['tt0050083', '12 hommes en colère', '12 Angry Men', 1957, null, ['Sidney Lumet']],
    [
      ...([
        'tt0211915',
        "Le fabuleux destin d'Amélie Poulain",
        "Le fabuleux destin d'Amélie Poulain",
      ] as const),
      ...([2001, 122, ['Jean-Pierre Jeunet']] as const),
    ],
    ['tt0110413', 'Léon', 'Léon', 1994, 110, ['Luc Besson']],
    ['tt0816692', 'Interstellar', 'Interstellar', 2014, null, ['Christopher Nolan']],
    ['tt1375666', 'Inception', 'Inception', 2010, 148, ['Christopher Nolan']],
    ['tt0114709', 'Toy Story', 'Toy Story', 1995, 81, ['John Lasseter']],
    ['tt0167404', 'Sixième sens', 'The Sixth Sense', 1999, 107, ['M. Night Shyamalan']],
  ])('knows %s, %s', (id, frenchTitle, originalTitle, year, durationMinutes, directors) => {
    expect(told(id)).toMatchObject({ frenchTitle, originalTitle, year, durationMinutes, directors });
  });

  it('knows who plays, and the title in Québec beside that of France', () => {
    expect(told('tt0114709')).toMatchObject({ otherTitles: ['Histoire de jouets'], countries: ['US'] });
    expect(told('tt0111161').actors).toContain('Tim Robbins');
    expect(told('tt0211915').actresses).toContain('Audrey Tautou');
    expect(people.get('nm0000209')).toMatchObject({ name: 'Tim Robbins', birthYear: 1958 });
  });
});

function linesOfFile(): string[] {
  return gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n');
}
