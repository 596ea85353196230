import { cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError } from '../../errors.ts';
import { openPage } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import { clean, countOf, frenchDate } from '../text.ts';

const PAGE = 'Allociné, box office of a film';
const ROW = 'table.box-office-table tr.responsive-table-row';

export interface AllocineFilmWeek {
  /** The cinema week. */
  week: IsoDate;
  /** Admissions of that week. */
  admissions: number;
}

/**
 * Reads `/film/fichefilm-ID/box-office/`: admissions by week, for a film outside the chart's ten.
 * Written from the description of the site, without a capture.
 *
 * @throws LayoutChangedError when the page has a table whose weeks cannot be read, or no table.
 */
export function parseAllocineBoxOffice(html: string): PageRows<AllocineFilmWeek> {
  const $ = openPage(PAGE, html, ROW);
  const elements = $(ROW).toArray();
  if (elements.length === 0) throw new LayoutChangedError(PAGE, ROW, 'no week on the page');
  const rows: AllocineFilmWeek[] = [];
  const missed: string[] = [];
  for (const element of elements) {
    const row = $(element);
    const date = frenchDate(row.find('td[data-heading="Semaine"]').first().text());
    const admissions = countOf(row.find('td[data-heading="Entrées"]').first().text());
    if (date === null || admissions === null)
      missed.push(`semaine illisible : « ${clean(row.text()).slice(0, 60)} »`);
    else rows.push({ week: cinemaWeekOf(date), admissions });
  }
  if (rows.length === 0)
    throw new LayoutChangedError(PAGE, 'td[data-heading="Semaine"]', 'no week can be read');
  return { rows, missed };
}
