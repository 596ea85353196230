import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { originOf, type Origin } from '#shared/domain/local-demand/origin.ts';
import { cinemaWeek } from '#shared/domain/shapes/basics.ts';
import { compareText } from '#shared/domain/compare-text.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { readTable, type TableRow } from './read-table.ts';

/** A film's first week in one cinema, as its till has it. */
export interface TillRow {
  week: string;
  title: string;
  /** Tickets of the first week, previews included. */
  tickets: number;
  /** National first-week admissions; null where the file does not tell them. */
  admissions: number | null;
  origin: Origin;
}

/** Days that the cinema was open in a film's first week, below which that is no whole week. */
const WHOLE_WEEK = 6;

const count = z.coerce.number().nonnegative();
const cells = z.object({
  title: z.string().min(1),
  wed: cinemaWeek,
  adm1: count,
  pre: count,
  nat: count.optional(),
  country: z.string().optional(),
  shows1: count.optional(),
  open: count.optional(),
});
type Column = keyof typeof cells.shape;

/** What any till tells, and what it is judged by where national admissions stand beside. */
export const TILL_COLUMNS: readonly Column[] = ['title', 'wed', 'adm1', 'pre'];
export const NATIONAL_COLUMNS: readonly Column[] = [...TILL_COLUMNS, 'nat'];

/**
 * The films that a cinema showed in the whole of their first week, in order of week and title. Where the file tells shows and
 * days, films without shows and weeks of fewer than six days are left, and so are films without tickets, which the till lists for later weeks.
 * @throws InvalidInputError for a file that is not there, a column of `needed` that it has not, or a cell that cannot be read.
 */
export function readTill(path: string, needed: readonly Column[]): TillRow[] {
  return readTable(bytesOf(path, needed), path, needed)
    .map((row) => cellsOf(row, path))
    .filter(({ adm1, shows1, open }) => adm1 > 0 && shows1 !== 0 && (open ?? WHOLE_WEEK) >= WHOLE_WEEK)
    .map(({ wed, title, adm1, pre, nat = 0, country }) => ({
      ...{ week: wed, title, tickets: adm1 + pre },
      ...{ admissions: nat > 0 ? nat : null, origin: originOf(country) },
    }))
    .sort((a, b) => compareText(a.week, b.week) || compareText(a.title, b.title));
}

function bytesOf(path: string, needed: readonly Column[]): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InvalidInputError(
      'file',
      `${path} cannot be read (${messageOf(error)}). The tickets of a cinema are no part of the project: it takes a CSV with the ` +
        `columns ${needed.join(', ')}; and country, shows1 and open where they are known (ml/README.md)`,
    );
  }
}

function cellsOf({ line, cells: told }: TableRow, path: string): z.infer<typeof cells> {
  const { data, error } = cells.safeParse(told);
  if (data !== undefined) return data;
  const issue = firstIssueOf(error);
  throw new InvalidInputError(issue.field, `${path}, line ${line}, ${tellIssue(issue)}`);
}
