import { imageAddress } from '../film-bounds.ts';

export const JPBOX = 'https://www.jpbox-office.com';
/** No address on the site is as long. */
const LONGEST = 2_000;

/** The film's id in a link such as `fichfilm.php?id=25411&view=2`. */
export function jpboxIdOf(href: string | undefined): number | null {
  if (href?.slice(0, LONGEST).includes('fichfilm.php?') !== true) return null;
  const id = parameterOf(href, 'id') ?? '';
  return /^\d{1,9}$/u.test(id) ? Number(id) : null;
}

/** A parameter of a link on the site; null where there is none. */
export function parameterOf(href: string, name: string): string | null {
  return URL.parse(href.slice(0, LONGEST), `${JPBOX}/`)?.searchParams.get(name) ?? null;
}

/** "Aventure - Action" is two genres; "Science-Fiction" is one. */
export function splitNames(text: string | null): string[] {
  return (text ?? '').split(' - ').filter((name) => name !== '');
}

/** The address of a poster; the site shows `nophoto.jpg` where it has none. */
export function posterUrlOf(src: string | undefined): string | null {
  if (src === undefined || src.length > LONGEST) return null;
  if (!src.includes('/posters/') || src.includes('nophoto')) return null;
  return imageAddress(URL.parse(src, `${JPBOX}/`)?.href ?? null);
}
