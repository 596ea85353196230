import * as z from 'zod';
import { isIsoDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { firstIssueOf } from '#shared/issues.ts';

const date = z.string().refine(isIsoDate, 'is not a date (YYYY-MM-DD)');
const known = z.string().nullish();
const listedFilm = z.object({
  id: z.union([z.number().int(), z.string().min(1)]).transform(String),
  title: z.string().min(1),
  originalTitle: known,
  director: known,
  cast: z.array(z.string()).nullish(),
  minutes: z.number().nonnegative().nullish(),
  date: date.nullish(),
  distributor: known,
});
const listedWeek = z.object({
  week: date,
  allocine: z.array(listedFilm),
  jpbox: z.array(listedFilm),
  same: z.array(z.tuple([listedFilm.shape.id, listedFilm.shape.id])),
});

/** A film as a site lists it; ids are texts, whatever the file has. */
export type ListedFilm = z.infer<typeof listedFilm>;

/** One week on two sites; `same`: ids on Allociné and JPBox-Office that are one film. */
export type ListedWeek = Omit<z.infer<typeof listedWeek>, 'week'> & { week: IsoDate };

/**
 * Weeks of a file: a JSON object a line, empty lines aside.
 *
 * @throws InvalidInputError that names the first bad line and its field.
 */
export function readWeeks(text: string): ListedWeek[] {
  const weeks = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readWeek(line, index + 1)]));
  if (weeks.length === 0) throw new InvalidInputError('weeks', 'The file has no weeks');
  return weeks;
}

function readWeek(line: string, number: number): ListedWeek {
  const fail = (field: string, what: string): never => {
    throw new InvalidInputError(field, `Line ${number}, ${field}: ${what}`);
  };
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return fail('(whole line)', 'is not JSON');
  }
  const { data, error } = listedWeek.safeParse(json);
  if (data === undefined) {
    const { field, message } = firstIssueOf(error);
    return fail(field || '(whole line)', message);
  }
  for (const [column, site] of (['allocine', 'jpbox'] as const).entries()) {
    const listed = data[site].map(({ id }) => id);
    const twice = listed.findIndex((id, index) => listed.indexOf(id) < index);
    if (twice >= 0) fail(`${site}.${twice}.id`, `${listed[twice] ?? ''} is listed twice`);
    const paired = data.same.map((pair) => pair[column] ?? '');
    for (const [index, id] of paired.entries()) {
      if (!listed.includes(id)) fail(`same.${index}.${column}`, `${id} is not listed in ${site}`);
      if (paired.indexOf(id) < index) fail(`same.${index}.${column}`, `${id} has two partners`);
    }
  }
  return data;
}
