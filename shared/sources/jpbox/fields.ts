export const JPBOX = 'https://www.jpbox-office.com';

/** The film's id in a link such as `fichfilm.php?id=25411&view=2`. */
export function jpboxIdOf(href: string | undefined): number | null {
  const found = /fichfilm\.php\?(?:.*&)?id=(\d+)/u.exec(href ?? '');
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** "Aventure - Action" is two genres; "Science-Fiction" is one. */
export function splitNames(text: string | null): string[] {
  return (text ?? '').split(' - ').filter((name) => name !== '');
}

/** The address of a poster; the site shows `nophoto.jpg` where it has none. */
export function posterUrlOf(src: string | undefined): string | null {
  if (src === undefined || !src.includes('/posters/') || src.includes('nophoto')) return null;
  return new URL(src, `${JPBOX}/`).href;
}
