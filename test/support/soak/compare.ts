import type { Snapshot } from './snapshot.ts';

/** What a difference means to the manager. */
export type Harm = 'film lost' | 'film twice' | 'forecast changed' | 'run not ended' | 'other';

interface Difference {
  harm: Harm;
  table: string;
  key: string;
  /** Null: the whole row is missing, or is one too many. */
  column: string | null;
  expected: unknown;
  actual: unknown;
}

const FILM_DOCUMENTS = ['documents/films', 'documents/features', 'documents/forecasts', 'documents/actuals'];
const FILM_TABLES = new Set(['releases', 'forecasts', 'actuals', ...FILM_DOCUMENTS]);
const FORECAST_TABLES = new Set(['forecasts', 'planned_rooms', 'documents/features', 'documents/forecasts']);
const UNDER_WAY = new Set<unknown>(['collecting', 'processing']);

/** Row by row, in both directions. */
export function compare(expected: Snapshot, actual: Snapshot): Difference[] {
  const tables = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  const isAskedLater = askedLater(actual);
  const isLeftOut = (table: string, key: string): boolean =>
    isAskedLater(table, key) || isNoteTakenBack(table, key, actual[table]?.[key]);
  return [...tables].flatMap((table) => {
    const [before, after] = [expected[table] ?? {}, actual[table] ?? {}];
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .filter((key) => !isLeftOut(table, key))
      .flatMap((key) => compareRow(table, key, before[key], after[key]));
  });
}

/**
 * Rows of a page of results that the machine has lost: such a page is asked for again on a later day, as one that did not
 * answer, and the sample weeks ask for results on one day only. That the results are there all the same is compared.
 */
function askedLater(actual: Snapshot): (table: string, key: string) => boolean {
  const lost = Object.entries(actual['run_items'] ?? {})
    .filter(([key, row]) => row['problem_code'] === 'page-lost' && key.includes('-actuals-'))
    .map(([key]) => key);
  const documents = lost.map((key) => key.slice(key.lastIndexOf(' ') + 1).replaceAll('/', '~'));
  return (table, key) =>
    (table === 'run_items' && lost.includes(key)) ||
    (table === 'documents/parsed-pages' && documents.some((document) => key.endsWith(document)));
}

type Row = Record<string, unknown>;

/** A note of a run as a whole (`… page run`) that was taken back when the run went on says nothing. */
function isNoteTakenBack(table: string, key: string, row: Row | undefined): boolean {
  return table === 'run_items' && / page [a-z]+$/.test(key) && row?.['state'] === 'done';
}

function compareRow(
  table: string,
  key: string,
  before: Row | undefined,
  after: Row | undefined,
): Difference[] {
  const isFilm = FILM_TABLES.has(table) || (table === 'run_items' && key.includes(' film '));
  if (before === undefined || after === undefined) {
    const harm = !isFilm ? 'other' : after === undefined ? 'film lost' : 'film twice';
    return [{ harm, table, key, column: null, expected: before ?? null, actual: after ?? null }];
  }
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...columns]
    .filter((column) => before[column] !== after[column])
    .map((column) => ({
      harm: harmOf(table, column, after[column]),
      ...{ table, key, column, expected: before[column], actual: after[column] },
    }));
}

function harmOf(table: string, column: string, actual: unknown): Harm {
  if (table === 'runs' && column === 'state' && UNDER_WAY.has(actual)) return 'run not ended';
  return FORECAST_TABLES.has(table) ? 'forecast changed' : 'other';
}

/** One line for the terminal. */
export function describeDifference({ harm, table, key, column, expected, actual }: Difference): string {
  return `${harm}: ${table} ${key}${column === null ? '' : ` ${column}`}: expected ${short(expected)}, is ${short(actual)}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
