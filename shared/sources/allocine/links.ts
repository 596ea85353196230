import type { Nodes } from '../html.ts';

const SALT = 'ACr';

/**
 * The path hidden in the class of an obfuscated link: base64 salted with "ACr", e.g.
 * `ACrL2ZACrpbG0vZmljaGVmaWxtX2dlbl9jZmlsbT0xLmh0bWw= button` → `/film/fichefilm_gen_cfilm=1.html`.
 */
export function hiddenPath(classes: string): string | null {
  const salted = classes.split(/\s+/u).find((name) => name.startsWith(SALT));
  if (salted === undefined) return null;
  const path = Buffer.from(salted.replaceAll(SALT, ''), 'base64').toString('utf8');
  return path.startsWith('/') ? path : null;
}

/** Allociné's id of the film to which a link leads, openly or hidden. */
export function filmIdOf(link: Nodes): number | null {
  const path = link.attr('href') ?? hiddenPath(link.attr('class') ?? '') ?? '';
  const found = /(?:cfilm=|fichefilm-)(\d+)/u.exec(path);
  return found?.[1] === undefined ? null : Number(found[1]);
}
