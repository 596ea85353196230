import type { Credit, Job } from '#shared/catalogue/film.ts';
import type { KnownPerson, People } from './people.ts';
import type { CastMember } from './sources.ts';
import type { Tally } from './tally.ts';

/** Who made a film, as the sources tell it. */
export interface ToldCrew {
  year: number | null;
  directors: readonly CastMember[];
  /** Names alone. */
  writers: readonly string[];
  composers: readonly string[];
  cast: readonly CastMember[];
}

/** A film's credits, in the order they are told, each person once for a job; and who they are. */
export function creditsOf(
  told: ToldCrew,
  people: People,
  tally: Tally,
): { credits: Credit[]; people: KnownPerson[] } {
  const find = ({ id, n }: { id: string | null; n: string }): KnownPerson[] => {
    const person = id === null ? people.named(n, told.year) : people.withId(id);
    if (person === null) tally.add('credits dropped: a name without a Latin letter');
    else if (id === null)
      tally.add(
        `names without an id, ${person.id.startsWith('nm') ? 'of one known person' : 'of nobody known'}`,
      );
    return person === null ? [] : [person];
  };
  const named = (n: string): KnownPerson[] => find({ id: null, n });
  const jobs: [Job, KnownPerson][] = [
    ...told.directors.flatMap(find).map((person): [Job, KnownPerson] => ['director', person]),
    ...told.writers.flatMap(named).map((person): [Job, KnownPerson] => ['writer', person]),
    ...told.composers.flatMap(named).map((person): [Job, KnownPerson] => ['composer', person]),
    ...told.cast.flatMap((member) =>
      find(member).map((person): [Job, KnownPerson] => [castJob(member, person), person]),
    ),
  ];
  const lists = new Map<Job, string[]>();
  for (const [job, { id }] of jobs) {
    const list = lists.get(job) ?? [];
    if (!list.includes(id)) lists.set(job, [...list, id]);
  }
  const credits = [...lists].flatMap(([job, ids]) =>
    ids.map((personId, position): Credit => ({ personId, job, position })),
  );
  return { credits, people: jobs.map(([, person]) => person) };
}

function castJob({ g }: CastMember, { isActor, isActress }: KnownPerson): Job {
  if (g !== null) return g === 'm' ? 'actor' : 'actress';
  if (isActor === isActress) return 'cast';
  return isActor ? 'actor' : 'actress';
}
