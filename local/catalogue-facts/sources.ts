/** The collected files that the facts are taken from. Their other columns (ratings, votes, texts, images) are not even read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { csvRows } from '#shared/csv-files/csv-rows.ts';

const year = z.int();
const names = listOf(z.string());
const castMember = z.object({
  id: orNull(z.string()),
  n: z.string(),
  b: orNull(year),
  d: orNull(year),
  g: orNull(z.enum(['m', 'f'])),
});
const common = {
  tconst: z.string(),
  titleOrig: orNull(z.string()),
  year: orNull(year),
  runtime: orNull(z.number()),
  genres: z.array(z.string()),
  lang: orNull(z.string()),
  countries: names,
  directors: listOf(castMember),
  cast: listOf(castMember),
};
const imdbFilm = z.object({
  ...common,
  titleFr: z.string(),
  titleSrc: orNull(z.string()),
  writers: names,
  composers: names,
});
const extraFilm = z.object({
  ...common,
  titleIntl: z.string(),
  tmdb: orNull(z.string()),
  countriesFr: names,
});
const person = z.object({
  id: z.string(),
  n: z.string(),
  b: orNull(year),
  d: orNull(year),
  films: z.record(z.string(), z.number()),
});
const titlesRow = z.object({
  tconst: z.string(),
  ml: z.string(),
  titleFrUpper: z.string().min(1),
  titleOrig: z.string().min(1),
  year: z.coerce.number().int(),
  genres: z.string(),
  directors: z.string(),
});
const release = z.object({
  title: z.string(),
  originalTitle: orNull(z.string()),
});

function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

function listOf<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((list) => list ?? []);
}

export type CastMember = z.infer<typeof castMember>;
export type ImdbFilm = z.infer<typeof imdbFilm>;
export type ExtraFilm = z.infer<typeof extraFilm>;
export type PersonRow = z.infer<typeof person>;
export type TitlesRow = z.infer<typeof titlesRow>;
type ReleaseTitles = z.infer<typeof release>;

export interface Sources {
  imdb: readonly ImdbFilm[];
  extra: readonly ExtraFilm[];
  people: readonly PersonRow[];
  /** By film; its lengths are partly those of other films, and are left. */
  titles: ReadonlyMap<string, TitlesRow>;
  /** How they spell titles; nothing else of them is taken. */
  releases: readonly ReleaseTitles[];
}

/**
 * @param folder the data folder, with `reco/` inside
 * @throws NiabError that names file and row where one is not as expected
 */
export function readSources(folder: string): Sources {
  const reco = (file: string): string => gunzipSync(readFileSync(path.join(folder, 'reco', file))).toString();
  const titles = rows('titles-fr.csv', titlesRow, tableOf(reco('titles-fr.csv.gz')));
  return {
    imdb: rows('imdb-films.jsonl', imdbFilm, jsonLines(reco('imdb-films.jsonl.gz'))),
    extra: rows('films-extra.jsonl', extraFilm, jsonLines(reco('films-extra.jsonl.gz'))),
    people: rows('people.jsonl', person, jsonLines(reco('people.jsonl.gz'))),
    titles: new Map(titles.map((row) => [row.tconst, row])),
    releases: rows(
      'releases-fr-2026-11.jsonl',
      release,
      jsonLines(readFileSync(path.join(folder, 'releases-fr-2026-11.jsonl'), 'utf8')),
    ),
  };
}

function rows<T>(file: string, schema: z.ZodType<T>, told: Iterable<unknown>): T[] {
  return Array.from(told, (row, index) => {
    const { data, error } = schema.safeParse(row);
    if (error === undefined) return data;
    throw new NiabError('data-unreadable', `${file}, row ${index + 1}: ${tellIssue(firstIssueOf(error))}`);
  });
}

function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

function tableOf(text: string): Record<string, string>[] {
  const [header, ...body] = csvRows(text, ',');
  return body.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((column, index) => [column, cells[index] ?? ''])),
  );
}
