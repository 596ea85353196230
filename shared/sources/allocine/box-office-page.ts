import type { CheerioAPI } from 'cheerio';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { unaccented } from '../../domain/unaccented.ts';
import { LayoutChangedError } from '../../errors.ts';
import { findIn, openPage, textOf, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import { admissionsOf, countOf } from '../numbers.ts';
import { beginningOf } from '../text.ts';
import { countriesOfTables } from './box-office-country.ts';
import { refuseAnotherFilm } from './own-film.ts';
import { weekOfLabel } from './week-label.ts';

const PAGE = 'Allociné, box office of a film';
const TABLE = 'table.box-office-table';
const ROW = 'tr.responsive-table-row';
const WEEK = 'td[data-heading="Semaine"]';
const ADMISSIONS = 'td[data-heading="Entrées"]';
const CUMULATIVE = 'td[data-heading="Cumul"]';
/** The first tab of a film's pages, when it is the one that is shown. */
const FILM_PAGE = '.home.current';

export interface AllocineFilmWeek {
  /** The cinema week. */
  week: IsoDate;
  /** Admissions of that week in France. */
  admissions: number;
}

/**
 * Reads `/film/fichefilm-ID/box-office/`: a film's admissions in France, by week. Figures of the US, in a table of the
 * same make, are no admissions; where the page does not say whose figures they are, `missed` does. Previews before
 * the first week have a row of their own, under the week before or under a name: no week's figures hold them.
 * Written from what others who read the page say of it, without a capture.
 *
 * @param allocineId of the film that was asked for; without it the page's film is not checked. A film without figures
 * has no such page: the site leads to its film page, which then is an answer without rows.
 * @throws LayoutChangedError without a table, or with one whose rows or columns are not where they are expected;
 * WrongPageError for the page of another film.
 */
export function parseAllocineBoxOffice(html: string, allocineId?: number): PageRows<AllocineFilmWeek> {
  const $ = openPage(PAGE, html, TABLE);
  if (allocineId !== undefined) refuseAnotherFilm($, PAGE, allocineId);
  const tables = $(TABLE).toArray();
  if (tables.length === 0 && allocineId !== undefined && $(FILM_PAGE).length > 0)
    return { rows: [], missed: [] };
  if (tables.length === 0) throw new LayoutChangedError(PAGE, TABLE, 'no table on the page');

  const countries = countriesOfTables($, TABLE);
  const french = tables.filter((_, index) => countries[index] === 'france');
  const [table] = french;
  if (table !== undefined && french.length === 1) return readTable($, $(table));
  return { rows: [], missed: [whyNone(countries, french.length)] };
}

function whyNone(countries: readonly string[], french: number): string {
  if (french > 1) return `${french} tableaux d'entrées en France : on ne sait lequel lire`;
  return countries.every((country) => country === 'us')
    ? "pas d'entrées en France : la page n'a que des chiffres des États-Unis"
    : 'la page ne dit pas de quel pays sont ses chiffres : ils ne sont pas lus comme des entrées';
}

function readTable($: CheerioAPI, table: Nodes): PageRows<AllocineFilmWeek> {
  const elements = findIn(table, ROW).toArray();
  for (const selector of [ROW, WEEK, ADMISSIONS]) {
    if (findIn(table, selector).length === 0) {
      throw new LayoutChangedError(PAGE, `${TABLE} ${selector}`, 'nothing there');
    }
  }
  const missed: string[] = [];
  const weeks = new Map<IsoDate, number[]>();
  for (const element of elements) {
    const row = $(element);
    const label = beginningOf(textOf(findIn(row, WEEK).first()), 60);
    if (unaccented(label).includes('avant-premiere')) continue;
    const week = weekOfLabel(label);
    const text = beginningOf(textOf(findIn(row, ADMISSIONS).first()), 40);
    const admissions = admissionsOf(text);
    const cumulative = countOf(textOf(findIn(row, CUMULATIVE).first()));
    if (week === null) missed.push(`semaine illisible : « ${label} »`);
    else if (admissions === null) missed.push(`semaine « ${label} » : entrées illisibles, « ${text} »`);
    else if (cumulative !== null && cumulative < admissions)
      missed.push(`semaine « ${label} » : ${text} entrées, plus que leur cumul`);
    else weeks.set(week, [...(weeks.get(week) ?? []), admissions]);
  }
  const rows: AllocineFilmWeek[] = [];
  for (const [week, [admissions, ...others]] of weeks) {
    if (others.length > 0) missed.push(`la semaine du ${week} a plusieurs lignes`);
    else if (admissions !== undefined) rows.push({ week, admissions });
  }
  return { rows, missed };
}
