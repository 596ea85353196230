import type { CheerioAPI } from 'cheerio';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError } from '../../errors.ts';
import { linesOf, openPage, type Nodes } from '../html.ts';
import { clean, countOf, slashDate, textOrNull } from '../text.ts';
import { jpboxIdOf, posterUrlOf } from './fields.ts';

const PAGE = 'JPBox-Office, film';
const TITLE = '.texte_2022titre h1';

export interface JpboxFilmWeek {
  /** Week of the film's run, 1 = first. */
  week: number;
  date: IsoDate;
  /** Admissions of that week. */
  result: number | null;
  rank: number | null;
  screens: number | null;
  cumulative: number | null;
}

/** The numbers of the page; all admissions, null until they are known. */
export interface JpboxFilmRow {
  jpboxId: number | null;
  title: string;
  releaseDate: IsoDate | null;
  distributor: string | null;
  previewsAdmissions: number | null;
  firstDay: number | null;
  firstWeekend: number | null;
  firstWeek: number | null;
  weeks: JpboxFilmWeek[];
}

export interface JpboxFilmPage {
  row: JpboxFilmRow;
  countries: string[];
  genres: string[];
  durationText: string | null;
  posterUrl: string | null;
  /** "Combinaison max.": the most screens so far, or those announced. */
  mostScreens: number | null;
  missed: string[];
}

/**
 * Reads `fichfilm.php?id=N&view=2`.
 *
 * @throws LayoutChangedError without a title, or when neither date nor figures are where they were.
 */
export function parseJpboxFilm(html: string): JpboxFilmPage {
  const $ = openPage(PAGE, html, TITLE);
  const head = $('.texte_2022titre').first();
  const titles = linesOf($, head.find('h1').first().contents());
  const title = textOrNull(titles[0]);
  if (title === null) throw new LayoutChangedError(PAGE, TITLE, 'no title on the page');
  const facts = $('table.tablelarge1').first();
  if (facts.length === 0)
    throw new LayoutChangedError(PAGE, 'table.tablelarge1', `"${title}" without figures`);

  const missed: string[] = [];
  const figures = figuresOf($, facts);
  const releaseDate = slashDate(facts.find('a[href*="v9_avenir.php"]').first().text());
  if (releaseDate === null) missed.push(`« ${title} » : pas de date de sortie`);
  return {
    row: {
      jpboxId: jpboxIdOf($('#nav2 a[href*="fichfilm.php"]').first().attr('href')),
      title,
      releaseDate,
      distributor: distributorOf($, facts),
      previewsAdmissions: figures.get('AVANT-PREMIERES/Entrées') ?? null,
      firstDay: figures.get('DEMARRAGE/Premier jour') ?? null,
      firstWeekend: figures.get('DEMARRAGE/Premier week-end') ?? null,
      firstWeek: figures.get('DEMARRAGE/Première semaine') ?? null,
      weeks: weeksOf($, missed),
    },
    countries: textsOf($, head.find('a[href*="fichepays.php"]')),
    genres: textsOf($, head.find('a[href*="fichgenres.php"]')),
    durationText: /\d+h\s*\d*(?:min)?/u.exec(clean(head.find('h3').text()))?.[0] ?? null,
    posterUrl: posterUrlOf($('.blocgauche_2022titre_image img').first().attr('src')),
    mostScreens: figures.get('/Combinaison max.') ?? null,
    missed,
  };
}

function textsOf($: CheerioAPI, links: Nodes): string[] {
  return links
    .toArray()
    .map((link) => clean($(link).text()))
    .filter((text) => text !== '');
}

function distributorOf($: CheerioAPI, facts: Nodes): string | null {
  const heading = facts
    .find('h3')
    .filter((_, element) => clean($(element).text()) === 'Distribué par')
    .first();
  const lines = linesOf($, heading.parent().contents());
  return textOrNull(lines[0]?.slice('Distribué par'.length));
}

/** Label → number, prefixed with the section under which it stands: "Entrées" is there more than once. */
function figuresOf($: CheerioAPI, facts: Nodes): Map<string, number> {
  const figures = new Map<string, number>();
  let section = '';
  for (const element of facts.find('table.tablesmall2 tr').toArray()) {
    const cells = $(element).children('td');
    const label = clean(cells.eq(0).text());
    if (cells.eq(0).is('.celluletitre')) section = label;
    const count = countOf(cells.eq(1).text());
    if (count !== null) figures.set(`${section}/${label}`, count);
  }
  return figures;
}

function weeksOf($: CheerioAPI, missed: string[]): JpboxFilmWeek[] {
  const table = $('table')
    .filter((_, element) => clean($(element).children('caption').text()) === 'SEMAINES')
    .first();
  const weeks: JpboxFilmWeek[] = [];
  for (const element of table.find('tr').not(':has(td.celluletitre)').toArray()) {
    const cells = $(element).children('td');
    const number = (index: number): number | null => countOf(cells.eq(index).text());
    const week = number(0);
    const date = slashDate(cells.eq(1).text());
    if (week === null || date === null) missed.push(`semaine illisible : « ${clean($(element).text())} »`);
    else {
      weeks.push({
        week,
        date,
        result: number(2),
        rank: number(4),
        screens: number(5),
        cumulative: number(6),
      });
    }
  }
  return weeks;
}
