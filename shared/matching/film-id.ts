import { createHash } from 'node:crypto';
import type { IsoDate } from '../domain/cinema-week.ts';
import { unaccented } from '../domain/unaccented.ts';

/** Width of a film's id in the database. */
const LONGEST = 100;
/** Letters of a hash: two of a thousand films of a day have the same one time in a million million. */
const HASH_LENGTH = 12;

/** The id of a film that a site numbers. */
export function idOnSite(source: string, id: string): string {
  return fitting(`${source}-${id}`, '');
}

/**
 * The id of a film that no site numbers: its title and date. What a slug cannot tell apart, such as titles in other
 * scripts, a hash does.
 *
 * @param more what tells it from a film of the same title and date; null where there is none.
 */
export function idOfTitle(title: string, releaseDate: IsoDate, more: string | null = null): string {
  const text = unaccented(title).replace(/\s+/gu, ' ').trim();
  const slug = text.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  const isTold = slug !== '' && !/[\p{L}\p{N}]/u.test(text.replace(/[a-z0-9]+/gu, ''));
  const hash = isTold && more === null ? '' : `-${hashOf(more === null ? text : `${text}\n${more}`)}`;
  return fitting(slug === '' ? 'film' : slug, `${hash}-${releaseDate}`);
}

/** A beginning that is too long is cut, and told from others by a hash of the whole. */
function fitting(beginning: string, end: string): string {
  if (beginning.length + end.length <= LONGEST) return `${beginning}${end}`;
  const hash = `-${hashOf(beginning)}`;
  return `${beginning.slice(0, LONGEST - hash.length - end.length).replace(/-+$/u, '')}${hash}${end}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
