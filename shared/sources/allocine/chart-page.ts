import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { openPage } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { countOf, textOrNull } from '../text.ts';
import { announcedWeek } from './announced-week.ts';
import { filmIdOf } from './links.ts';

const PAGE = 'Allociné, weekly chart';
const ROW = 'table.box-office-table tr.responsive-table-row';
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

/**
 * Reads `/boxoffice/france/sem-YYYY-MM-DD/`.
 *
 * @throws LayoutChangedError without rows or announced week; WrongPageError for another week or fewer than ten films.
 */
export function parseAllocineChart(html: string, week: IsoDate): PageRows<AllocineChartRow> {
  const $ = openPage(PAGE, html, ROW);
  const announced = announcedWeek($);
  if (announced === null) throw new LayoutChangedError(PAGE, 'h1', 'the page does not say its week');
  if (announced !== week) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about ${announced}`);
  }
  const elements = $(ROW).toArray();
  if (elements.length === 0) throw new LayoutChangedError(PAGE, ROW, 'no film on the page');
  if (elements.length < FILMS) {
    throw new WrongPageError(PAGE, `${elements.length} films instead of ${FILMS}: not the chart of ${week}`);
  }

  const rows: AllocineChartRow[] = [];
  const missed: string[] = [];
  elements.forEach((element, index) => {
    const row = $(element);
    const cell = (heading: string): string => row.find(`td[data-heading="${heading}"]`).first().text();
    const link = row.find('.meta-title-link').first();
    const title = textOrNull(link.text());
    const admissions = countOf(cell('Entrées'));
    if (title === null) missed.push(`ligne ${index + 1} : pas de titre`);
    else if (admissions === null) missed.push(`« ${title} » : pas d'entrées`);
    else {
      rows.push({
        rank: countOf(row.find('.label-ranking').first().text()),
        allocineId: filmIdOf(link),
        title,
        distributor: textOrNull(row.find('.meta-body').first().text()),
        admissions,
        cumulative: countOf(cell('Cumul')),
        week: countOf(cell('Semaine')),
      });
    }
  });
  if (rows.length === 0)
    throw new LayoutChangedError(PAGE, 'td[data-heading="Entrées"]', 'no row can be read');
  return { rows, missed };
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
