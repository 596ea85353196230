import type { CheerioAPI } from 'cheerio';
import { cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { openPage, type Nodes } from '../html.ts';
import type { PageRows } from '../page-rows.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { clean, durationMinutes, frenchDate, textOrNull } from '../text.ts';
import { announcedWeek } from './announced-week.ts';
import { filmIdOf } from './links.ts';
import { genresIn, namesIn } from './people.ts';

const PAGE = 'Allociné, releases of the week';
const CARD = 'li.mdl .entity-card';
const TITLE = '.meta-title-link';
const DATE = '.meta-body-info .date';

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
 * @throws LayoutChangedError without any readable card; WrongPageError when the page is about another week.
 */
export function parseAllocineReleases(html: string, week: IsoDate): PageRows<AllocineReleaseCard> {
  const $ = openPage(PAGE, html, CARD);
  const announced = announcedWeek($);
  if (announced !== null && announced !== week) {
    throw new WrongPageError(PAGE, `asked for the week of ${week}, the page is about ${announced}`);
  }
  const cards = $(CARD).toArray();
  if (cards.length === 0) throw new LayoutChangedError(PAGE, CARD, 'no film on the page');

  const rows: AllocineReleaseCard[] = [];
  const missed: string[] = [];
  cards.forEach((element, index) => {
    const card = $(element);
    const title = textOrNull(card.find(TITLE).first().text());
    if (title === null) missed.push(`carte ${index + 1} : pas de titre`);
    else rows.push(readCard($, card, title));
  });
  $('li.mdl').each((_, item) => {
    if ($(item).find('.entity-card').length === 0 && clean($(item).text()) !== '') {
      missed.push(
        `une entrée de la liste n'est pas une carte de film : « ${clean($(item).text()).slice(0, 60)} »`,
      );
    }
  });
  if (rows.length === 0)
    throw new LayoutChangedError(PAGE, TITLE, `none of ${cards.length} cards has a title`);
  for (const { row } of rows) {
    if (row.allocineId === null) missed.push(`« ${row.title} » : pas d'identifiant`);
    if (row.releaseDateText === null) missed.push(`« ${row.title} » : pas de date de sortie`);
  }
  refuseAnotherWeek(rows, week);
  return { rows, missed };
}

/** The page does not always name its week; its films do. */
function refuseAnotherWeek(rows: readonly AllocineReleaseCard[], week: IsoDate): void {
  const dates = rows.map(({ row }) => frenchDate(row.releaseDateText ?? '')).filter((date) => date !== null);
  if (dates.length === 0) throw new LayoutChangedError(PAGE, DATE, 'no film has a release date');
  if (!dates.some((date) => cinemaWeekOf(date) === week)) {
    throw new WrongPageError(PAGE, `none of ${rows.length} films opens in the week of ${week}`);
  }
}

function readCard($: CheerioAPI, card: Nodes, title: string): AllocineReleaseCard {
  const info = card.find('.meta-body-info');
  const synopsis = textOrNull(card.find('.synopsis .content-txt').first().text());
  const image = card.find('img.thumbnail-img').first();
  // Images further down the page are loaded late: `src` holds a pixel until then.
  const poster = image.attr('data-src') ?? image.attr('src') ?? '';
  const seances = /Séances\s*\((\d+)\)/u.exec(card.find('.buttons-holder').text());
  const original = card
    .find('.meta-body-item .light')
    .filter((_, label) => clean($(label).text()) === 'Titre original')
    .first();
  return {
    row: {
      allocineId: filmIdOf(card.find(TITLE).first()) ?? filmIdOf(card.find('.thumbnail-link').first()),
      title,
      releaseDateText: textOrNull(info.find('.date').first().text()),
      genres: genresIn($, info),
      directors: namesIn($, card.find('.meta-body-direction')),
      cast: namesIn($, card.find('.meta-body-actor')),
      durationText: /\d+h(?:\s*\d+min)?|\d+min/u.exec(clean(info.text()))?.[0] ?? null,
      hasSynopsis: synopsis !== null,
      posterUrl: poster.startsWith('http') ? poster : null,
      seances: seances === null ? null : Number(seances[1]),
    },
    originalTitle: textOrNull(original.next().text()),
    synopsis,
  };
}

export function filmOfReleaseCard(card: AllocineReleaseCard, week: IsoDate): SourceFilm {
  const { row } = card;
  const releaseDate = frenchDate(row.releaseDateText ?? '');
  return sourceFilm({
    source: 'allocine',
    sourceId: row.allocineId === null ? null : String(row.allocineId),
    title: row.title,
    originalTitle: card.originalTitle,
    releaseDate,
    status: statusIn(week, releaseDate),
    directors: row.directors,
    cast: row.cast,
    genres: row.genres,
    durationMinutes: durationMinutes(row.durationText),
    synopsis: card.synopsis,
    posterUrl: row.posterUrl,
    scheduledShows: row.seances,
  });
}
