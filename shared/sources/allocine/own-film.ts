import type { CheerioAPI } from 'cheerio';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { movieDescription, textsOf } from './json-ld.ts';
import { filmIdIn, filmIdOf, pathOf } from './links.ts';

/** Where a page names its film. */
const OWN_FILM = 'nav [href*="/film/fichefilm-"], [data-model*="id_main_movie"]';
const MAIN_MOVIE = /"id_main_movie"\s{0,3}:\s{0,3}"?(\d{1,12})/gu;
const RELATED_ENTITY = /"relatedEntityId"\s{0,3}:\s{0,3}"?(\d{1,12})/gu;

/**
 * Refuses a page that is not about the film that was asked for. Real pages have no canonical link, and their
 * description has no address: they name their film by the navigation between its pages and by the player's data.
 * Links elsewhere lead to other films too.
 *
 * @throws WrongPageError for the page of another film, or of none (a list, a cinema); LayoutChangedError for a page
 * that describes a film without saying which.
 */
export function checkFilm($: CheerioAPI, page: string, allocineId: number): void {
  if (refuseAnotherFilm($, page, allocineId) > 0) return;
  if (movieDescription($) !== null) {
    throw new LayoutChangedError(page, OWN_FILM, 'the page does not say which film it is about');
  }
  throw new WrongPageError(page, `asked for the film ${allocineId}, the page is about no film`);
}

/**
 * Refuses the page of another film, and takes one that names none: of use where something else tells what the page is.
 *
 * @returns how many times the page names the film.
 * @throws WrongPageError for the page of another film.
 */
export function refuseAnotherFilm($: CheerioAPI, page: string, allocineId: number): number {
  const named = ownFilms($);
  const other = named.find((id) => id !== allocineId);
  if (other === undefined) return named.length;
  throw new WrongPageError(page, `asked for the film ${allocineId}, the page is about ${other}`);
}

/** Several for a page that contradicts itself. */
function ownFilms($: CheerioAPI): number[] {
  const named = [...addresses($), ...inNavigation($), ...inData($, MAIN_MOVIE)];
  // Where nothing else names the film: a trailer beside an article has data of the same name, of another film.
  return [...new Set(named.length > 0 ? named : inData($, RELATED_ENTITY))];
}

function addresses($: CheerioAPI): number[] {
  const links = $('link[rel="canonical"], meta[property="og:url"]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('content') ?? '');
  return [...textsOf(movieDescription($)?.['url']), ...links].map(filmIdIn).filter((id) => id !== null);
}

/** The site's menus lead to films too, but not to the pages of one: its casting, its critics, its figures. */
function inNavigation($: CheerioAPI): number[] {
  return $('nav a, nav span, .roller-item')
    .toArray()
    .map((element) => $(element))
    .filter((link) => link.is('.current') || /^\/film\/fichefilm-\d/u.test(pathOf(link)))
    .map(filmIdOf)
    .filter((id) => id !== null);
}

function inData($: CheerioAPI, pattern: RegExp): number[] {
  return $('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.entries(element.attribs) : []))
    .filter(([name]) => name.startsWith('data-'))
    .flatMap(([, value]) => [...value.matchAll(pattern)].map(([, id]) => Number(id)));
}
