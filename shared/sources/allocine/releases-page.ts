import type { CheerioAPI } from 'cheerio';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { findIn, LONGEST_SYNOPSIS, openPage, outermost, textOf, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { frenchDate } from '../dates.ts';
import { durationMinutes } from '../numbers.ts';
import { beginningOf, textOrNull } from '../text.ts';
import { announcedWeeks } from './announced-week.ts';
import { releaseIn } from './eve.ts';
import { filmIdOf } from './links.ts';
import { genresIn, namesIn } from './people.ts';

const PAGE = 'Allociné, releases of the week';
const CARD = 'li.mdl .entity-card';
const TITLE = '.meta-title-link';
const DATE = '.meta-body-info .date';
/** Pages of the site name their kind in the body's id: "allocine__moviepage"; the agenda is "movies_agenda". */
const KIND = /^allocine__(?!.*agenda)/u;

/** A card as a person reads it. */
export interface AllocineReleaseRow {
  allocineId: number | null;
  title: string;
  /** "26 août 2026"; for a re-release the old date. */
  releaseDateText: string | null;
  genres: string[];
  directors: string[];
  cast: string[];
  durationText: string | null;
  hasSynopsis: boolean;
  posterUrl: string | null;
  /** Shows already scheduled in France. */
  seances: number | null;
}

/** A card with what its row does not hold. */
export interface AllocineReleaseCard {
  row: AllocineReleaseRow;
  originalTitle: string | null;
  synopsis: string | null;
}

/**
 * Reads `/film/agenda/sem-YYYY-MM-DD/`.
 *
 * @throws LayoutChangedError without any readable card; WrongPageError for the agenda of another week and for a page
 * that is no agenda: one that says so, or a list of films of which most do not open in the week.
 */
export function parseAllocineReleases(html: string, week: IsoDate): PageRows<AllocineReleaseCard> {
  const $ = openPage(PAGE, html, CARD);
  refuseAnotherPage($, week);
  const cards = outermost($, CARD);
  if (cards.length === 0) throw new LayoutChangedError(PAGE, CARD, 'no film on the page');

  const rows: AllocineReleaseCard[] = [];
  const missed: string[] = [];
  cards.forEach((element, index) => {
    const card = $(element);
    const title = textOrNull(textOf(findIn(card, TITLE).first()));
    if (title === null) missed.push(`carte ${index + 1} : pas de titre`);
    else rows.push(readCard($, card, title));
  });
  for (const item of outermost($, 'li.mdl')) {
    const text = beginningOf(textOf(item), 60);
    if (text === '' || findIn($(item), '.entity-card').length > 0) continue;
    missed.push(`une entrée de la liste n'est pas une carte de film : « ${text} »`);
  }
  if (rows.length === 0)
    throw new LayoutChangedError(PAGE, TITLE, `none of ${cards.length} cards has a title`);
  for (const { row } of rows) {
    if (row.allocineId === null) missed.push(`« ${row.title} » : pas d'identifiant`);
    if (row.releaseDateText === null) missed.push(`« ${row.title} » : pas de date de sortie`);
  }
  refuseAnotherWeek(rows, week);
  return { rows, missed };
}

function refuseAnotherPage($: CheerioAPI, week: IsoDate): void {
  const kind = ($('body').attr('id') ?? '').slice(0, 60);
  if (KIND.test(kind)) throw new WrongPageError(PAGE, `the page is no agenda but "${kind}"`);
  const other = announcedWeeks($).find((announced) => announced !== week);
  if (other !== undefined) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about ${other}`);
  }
}

/** The page does not always name its week; its films do. Old films come back in any week. */
function refuseAnotherWeek(rows: readonly AllocineReleaseCard[], week: IsoDate): void {
  const statuses = rows
    .map(({ row }) => frenchDate(row.releaseDateText ?? ''))
    .filter((date) => date !== null)
    .map((date) => releaseIn(week, date).status);
  if (statuses.length === 0) throw new LayoutChangedError(PAGE, DATE, 'no film has a release date');
  const recent = statuses.filter((status) => status !== 're-release').length;
  const opening = statuses.filter((status) => status === 'new').length;
  if (opening <= recent / 2) {
    throw new WrongPageError(PAGE, `${opening} of ${recent} films open in the week of ${week}`);
  }
}

function readCard($: CheerioAPI, card: Nodes, title: string): AllocineReleaseCard {
  const info = findIn(card, '.meta-body-info');
  const synopsis = textOrNull(textOf(findIn(card, '.synopsis .content-txt').first(), LONGEST_SYNOPSIS));
  const image = findIn(card, 'img.thumbnail-img').first();
  // Images further down the page are loaded late: `src` holds a pixel until then.
  const poster = image.attr('data-src') ?? image.attr('src') ?? '';
  const seances = /Séances ?\((\d{1,6})\)/u.exec(beginningOf(textOf(findIn(card, '.buttons-holder'))));
  const original = findIn(card, '.meta-body-item .light')
    .filter((_, label) => beginningOf(textOf(label)) === 'Titre original')
    .first();
  return {
    row: {
      allocineId: filmIdOf(findIn(card, TITLE).first()) ?? filmIdOf(findIn(card, '.thumbnail-link').first()),
      title,
      releaseDateText: textOrNull(textOf(findIn(info, '.date').first())),
      genres: genresIn(info),
      directors: namesIn($, findIn(card, '.meta-body-direction')),
      cast: namesIn($, findIn(card, '.meta-body-actor')),
      durationText: /\d{1,2}h(?: ?\d{1,2}min)?|\d{1,3}min/u.exec(beginningOf(textOf(info)))?.[0] ?? null,
      hasSynopsis: synopsis !== null,
      posterUrl: poster.startsWith('http') ? poster : null,
      seances: seances === null ? null : Number(seances[1]),
    },
    originalTitle: textOrNull(textOf(original.next())),
    synopsis,
  };
}

/** A card dated the Tuesday before the week is a release of the week, see `releaseIn`. */
export function filmOfReleaseCard(card: AllocineReleaseCard, week: IsoDate): SourceFilm {
  const { row } = card;
  return sourceFilm({
    source: 'allocine',
    sourceId: row.allocineId === null ? null : String(row.allocineId),
    title: row.title,
    originalTitle: card.originalTitle,
    ...releaseIn(week, frenchDate(row.releaseDateText ?? '')),
    directors: row.directors,
    cast: row.cast,
    genres: row.genres,
    durationMinutes: durationMinutes(row.durationText),
    synopsis: card.synopsis,
    posterUrl: row.posterUrl,
    scheduledShows: row.seances,
  });
}
