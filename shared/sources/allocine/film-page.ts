import type { CheerioAPI } from 'cheerio';
import { isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import type { Money } from '../../domain/release.ts';
import { LayoutChangedError, WrongPageError } from '../../errors.ts';
import { openPage } from '../html.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { clean, countOf, durationMinutes, frenchDate, textOrNull } from '../text.ts';
import { movieDescription, textsOf } from './json-ld.ts';
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
>;

/**
 * Reads `/film/fichefilm_gen_cfilm=ID.html`: its schema.org description first, the page itself where that is silent.
 * Written from the description of the site, without a capture.
 *
 * @throws LayoutChangedError without a title; WrongPageError when the page is about another film.
 */
export function parseAllocineFilm(
  html: string,
  allocineId: number,
): { facts: AllocineFilmFacts; missed: string[] } {
  const $ = openPage(PAGE, html, 'script[type="application/ld+json"]');
  const movie = movieDescription($) ?? {};
  const title = textsOf(movie['name'])[0] ?? textOrNull($('.titlebar-title').first().text());
  if (title === null) {
    throw new LayoutChangedError(
      PAGE,
      'script[type="application/ld+json"], .titlebar-title',
      'no title on the page',
    );
  }
  const address = [...textsOf(movie['url']), $('link[rel="canonical"]').attr('href') ?? ''].join(' ');
  const id = /cfilm=(\d+)/u.exec(address)?.[1];
  if (id !== undefined && Number(id) !== allocineId) {
    throw new WrongPageError(PAGE, `asked for the film ${allocineId}, the page is about ${id}`);
  }

  const technical = technicalFacts($);
  const fact = (...labels: string[]): string | null =>
    labels.map((label) => technical.get(label)).find((value) => value !== undefined) ?? null;
  const info = $('.meta-body-info').first();
  const missed: string[] = [];
  if (Object.keys(movie).length === 0) missed.push(`« ${title} » : pas de description schema.org`);
  if (technical.size === 0) missed.push(`« ${title} » : pas d'informations techniques`);
  const facts = {
    title,
    originalTitle: originalTitleOf($),
    releaseDate: releaseDateOf($, movie['datePublished']),
    distributor: fact('Distributeur', 'Distributeurs'),
    directors: orElse(textsOf(movie['director']), namesIn($, $('.meta-body-direction'))),
    cast: orElse(textsOf(movie['actor'] ?? movie['actors']), namesIn($, $('.meta-body-actor'))),
    genres: orElse(textsOf(movie['genre']), genresIn($, info)),
    countries: namesOf(fact('Nationalité', 'Nationalités')),
    languages: namesOf(fact('Langues', 'Langue')),
    durationMinutes:
      durationMinutes(textsOf(movie['duration'])[0] ?? null) ??
      durationMinutes(/\d+h(?:\s*\d+min)?/u.exec(clean(info.text()))?.[0] ?? null),
    budget: moneyOf(fact('Budget')),
    synopsis: textsOf(movie['description'])[0] ?? textOrNull($('.content-txt').first().text()),
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
  for (const element of $(TECHNICAL).toArray()) {
    const label = clean($(element).find('.what').first().text());
    const value = clean($(element).find('.that').first().text());
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
    .filter((_, element) => /^Titre original/u.test(clean($(element).text())))
    .first();
  return textOrNull(label.next().text());
}

/** The French date on the page; the description's date may be that of another country. */
function releaseDateOf($: CheerioAPI, published: unknown): IsoDate | null {
  const shown = frenchDate($('.meta-body-info .date').first().text());
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
  const digits = text.replace(/^[^\d]*/u, '');
  const amount = /million/iu.test(text) ? Number.parseFloat(digits.replace(',', '.')) * 1e6 : countOf(digits);
  return currency === null || amount === null || !Number.isFinite(amount) ? null : { amount, currency };
}

export function filmOfAllocineFilmPage(
  facts: AllocineFilmFacts,
  allocineId: number,
  week: IsoDate,
): SourceFilm {
  return sourceFilm({
    ...facts,
    source: 'allocine',
    sourceId: String(allocineId),
    status: statusIn(week, facts.releaseDate),
  });
}
