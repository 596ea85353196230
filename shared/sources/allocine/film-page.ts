import type { CheerioAPI } from 'cheerio';
import { isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import type { Money } from '../../domain/shapes/release.ts';
import { unaccented } from '../../domain/unaccented.ts';
import { LayoutChangedError } from '../../errors.ts';
import { findIn, LONGEST_SYNOPSIS, openPage, outermost, textOf, type Nodes } from '../html.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { frenchDate } from '../dates.ts';
import { countOf, durationMinutes } from '../numbers.ts';
import { beginningOf, clean, textOrNull } from '../text.ts';
import { releaseIn } from './eve.ts';
import { movieDescription, textsOf } from './json-ld.ts';
import { checkFilm } from './own-film.ts';
import { genresIn, namesIn } from './people.ts';

const PAGE = 'Allociné, film';
const TECHNICAL = '.ovw-technical .item';

/** What the page says of the film. */
export type AllocineFilmFacts = Pick<
  SourceFilm,
  | 'title'
  | 'originalTitle'
  | 'releaseDate'
  | 'distributor'
  | 'directors'
  | 'cast'
  | 'genres'
  | 'countries'
  | 'languages'
  | 'durationMinutes'
  | 'budget'
  | 'synopsis'
  | 'posterUrl'
> & {
  /** How the film comes out, beside its date: "en salle", "sur Netflix"; null where the page does not say. */
  releaseType: string | null;
};

/**
 * Reads `/film/fichefilm_gen_cfilm=ID.html`: its schema.org description first, the page itself where that is silent.
 *
 * @throws LayoutChangedError without a title, or when the page does not say which film it describes; WrongPageError
 * when it is about another film or about none.
 */
export function parseAllocineFilm(
  html: string,
  allocineId: number,
): { facts: AllocineFilmFacts; missed: string[] } {
  const $ = openPage(PAGE, html, 'script[type="application/ld+json"]');
  const movie = movieDescription($) ?? {};
  const title = textsOf(movie['name'])[0] ?? textOrNull(textOf($('.titlebar-title').first()));
  if (title === null) {
    throw new LayoutChangedError(
      PAGE,
      'script[type="application/ld+json"], .titlebar-title',
      'no title on the page',
    );
  }
  checkFilm($, PAGE, allocineId);

  const technical = technicalFacts($);
  const fact = (...labels: string[]): string | null =>
    labels.map((label) => technical.get(label)).find((value) => value !== undefined) ?? null;
  const info = $('.meta-body-info').first();
  const missed: string[] = [];
  if (Object.keys(movie).length === 0) missed.push(`« ${title} » : pas de description schema.org`);
  if (technical.size === 0) missed.push(`« ${title} » : pas d'informations techniques`);
  const releaseType = releaseTypeOf(info);
  if (releaseType !== null && !inCinemas(releaseType) && !onScreensAtHome(releaseType))
    missed.push(`« ${title} » : type de sortie inconnu, « ${releaseType} »`);
  const releaseDate = releaseDateOf($, movie['datePublished']);
  if (releaseDate === null) missed.push(`« ${title} » : pas de date de sortie`);
  const facts = {
    title,
    originalTitle: originalTitleOf($),
    releaseDate,
    releaseType,
    distributor: fact('Distributeur', 'Distributeurs'),
    directors: orElse(textsOf(movie['director']), namesIn($, $('.meta-body-direction'))),
    cast: orElse(textsOf(movie['actor'] ?? movie['actors']), namesIn($, $('.meta-body-actor'))),
    genres: orElse(textsOf(movie['genre']), genresIn(info)),
    countries: namesOf(fact('Nationalité', 'Nationalités')),
    languages: namesOf(fact('Langues', 'Langue')),
    durationMinutes:
      durationMinutes(textsOf(movie['duration'])[0] ?? null) ??
      durationMinutes(/\d{1,2}h(?: ?\d{1,2}min)?/u.exec(beginningOf(textOf(info)))?.[0] ?? null),
    budget: moneyOf(fact('Budget')),
    synopsis:
      textsOf(movie['description'])[0] ?? textOrNull(textOf($('.content-txt').first(), LONGEST_SYNOPSIS)),
    posterUrl: textsOf(movie['image']).find((url) => url.startsWith('http')) ?? null,
  };
  return { facts, missed };
}

function orElse(values: string[], others: string[]): string[] {
  return values.length > 0 ? values : others;
}

/** "Distributeur" → "SND"; a dash means that the site does not know. */
function technicalFacts($: CheerioAPI): Map<string, string> {
  const facts = new Map<string, string>();
  for (const element of outermost($, TECHNICAL)) {
    const label = clean(textOf(findIn($(element), '.what').first()));
    const value = clean(textOf(findIn($(element), '.that').first()));
    if (label !== '' && !['', '-'].includes(value)) facts.set(label, value);
  }
  return facts;
}

function namesOf(text: string | null): string[] {
  return (text ?? '')
    .split(/[,;]/u)
    .map(clean)
    .filter((name) => name !== '');
}

function originalTitleOf($: CheerioAPI): string | null {
  const label = $('.light')
    .filter((_, element) => /^Titre original/u.test(beginningOf(textOf(element))))
    .first();
  return textOrNull(textOf(label.next()));
}

/** The French date on the page; the description's date may be that of another country. */
function releaseDateOf($: CheerioAPI, published: unknown): IsoDate | null {
  const shown = frenchDate(textOf($('.meta-body-info .date').first()));
  const described = textsOf(published)[0]?.slice(0, 10) ?? '';
  return shown ?? (isIsoDate(described) ? described : null);
}

/** "12 000 000 €", "$100 000 000", "25 millions d'euros"; null for anything in doubt. */
function moneyOf(text: string | null): Money | null {
  if (text === null) return null;
  const currency = /€|euro/iu.test(text)
    ? 'EUR'
    : /\$|dollar|USD/iu.test(text)
      ? 'USD'
      : /£/u.test(text)
        ? 'GBP'
        : null;
  const figure = beginningOf(text.replace(/[€$£]|d?['’]?euros?|dollars?|USD|EUR/giu, ''), 60);
  const millions = /^(\d{1,4}(?:[,.]\d{1,3})?) millions? ?(?:de)?$/iu.exec(figure)?.[1];
  const whole = /^[\d ,.]{1,60}$/u.test(figure) ? countOf(figure) : null;
  const amount = millions === undefined ? whole : Math.round(Number(millions.replace(',', '.')) * 1e6);
  return currency === null || amount === null ? null : { amount, currency };
}

/** The release type stands beside the date, in an element that is nothing else: a span, in older pages `strong`. */
function releaseTypeOf(info: Nodes): string | null {
  return textOrNull(textOf(findIn(info, '.meta-release-type, strong').first()));
}

function inCinemas(releaseType: string): boolean {
  return /\b(?:salles?|cinemas?|avant-premieres?)\b/u.test(unaccented(beginningOf(releaseType)));
}

/** "sur Netflix", "en VOD", "directement en DVD", "à la télévision". */
function onScreensAtHome(releaseType: string): boolean {
  const text = unaccented(beginningOf(releaseType));
  return /^sur \S|\b(?:s?vod|streaming|dvd|blu-ray|tele|television)\b/u.test(text);
}

/**
 * Opens in the run's week, or on its eve, for previews (see `releaseIn`). A film whose page names a platform is none
 * for cinemas.
 */
export function filmOfAllocineFilmPage(
  { releaseType, ...facts }: AllocineFilmFacts,
  allocineId: number,
  week: IsoDate,
): SourceFilm {
  const release = releaseIn(week, facts.releaseDate);
  const streaming = releaseType !== null && !inCinemas(releaseType) && onScreensAtHome(releaseType);
  return sourceFilm({
    ...facts,
    source: 'allocine',
    sourceId: String(allocineId),
    ...(streaming ? { status: 'streaming' } : release),
  });
}
