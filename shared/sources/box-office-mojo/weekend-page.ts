import type { CheerioAPI } from 'cheerio';
import { addDays, isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { findIn, openPage, textOf, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { monthNumber } from '../dates.ts';
import { countOf } from '../numbers.ts';
import { beginningOf, clean, textOrNull } from '../text.ts';
import { weekendName } from './weekends.ts';

const PAGE = 'Box Office Mojo, weekend';
const TABLE = '#table table';
const RELEASE = 'td.mojo-field-type-release';
const MONEY = 'td.mojo-field-type-money';
const HEADINGS = 'h1, h4, title';
/** Characters of a page without a table that are looked through. */
const MOST_LOOKED_THROUGH = 100_000;
const ADDRESS = 'link[rel="canonical"]';

export interface UsWeekendRow {
  rank: number | null;
  /** The site's id of the release, e.g. `rl1182631425`. */
  releaseId: string | null;
  title: string;
  /** What stands beside the title, e.g. "2024 Re-release", "15th Anniversary": such a row is no opening. */
  note: string | null;
  /** Friday to Sunday, USD. */
  gross: number;
  theaters: number | null;
  /** Week of the film's US run, 1 = it opened on this weekend. On a day's page: the day of its run. */
  week: number | null;
  distributor: string | null;
}

/**
 * Reads `/weekend/YYYYWww/`. Without a capture of a weekend: the table is known from captures of days.
 *
 * @param friday of the weekend that was asked for.
 * @returns no rows for a weekend without figures.
 * @throws LayoutChangedError without table, columns or announced weekend; WrongPageError for another weekend.
 */
export function parseUsWeekend(html: string, friday: IsoDate): PageRows<UsWeekendRow> {
  const $ = openPage(PAGE, html, TABLE);
  checkWeekend($, friday);
  return readUsTable($);
}

/**
 * Reads the table of a weekend's page or of a day's, `/date/YYYY-MM-DD/`, whichever it is.
 *
 * @throws LayoutChangedError without a table or one of its columns.
 */
export function parseUsTable(html: string): PageRows<UsWeekendRow> {
  return readUsTable(openPage(PAGE, html, TABLE));
}

function readUsTable($: CheerioAPI): PageRows<UsWeekendRow> {
  const table = $(TABLE).first();
  if (table.length === 0) {
    if (saysNoData($('body'))) return { rows: [], missed: [] };
    throw new LayoutChangedError(PAGE, TABLE, 'no table on the page');
  }
  const columns = columnsOf($, table);
  const read = findIn(table, 'tr')
    .filter((_, element) => $(element).children('td').length > 0)
    .toArray()
    .map((element) => $(element))
    .filter((row) => row.children('td').length > 1 || !saysNoData(row))
    .map((row, index) => readRow(row, columns, index));
  const rows = read.filter((row) => typeof row !== 'string');
  if (rows.length === 0 && read.length > 0)
    throw new LayoutChangedError(PAGE, `${RELEASE}, ${MONEY}`, 'no row can be read');
  const gone = COLUMNS.filter((column) => !columns.has(column));
  return {
    rows,
    missed: [
      ...gone.map((column) => `pas de colonne « ${NAMES[column][0]} »`),
      ...read.filter((row) => typeof row === 'string'),
    ],
  };
}

function saysNoData(nodes: Nodes): boolean {
  return /(?<!\p{L})no data(?!\p{L})/iu.test(clean(textOf(nodes, MOST_LOOKED_THROUGH)));
}

/** What the table's headings call its columns, on a weekend's page and on a day's. */
const NAMES = {
  release: ['release'],
  gross: ['gross', 'weekend gross', 'daily', 'daily gross'],
  theaters: ['theaters', 'number of theaters'],
  week: ['weeks', 'days', 'weeks in release', 'number of days in release'],
  rank: ['rank', 'td'],
  distributor: ['distributor'],
} as const;
type Column = keyof typeof NAMES;
const COLUMNS = Object.keys(NAMES) as Column[];
/** Without these a row says nothing of an opening; the loss of another column is told. */
const NEEDED: readonly Column[] = ['release', 'gross', 'theaters', 'week'];

/** Where the columns stand: numbers of several meanings look alike, and only the headings tell them apart. */
function columnsOf($: CheerioAPI, table: Nodes): Map<Column, number> {
  const headings = findIn(table, 'tr')
    .filter((_, element) => $(element).children('th').length > 0)
    .first()
    .children('th')
    .toArray()
    .map((heading) => beginningOf(textOf(heading), 60).toLowerCase());
  const columns = new Map<Column, number>();
  for (const column of COLUMNS) {
    const place = headings.findIndex((heading) => NAMES[column].some((name) => name === heading));
    if (place !== -1) columns.set(column, place);
    else if (NEEDED.includes(column))
      throw new LayoutChangedError(PAGE, `${TABLE} th`, `no column "${NAMES[column][0]}"`);
  }
  return columns;
}

/** The row, or in words why it is none. */
function readRow(row: Nodes, columns: ReadonlyMap<Column, number>, index: number): UsWeekendRow | string {
  const cells = row.children('td');
  // Behind the last cell there is nothing.
  const cell = (column: Column): Nodes => cells.eq(columns.get(column) ?? cells.length);
  const text = (column: Column): string => textOf(cell(column));
  const release = cell('release');
  // A row whose cells do not stand under the headings says other things than they do.
  if (!release.is(RELEASE) || !cell('gross').is(MONEY))
    return `ligne ${index + 1} : ses cases ne sont pas celles des titres`;
  const { title, note } = titleOf(release);
  if (title === null) return `ligne ${index + 1} : pas de titre`;
  const gross = countOf(text('gross'));
  if (gross === null) return `« ${title} » : pas de recettes`;
  return {
    rank: countOf(text('rank')),
    releaseId:
      /\/release\/(rl\d{1,15})/u.exec(linkIn(release).attr('href')?.slice(0, 500) ?? '')?.[1] ?? null,
    title,
    note,
    gross,
    theaters: countOf(text('theaters')),
    week: countOf(text('week')),
    distributor: distributorOf(text('distributor')),
  };
}

function linkIn(release: Nodes): Nodes {
  return findIn(release, 'a[href^="/release/rl"]').first();
}

/** The title is the link, or the first text of a cell without one; what else stands in the cell is a note. */
function titleOf(release: Nodes): { title: string | null; note: string | null } {
  const cell = release.clone();
  const link = linkIn(cell);
  const texts = cell.contents().filter((_, node) => clean(textOf(node)) !== '');
  const main = link.length > 0 ? link : texts.first();
  const title = textOrNull(textOf(main));
  main.remove();
  return { title, note: textOrNull(textOf(cell)) };
}

function distributorOf(text: string): string | null {
  const name = textOrNull(text);
  return name === '-' ? null : name;
}

/** "Domestic 2023 Weekend 14" with "April 7-9, 2023" below it; either must agree and none may contradict. */
function checkWeekend($: CheerioAPI, friday: IsoDate): void {
  const headings = $(HEADINGS)
    .toArray()
    .map((heading) => beginningOf(textOf(heading)));
  const announced: string[] = [];
  for (const heading of headings) {
    const number = /\b(\d{4}) Weekend (\d{1,2})(?!\d)/iu.exec(heading);
    if (number !== null) announced.push(`${number[1] ?? ''}W${(number[2] ?? '').padStart(2, '0')}`);
    const first = firstDayOf(heading);
    if (first !== null) announced.push(first);
  }
  const address = /\/weekend\/(\d{4}W\d{2})\//u.exec($(ADDRESS).attr('href')?.slice(0, 500) ?? '');
  if (address?.[1] !== undefined) announced.push(address[1]);
  if (announced.length === 0) {
    throw new LayoutChangedError(PAGE, HEADINGS, 'the page does not say its weekend');
  }
  // A holiday weekend may be counted from Thursday.
  const expected = [weekendName(friday), friday, addDays(friday, -1)];
  const other = announced.find((name) => !expected.includes(name));
  if (other !== undefined) {
    throw new WrongPageError(PAGE, `asked for the weekend of ${friday}, the page is about ${other}`);
  }
}

/** "April 7-9, 2023", "March 31-April 2, 2023", "December 30, 2022-January 1, 2023" → the first day. */
function firstDayOf(heading: string): IsoDate | null {
  const found = /(\p{L}{3,9}) (\d{1,2})(?:, ?(\d{4}))? ?[-–] ?(?:\p{L}{3,9} )?\d{1,2}, ?(\d{4})/u.exec(
    heading,
  );
  if (found === null) return null;
  const [, month = '', day = '', ownYear, endYear = ''] = found;
  const date = `${ownYear ?? endYear}-${String(monthNumber(month, 'english')).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** What a weekend says of a film: only the first week is its opening, and a re-release (see `note`) says nothing of either. */
export function filmOfUsWeekendRow(row: UsWeekendRow, friday: IsoDate): SourceFilm {
  const opens = row.week === 1 && row.note === null;
  return sourceFilm({
    source: 'box-office-mojo',
    sourceId: row.releaseId,
    title: row.title,
    originalTitle: row.title,
    status: 'running',
    usReleaseDate: opens ? friday : null,
    usOpeningUsd: opens ? row.gross : null,
    ...(row.note === null && {
      usWeekends: [{ friday, grossUsd: row.gross, theaters: row.theaters }],
    }),
    weekNumber: row.week,
  });
}
