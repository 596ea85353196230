import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { findIn, openPage, textOf, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { admissionsOf, countOf } from '../numbers.ts';
import { textOrNull } from '../text.ts';
import { ANNOUNCED_WEEK, announcedWeeks } from './announced-week.ts';
import { countriesOfTables } from './box-office-country.ts';
import { filmIdOf } from './links.ts';

const PAGE = 'Allociné, weekly chart';
const TABLE = 'table.box-office-table';
const ROW = 'tr.responsive-table-row';
/** The chart always holds ten films. Pages with four or five belong to no chart, whatever week they announce. */
const FILMS = 10;

export interface AllocineChartRow {
  rank: number | null;
  allocineId: number | null;
  title: string;
  distributor: string | null;
  /** Admissions of the week. */
  admissions: number;
  cumulative: number | null;
  /** Week of the film's run, 1 = first. */
  week: number | null;
}

/** What every row holds. The first three are needed; without the others a row is read, and the loss is told. */
const NEEDED = ['.meta-title-link', 'td[data-heading="Entrées"]', 'td[data-heading="Semaine"]'] as const;
const USEFUL = ['.label-ranking', '.meta-body', 'td[data-heading="Cumul"]'] as const;

/**
 * Reads `/boxoffice/france/sem-YYYY-MM-DD/`. Written from descriptions of the site, without a capture: the page is
 * checked for more than is read of it.
 *
 * @throws LayoutChangedError without rows, columns or announced week; WrongPageError for another week, for fewer than
 * ten films and for a chart of another country.
 */
export function parseAllocineChart(html: string, week: IsoDate): PageRows<AllocineChartRow> {
  const $ = openPage(PAGE, html, `${TABLE} ${ROW}`);
  const announced = announcedWeeks($);
  if (announced.length === 0) {
    throw new LayoutChangedError(PAGE, ANNOUNCED_WEEK, 'the page does not say its week');
  }
  const other = announced.find((name) => name !== week);
  if (other !== undefined) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about ${other}`);
  }
  const countries = countriesOfTables($, TABLE);
  if (countries.length > 0 && countries.every((country) => country === 'us')) {
    throw new WrongPageError(PAGE, 'the chart of the US');
  }
  const table = $(TABLE).eq(countries.findIndex((country) => country !== 'us'));
  const elements = findIn(table, ROW).toArray();
  if (elements.length === 0) throw new LayoutChangedError(PAGE, `${TABLE} ${ROW}`, 'no film on the page');
  if (elements.length < FILMS) {
    throw new WrongPageError(PAGE, `${elements.length} films instead of ${FILMS}: not the chart of ${week}`);
  }
  for (const selector of NEEDED) {
    if (findIn(table, `${ROW} ${selector}`).length === 0)
      throw new LayoutChangedError(PAGE, selector, 'in no row');
  }
  const rows: AllocineChartRow[] = [];
  const missed = USEFUL.filter((selector) => findIn(table, `${ROW} ${selector}`).length === 0).map(
    (selector) => `aucune ligne n'a de « ${selector} »`,
  );
  if (elements.length > FILMS) missed.push(`${elements.length} films au lieu de ${FILMS}`);
  elements.forEach((element, index) => {
    const read = readRow($(element), index);
    if (typeof read === 'string') missed.push(read);
    else rows.push(read);
  });
  if (rows.length === 0) throw new LayoutChangedError(PAGE, NEEDED[1], 'no row can be read');
  return { rows, missed };
}

/** The row, or in words why it is none. */
function readRow(row: Nodes, index: number): AllocineChartRow | string {
  const cell = (heading: string): string => textOf(findIn(row, `td[data-heading="${heading}"]`).first());
  const link = findIn(row, '.meta-title-link').first();
  const title = textOrNull(textOf(link));
  if (title === null) return `ligne ${index + 1} : pas de titre`;
  const admissions = admissionsOf(cell('Entrées'));
  if (admissions === null) return `« ${title} » : pas d'entrées`;
  const cumulative = admissionsOf(cell('Cumul'));
  if (cumulative !== null && cumulative < admissions) {
    return `« ${title} » : ${admissions} entrées, plus que leur cumul (${cumulative})`;
  }
  return {
    rank: countOf(textOf(findIn(row, '.label-ranking').first())),
    allocineId: filmIdOf(link),
    title,
    distributor: textOrNull(textOf(findIn(row, '.meta-body').first())),
    admissions,
    cumulative,
    week: countOf(cell('Semaine')),
  };
}

export function filmOfAllocineChartRow(row: AllocineChartRow): SourceFilm {
  return sourceFilm({
    source: 'allocine',
    sourceId: row.allocineId === null ? null : String(row.allocineId),
    title: row.title,
    status: row.week === 1 ? 'new' : 'running',
    distributor: row.distributor,
    admissions: row.admissions,
    weekNumber: row.week,
  });
}
