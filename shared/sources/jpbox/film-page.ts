import type { CheerioAPI } from 'cheerio';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { findIn, linesOf, openPage, textOf, type Nodes } from '../html.ts';
import { slashDate } from '../dates.ts';
import { admissionsOf, countOf } from '../numbers.ts';
import { beginningOf, textOrNull } from '../text.ts';
import { jpboxIdOf, parameterOf, posterUrlOf } from './fields.ts';

const PAGE = 'JPBox-Office, film';
const TITLE = '.texte_2022titre h1';
const FACTS = 'table.tablelarge1';
const FIGURES = 'table.tablesmall2';
const DATE = 'a[href*="v9_avenir.php"]';
/** The page's own navigation: other films are linked elsewhere on it. */
const OWN_LINK = '#nav2 a[href*="fichfilm.php"]';
/** Heads the first column of the default view, which says how popular a film is and has neither date nor weeks. */
const POPULARITY = 'POPULARITE';
const FRANCE = '2';
/** Headings, genres, countries that are read. */
const MOST_TEXTS = 50;

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
  jpboxId: number;
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
  originalTitle: string | null;
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
 * @param asked the film of which the page was asked for; without it, a page of any film is read.
 * @throws LayoutChangedError without a title, or when neither date nor figures are where they were, or when the page
 * does not say its film; WrongPageError for another view of the film's page (figures of another country, or none), and
 * for another film.
 */
export function parseJpboxFilm(html: string, asked?: number): JpboxFilmPage {
  const $ = openPage(PAGE, html, TITLE);
  const head = $('.texte_2022titre').first();
  const titles = linesOf($, findIn(head, 'h1').first().contents());
  const title = textOrNull(titles[0]);
  if (title === null) throw new LayoutChangedError(PAGE, TITLE, 'no title on the page');
  const facts = $(FACTS).first();
  if (facts.length === 0) throw new LayoutChangedError(PAGE, FACTS, `"${title}" without figures`);
  checkView(title, facts);
  const jpboxId = jpboxIdOf($(OWN_LINK).first().attr('href'));
  if (jpboxId === null)
    throw new LayoutChangedError(PAGE, OWN_LINK, `the page of "${title}" does not say its film's id`);
  if (asked !== undefined && jpboxId !== asked)
    throw new WrongPageError(PAGE, `asked for the film ${asked}, the page is about ${jpboxId}, "${title}"`);

  const missed: string[] = [];
  const figures = figuresOf($, facts);
  const releaseDate = slashDate(textOf(findIn(facts, DATE).first()));
  if (releaseDate === null) missed.push(`« ${title} » : pas de date de sortie`);
  return {
    row: {
      jpboxId,
      title,
      releaseDate,
      distributor: distributorOf($, facts),
      previewsAdmissions: figures.get('AVANT-PREMIERES/Entrées') ?? null,
      firstDay: figures.get('DEMARRAGE/Premier jour') ?? null,
      firstWeekend: figures.get('DEMARRAGE/Premier week-end') ?? null,
      firstWeek: figures.get('DEMARRAGE/Première semaine') ?? null,
      weeks: weeksOf($, missed),
    },
    originalTitle: textOrNull(textOf(findIn(head, 'h2').first())),
    countries: textsOf(findIn(head, 'a[href*="fichepays.php"]')),
    genres: textsOf(findIn(head, 'a[href*="fichgenres.php"]')),
    durationText:
      /\d{1,2}h\s?\d{0,2}(?:min)?/u.exec(beginningOf(textOf(findIn(head, 'h3')), 1_000))?.[0] ?? null,
    posterUrl: posterUrlOf($('.blocgauche_2022titre_image img').first().attr('src')),
    mostScreens: figures.get('/Combinaison max.') ?? null,
    missed,
  };
}

/** The same film has pages of the same make for other countries, and a first page that is about none. */
function checkView(title: string, facts: Nodes): void {
  const headings = textsOf(findIn(facts, 'th'));
  if (headings.includes(POPULARITY)) {
    throw new WrongPageError(
      PAGE,
      `asked for &view=${FRANCE}, this is the default view of "${title}" (${headings.join(', ')}): no weeks, no date`,
    );
  }
  const date = findIn(facts, DATE).first().attr('href');
  const view = date === undefined ? null : parameterOf(date, 'view');
  if (view !== null && view !== FRANCE)
    throw new WrongPageError(PAGE, `asked for &view=${FRANCE}, this is &view=${view} of "${title}"`);
  if (date === undefined && findIn(facts, FIGURES).length === 0) {
    throw new LayoutChangedError(
      PAGE,
      `${FACTS} ${FIGURES}`,
      `"${title}" with neither a date nor figures under "${headings.join(', ')}"`,
    );
  }
}

function textsOf(links: Nodes): string[] {
  return links
    .toArray()
    .slice(0, MOST_TEXTS)
    .map((link) => beginningOf(textOf(link)))
    .filter((text) => text !== '');
}

function distributorOf($: CheerioAPI, facts: Nodes): string | null {
  const heading = findIn(facts, 'h3')
    .filter((_, element) => beginningOf(textOf(element)) === 'Distribué par')
    .first();
  const lines = linesOf($, heading.parent().contents());
  return textOrNull(lines[0]?.slice('Distribué par'.length));
}

/** Label → number, prefixed with the section under which it stands: "Entrées" is there more than once. */
function figuresOf($: CheerioAPI, facts: Nodes): Map<string, number> {
  const figures = new Map<string, number>();
  let section = '';
  for (const element of findIn(facts, `${FIGURES} tr`).toArray()) {
    const cells = $(element).children('td');
    const label = beginningOf(textOf(cells.eq(0)));
    if (cells.eq(0).is('.celluletitre')) section = label;
    const count = countOf(textOf(cells.eq(1)));
    if (count !== null) figures.set(`${section}/${label}`, count);
  }
  return figures;
}

function weeksOf($: CheerioAPI, missed: string[]): JpboxFilmWeek[] {
  const table = $('table')
    .filter((_, element) => beginningOf(textOf($(element).children('caption'))) === 'SEMAINES')
    .first();
  const weeks: JpboxFilmWeek[] = [];
  for (const element of findIn(table, 'tr').not(':has(td.celluletitre)').toArray()) {
    const cells = $(element).children('td');
    const number = (index: number): number | null => countOf(textOf(cells.eq(index)));
    const week = number(0);
    const date = slashDate(textOf(cells.eq(1)));
    if (week === null || date === null)
      missed.push(`semaine illisible : « ${beginningOf(textOf(element), 60)} »`);
    else {
      weeks.push({
        week,
        date,
        result: admissionsOf(textOf(cells.eq(2))),
        rank: number(4),
        screens: number(5),
        cumulative: number(6),
      });
    }
  }
  return weeks;
}
