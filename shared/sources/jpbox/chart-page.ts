import type { CheerioAPI } from 'cheerio';
import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { findIn, linesOf, openPage, textOf, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { monthNumber } from '../dates.ts';
import { admissionsOf, countOf, durationMinutes } from '../numbers.ts';
import { beginningOf, clean, textOrNull } from '../text.ts';
import { jpboxIdOf, splitNames } from './fields.ts';

const PAGE = 'JPBox-Office, weekly chart';
const TABLE = 'table.tablesmall5';
const WEEK_HEADING = '.texte_2022titre h2';
/** The chart holds about twenty films; a handful is another page. */
const FEWEST_FILMS = 6;
/** Headings of the columns after rank, poster and title, in their order. */
const COLUMNS = ['Sem.', 'Entrées', 'Evol.', 'Copies', 'Moyenne', 'Cumul'];

export interface JpboxChartRow {
  rank: number | null;
  jpboxId: number | null;
  /** As the site shows it: may end with "(2026)" or be cut with ".". */
  title: string;
  originalTitle: string | null;
  distributor: string | null;
  country: string | null;
  genre: string | null;
  durationText: string | null;
  /** Week of the film's run, 1 = first. */
  week: number | null;
  /** Admissions of the week. */
  admissions: number;
  screens: number | null;
  /** Admissions per screen. */
  average: number | null;
  cumulative: number | null;
}

/**
 * Reads `v9_tophebdo.php?idsem=N&view=2`.
 *
 * @throws LayoutChangedError without rows or known columns; WrongPageError for another week or a handful of films.
 */
export function parseJpboxChart(html: string, week: IsoDate): PageRows<JpboxChartRow> {
  const $ = openPage(PAGE, html, TABLE);
  checkWeek(beginningOf(textOf($(WEEK_HEADING).first())), week);
  const headings = findIn($(TABLE).first(), 'td.celluletitre')
    .toArray()
    .slice(0, COLUMNS.length + 2)
    .map((heading) => beginningOf(textOf(heading), 60));
  if (COLUMNS.some((column, index) => headings[index + 2] !== column)) {
    throw new LayoutChangedError(PAGE, `${TABLE} td.celluletitre`, `the columns are ${headings.join(', ')}`);
  }

  const read = jpboxChartRows($);
  const count = read.rows.length + read.missed.length;
  if (count < FEWEST_FILMS) throw new WrongPageError(PAGE, `${count} films: not the chart of ${week}`);
  if (read.rows.length === 0) throw new LayoutChangedError(PAGE, `${TABLE} td`, 'no row can be read');
  return read;
}

/** The rows of a chart, of whatever week and however many. */
export function jpboxChartRows($: CheerioAPI): PageRows<JpboxChartRow> {
  const rows: JpboxChartRow[] = [];
  const missed: string[] = [];
  const elements = findIn($(TABLE).first(), 'tr').not(':has(td.celluletitre)').toArray();
  elements.forEach((element, index) => {
    const read = readRow($, $(element).children('td'));
    if (typeof read === 'string') missed.push(`ligne ${index + 1} : ${read}`);
    else rows.push(read);
  });
  return { rows, missed };
}

/** "Semaine 30 - DU 22 AU 28 Juillet 2026", "DU 30 Décembre AU 5 Janvier 2027": the last day carries the date. */
function checkWeek(heading: string, week: IsoDate): void {
  const found = /\bDU (\d{1,2})\b.{0,20}\bAU (\d{1,2}) (\p{L}{1,20}) (\d{4})/iu.exec(heading);
  if (found === null)
    throw new LayoutChangedError(PAGE, WEEK_HEADING, `the page does not say its week: "${heading}"`);
  const [, firstDay, lastDay, month = '', year] = found;
  const end = addDays(week, 6);
  const announced = [year, monthNumber(month, 'french'), Number(lastDay)].join('-');
  const asked = [end.slice(0, 4), Number(end.slice(5, 7)), Number(end.slice(8))].join('-');
  if (announced !== asked || Number(firstDay) !== Number(week.slice(8))) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about "${heading}"`);
  }
}

function readRow($: CheerioAPI, cells: Nodes): JpboxChartRow | string {
  const text = (index: number): string => textOf(cells.eq(index));
  const titleCell = cells.eq(2);
  const heading = titleCell.children('h3').first();
  const title = textOrNull(textOf(heading));
  if (title === null) return 'pas de titre';
  const admissions = admissionsOf(text(4));
  if (admissions === null) return `« ${title} » : pas d'entrées`;

  // Under the title: original title, two empty lines, "(distributor)", "country / genre / duration"; any may be missing.
  const [original = '', ...lines] = linesOf($, titleCell.contents()).map((line, index) =>
    index === 0 ? clean(line.slice(title.length)) : line,
  );
  const distributor = lines.map((line) => /^\((.+)\)$/u.exec(line)?.[1]).find((name) => name !== undefined);
  const about = lines.findLast((line) => line !== '' && !line.startsWith('(')) ?? '';
  const [country, genre, duration] = about.split(' / ');
  return {
    rank: countOf(textOf(findIn(cells.eq(0), '.compteur'))),
    jpboxId: jpboxIdOf(findIn(heading, 'a').attr('href')),
    title,
    originalTitle: textOrNull(original),
    distributor: distributor ?? null,
    country: textOrNull(country),
    genre: textOrNull(genre),
    durationText: textOrNull(duration),
    week: countOf(text(3)),
    admissions,
    // "216 (-85)": the number of copies, then the change since last week.
    screens: countOf(linesOf($, cells.eq(6).contents())[0] ?? ''),
    average: countOf(text(7)),
    cumulative: countOf(text(8)),
  };
}

export function filmOfJpboxChartRow(row: JpboxChartRow): SourceFilm {
  return sourceFilm({
    source: 'jpbox',
    sourceId: row.jpboxId === null ? null : String(row.jpboxId),
    title: row.title,
    originalTitle: row.originalTitle,
    status: row.week === 1 ? 'new' : 'running',
    distributor: row.distributor,
    genres: splitNames(row.genre),
    countries: row.country === null ? [] : [row.country],
    durationMinutes: durationMinutes(row.durationText),
    screens: row.screens,
    admissions: row.admissions,
    weekNumber: row.week,
  });
}
