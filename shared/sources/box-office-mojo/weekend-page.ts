import type { CheerioAPI } from 'cheerio';
import { addDays, isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { openPage, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { clean, countOf, monthNumber, textOrNull } from '../text.ts';
import { weekendName } from './weekends.ts';

const PAGE = 'Box Office Mojo, weekend';
const ROW = '#table tr';
const RELEASE = 'td.mojo-field-type-release';
const MONEY = 'td.mojo-field-type-money';
const COUNT = 'td.mojo-field-type-positive_integer';
const HEADINGS = 'h1, h4, title';

export interface UsWeekendRow {
  rank: number | null;
  /** The site's id of the release, e.g. `rl1182631425`. */
  releaseId: string | null;
  title: string;
  /** Friday to Sunday, USD. */
  gross: number;
  theaters: number | null;
  /** Week of the film's US run, 1 = it opened on this weekend. */
  week: number | null;
  distributor: string | null;
}

/**
 * Reads `/weekend/YYYYWww/`.
 *
 * @param friday of the weekend that was asked for.
 * @throws LayoutChangedError without rows or announced weekend; WrongPageError for another weekend.
 */
export function parseUsWeekend(html: string, friday: IsoDate): PageRows<UsWeekendRow> {
  const $ = openPage(PAGE, html, ROW);
  checkWeekend($, friday);
  const elements = $(ROW).has('td').toArray();
  if (elements.length === 0) throw new LayoutChangedError(PAGE, ROW, 'no film on the page');

  const rows: UsWeekendRow[] = [];
  const missed: string[] = [];
  elements.forEach((element, index) => {
    const row = $(element);
    const link = row.find(`${RELEASE} a[href^="/release/rl"]`).first();
    const title = textOrNull(link.length > 0 ? link.text() : row.find(RELEASE).first().text());
    // Money columns: the weekend, its average per theater, the total so far.
    const gross = countOf(row.find(MONEY).first().text());
    if (title === null) missed.push(`ligne ${index + 1} : pas de titre`);
    else if (gross === null) missed.push(`« ${title} » : pas de recettes`);
    else {
      rows.push({
        rank: countOf(row.find('td.mojo-field-type-rank').first().text()),
        releaseId: /\/release\/(rl\d+)/u.exec(link.attr('href') ?? '')?.[1] ?? null,
        title,
        gross,
        ...theatersAndWeek($, row),
        distributor: distributorOf(row.find('td.mojo-field-type-release_studios').first().text()),
      });
    }
  });
  if (rows.length === 0) throw new LayoutChangedError(PAGE, `${RELEASE}, ${MONEY}`, 'no row can be read');
  return { rows, missed };
}

/** The first whole number of a row is its theaters, the last its week; the changes between them are signed. */
function theatersAndWeek($: CheerioAPI, row: Nodes): Pick<UsWeekendRow, 'theaters' | 'week'> {
  const cells = row
    .find(COUNT)
    .toArray()
    .map((cell) => countOf($(cell).text()));
  return { theaters: cells.length > 1 ? (cells[0] ?? null) : null, week: cells.at(-1) ?? null };
}

function distributorOf(text: string): string | null {
  const name = textOrNull(text);
  return name === '-' ? null : name;
}

/** "Domestic 2023 Weekend 14" with "April 7-9, 2023" below it; either must agree and none may contradict. */
function checkWeekend($: CheerioAPI, friday: IsoDate): void {
  const headings = $(HEADINGS)
    .toArray()
    .map((heading) => clean($(heading).text()));
  const announced: string[] = [];
  for (const heading of headings) {
    const number = /(\d{4})\s+Weekend\s+(\d{1,2})/iu.exec(heading);
    if (number !== null) announced.push(`${number[1] ?? ''}W${(number[2] ?? '').padStart(2, '0')}`);
    const first = firstDayOf(heading);
    if (first !== null) announced.push(first);
  }
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
  const found = /(\p{L}+)\s+(\d{1,2})(?:,\s*(\d{4}))?\s*[-–]\s*(?:\p{L}+\s+)?\d{1,2},\s*(\d{4})/u.exec(
    heading,
  );
  if (found === null) return null;
  const [, month = '', day = '', ownYear, endYear = ''] = found;
  const date = `${ownYear ?? endYear}-${String(monthNumber(month, 'english')).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** Only a film in its first week says something of its opening. */
export function filmOfUsWeekendRow(row: UsWeekendRow, friday: IsoDate): SourceFilm {
  const opens = row.week === 1;
  return sourceFilm({
    source: 'box-office-mojo',
    sourceId: row.releaseId,
    title: row.title,
    originalTitle: row.title,
    status: 'running',
    usReleaseDate: opens ? friday : null,
    usOpeningUsd: opens ? row.gross : null,
    weekNumber: row.week,
  });
}
