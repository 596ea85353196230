import type { CheerioAPI } from 'cheerio';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import {
  findIn,
  linesOf,
  LONGEST_SYNOPSIS,
  openPage,
  outermost,
  TEXT_NODE,
  textOf,
  type Nodes,
} from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { slashDate } from '../dates.ts';
import { durationMinutes } from '../numbers.ts';
import { beginningOf, clean, textOrNull } from '../text.ts';
import { jpboxIdOf, posterUrlOf, splitNames } from './fields.ts';

const PAGE = 'JPBox-Office, calendar';
const CARD = 'table.tablesmall3';
const HEADING = 'h1.titrelarge1';
const STREAMING = 'Plateforme Streaming';

/** A card as a person reads it. */
export interface JpboxCalendarRow {
  jpboxId: number | null;
  title: string;
  genre: string | null;
  country: string | null;
  durationText: string | null;
  cast: string[];
  directors: string[];
}

/** A card with what its row does not hold. */
export interface JpboxCalendarCard {
  row: JpboxCalendarRow;
  originalTitle: string | null;
  synopsis: string | null;
  posterUrl: string | null;
  /** Not for cinemas. */
  streaming: boolean;
}

/**
 * Reads `v9_avenir.php?view=2&date=YYYY-MM-DD`.
 *
 * @throws LayoutChangedError without a heading or any readable card; WrongPageError for another week.
 */
export function parseJpboxCalendar(html: string, week: IsoDate): PageRows<JpboxCalendarCard> {
  const $ = openPage(PAGE, html, CARD);
  const heading = beginningOf(textOf($(HEADING).first()));
  const announced = slashDate(heading);
  if (announced === null)
    throw new LayoutChangedError(PAGE, HEADING, `the page does not say its week: "${heading}"`);
  if (announced !== week) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about ${announced}`);
  }
  const cards = outermost($, CARD);
  if (cards.length === 0) throw new LayoutChangedError(PAGE, CARD, 'no film on the page');

  const rows: JpboxCalendarCard[] = [];
  const missed: string[] = [];
  cards.forEach((element, index) => {
    const card = readCard($, $(element));
    if (card === null) missed.push(`carte ${index + 1} : pas de titre`);
    else rows.push(card);
  });
  if (rows.length === 0) {
    throw new LayoutChangedError(
      PAGE,
      `${CARD} td.celluletitre`,
      `none of ${cards.length} cards has a title`,
    );
  }
  return { rows, missed };
}

function readCard($: CheerioAPI, card: Nodes): JpboxCalendarCard | null {
  const heading = findIn(card, 'td.celluletitre').first();
  const link = findIn(heading, 'a').first();
  const titles = linesOf($, (link.length > 0 ? link : heading).contents());
  const title = textOrNull(titles[0]);
  if (title === null) return null;

  const cells = findIn(card, 'td.col_poster_titre');
  const [about = '', ...lines] = linesOf($, cells.eq(0).contents());
  // "Aventure - Action - Grande-Bretagne": the country comes last.
  const separator = about.lastIndexOf(' - ');
  return {
    row: {
      jpboxId: jpboxIdOf(link.attr('href')),
      title,
      genre: textOrNull(separator < 0 ? about : about.slice(0, separator)),
      country: separator < 0 ? null : textOrNull(about.slice(separator + 3)),
      durationText: lines.find((line) => /^\d{1,2}h\d{0,2}$/u.test(line)) ?? null,
      ...peopleOf(cells.eq(1)),
    },
    originalTitle: textOrNull(titles[1]),
    synopsis: textOrNull(textOf(findIn(card, 'td.col_poster_contenu_mineur').last(), LONGEST_SYNOPSIS)),
    posterUrl: posterUrlOf(findIn(card, 'img').first().attr('src')),
    streaming: lines.includes(STREAMING),
  };
}

/** "Avec <a>…</a> <a>…</a> Réalisation <a>…</a>": the words before the links tell who is who. */
function peopleOf(cell: Nodes): Pick<JpboxCalendarRow, 'cast' | 'directors'> {
  const people = { cast: [] as string[], directors: [] as string[] };
  let role: 'cast' | 'directors' | null = null;
  for (const node of cell.contents().toArray()) {
    const text = clean(textOf(node));
    if (node.nodeType === TEXT_NODE) {
      if (text.startsWith('Avec')) role = 'cast';
      else if (text.startsWith('Réalisation')) role = 'directors';
    } else if (role !== null && text !== '') people[role].push(text);
  }
  return people;
}

export function filmOfCalendarCard(card: JpboxCalendarCard): SourceFilm {
  const { row } = card;
  return sourceFilm({
    source: 'jpbox',
    sourceId: row.jpboxId === null ? null : String(row.jpboxId),
    title: row.title,
    originalTitle: card.originalTitle,
    // The page gives no day and marks no re-release: the film's own page does.
    status: card.streaming ? 'streaming' : 'new',
    directors: row.directors,
    cast: row.cast,
    genres: splitNames(row.genre),
    countries: row.country === null ? [] : [row.country],
    durationMinutes: durationMinutes(row.durationText),
    synopsis: card.synopsis,
    posterUrl: card.posterUrl,
  });
}
