/**
 * The file of facts: films and people, one JSON object a line, sorted by id. Keys are short, since there are tens of thousands
 * of lines, and there is none for what may not be shipped (ratings, votes, popularity, budgets, texts, images): a line that has
 * any other key is refused.
 */
import * as z from 'zod';
import { NiabError } from '../errors.ts';
import { firstIssueOf, tellIssue } from '../issues.ts';
import { GENRES, type Credit, type Film, type Job, type Person } from './film.ts';

/** A line of the file. */
export type Fact = { kind: 'film'; film: Film } | { kind: 'person'; person: Person };

/** Under which key a film's credits of a job stand, in the order of the lines. */
const CREDIT_KEYS: readonly (readonly [Job, 'd' | 'w' | 'm' | 'a' | 'b' | 'x'])[] = [
  ['director', 'd'],
  ['writer', 'w'],
  ['composer', 'm'],
  ['actor', 'a'],
  ['actress', 'b'],
  ['cast', 'x'],
];

const text = z.string().min(1);
const personId = z.string().regex(/^(?:nm\d{7,}|name(?:-[a-z0-9]+)+)$/, 'is no id of a person');
const year = z.int().min(1).max(2200);
const people = z.array(personId).min(1).optional();

const filmLine = z.strictObject({
  i: z.string().regex(/^tt\d{7,}$/, 'is no id of a film'),
  /** Titles: French, original, others. */
  f: text.optional(),
  o: text.optional(),
  t: z.array(text).min(1).optional(),
  y: year.optional(),
  /** Minutes. */
  l: z.int().positive().optional(),
  g: z.array(z.enum(GENRES)).min(1).optional(),
  c: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is no country'))
    .min(1)
    .optional(),
  /** TMDB's id. */
  n: z.int().positive().optional(),
  d: people,
  w: people,
  m: people,
  a: people,
  b: people,
  x: people,
});

const personLine = z.strictObject({
  i: personId,
  /** Name, years of birth and death. */
  p: text,
  b: year.optional(),
  d: year.optional(),
});

/** Keys of a line by their kind, for who checks that there are no others. */
export const FACT_KEYS = {
  film: Object.keys(filmLine.shape),
  person: Object.keys(personLine.shape),
} as const;

/**
 * Films and people of a file's lines, empty ones aside.
 *
 * @throws NiabError `data-unreadable` that names the first broken line and its field.
 */
export async function* readFacts(lines: AsyncIterable<string>): AsyncGenerator<Fact> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line !== '') yield readFact(line, number);
  }
}

function readFact(line: string, number: number): Fact {
  const json = jsonOf(line, number);
  const isFilm = typeof json === 'object' && json !== null && 'i' in json && /^tt/.test(String(json.i));
  if (isFilm) return { kind: 'film', film: filmOf(parsed(filmLine, json, number)) };
  const { i, p, b, d } = parsed(personLine, json, number);
  return { kind: 'person', person: { id: i, name: p, birthYear: b ?? null, deathYear: d ?? null } };
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new NiabError('data-unreadable', `Line ${number} of the facts is not JSON`, { cause });
  }
}

function parsed<T>(schema: z.ZodType<T>, json: unknown, number: number): T {
  const { data, error } = schema.safeParse(json);
  if (error === undefined) return data;
  throw new NiabError('data-unreadable', `Line ${number} of the facts: ${tellIssue(firstIssueOf(error))}`);
}

function filmOf(line: z.infer<typeof filmLine>): Film {
  return {
    id: line.i,
    frenchTitle: line.f ?? null,
    originalTitle: line.o ?? null,
    otherTitles: line.t ?? [],
    year: line.y ?? null,
    durationMinutes: line.l ?? null,
    genres: line.g ?? [],
    countries: line.c ?? [],
    credits: CREDIT_KEYS.flatMap(([job, key]) =>
      (line[key] ?? []).map((id, position): Credit => ({ personId: id, job, position })),
    ),
    movieLensId: null,
    tmdbId: line.n ?? null,
    frenchRelease: null,
  };
}

/**
 * The line of a film or a person. Credits keep their order within a job and lose their positions; what the file has no key
 * for, the ids of MovieLens and French releases, is left out.
 */
export function writeFact(fact: Fact): string {
  return JSON.stringify(fact.kind === 'film' ? lineOf(fact.film) : personLineOf(fact.person));
}

function personLineOf({ id, name, birthYear, deathYear }: Person): z.infer<typeof personLine> {
  return { i: id, p: name, b: birthYear ?? undefined, d: deathYear ?? undefined };
}

function lineOf(film: Film): z.infer<typeof filmLine> {
  const { credits } = film;
  return {
    i: film.id,
    f: film.frenchTitle ?? undefined,
    o: film.originalTitle ?? undefined,
    t: filled(film.otherTitles),
    y: film.year ?? undefined,
    l: film.durationMinutes ?? undefined,
    g: filled(film.genres),
    c: filled(film.countries),
    n: film.tmdbId ?? undefined,
    ...Object.fromEntries(
      CREDIT_KEYS.map(([job, key]) => [
        key,
        filled(
          credits
            .filter((credit) => credit.job === job)
            .toSorted((a, b) => a.position - b.position)
            .map((credit) => credit.personId),
        ),
      ]),
    ),
  };
}

function filled<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
