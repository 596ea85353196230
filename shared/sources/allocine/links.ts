import type { Nodes } from '../html.ts';

const SALT = 'ACr';
/** No path of the site is as long. */
const LONGEST = 2_000;

/**
 * The path hidden in the class of an obfuscated link: base64 salted with "ACr", e.g.
 * `ACrL2ZACrpbG0vZmljaGVmaWxtX2dlbl9jZmlsbT0xLmh0bWw= button` → `/film/fichefilm_gen_cfilm=1.html`.
 */
function hiddenPath(classes: string): string | null {
  const salted = classes
    .slice(0, LONGEST)
    .split(/\s/u)
    .find((name) => name.startsWith(SALT));
  if (salted === undefined) return null;
  const path = Buffer.from(salted.replaceAll(SALT, ''), 'base64').toString('utf8');
  return path.startsWith('/') ? path : null;
}

/** The address to which a link leads, openly or hidden; empty where it leads nowhere. */
export function pathOf(link: Nodes): string {
  return link.attr('href')?.slice(0, LONGEST) ?? hiddenPath(link.attr('class') ?? '') ?? '';
}

/** Allociné's id of the film that an address names. */
export function filmIdIn(address: string): number | null {
  const found = /(?:cfilm=|fichefilm-)(\d{1,12})(?!\d)/u.exec(address.slice(0, LONGEST));
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** Allociné's id of the film to which a link leads, openly or hidden. */
export function filmIdOf(link: Nodes): number | null {
  return filmIdIn(pathOf(link));
}
