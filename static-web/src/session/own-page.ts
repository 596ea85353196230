/** Which addresses may be followed: pages of this site, whatever stands in the address bar. Pure. */

/** The first parts of the addresses of the pages that everybody may read. */
export const AUDIENCE_PAGES: ReadonlySet<string> = new Set(['films', 'programme', 'trouver']);

/** Those of all pages of the site; the one page without any is the current week, or the public programme. */
const PAGES: ReadonlySet<string> = new Set([
  ...AUDIENCE_PAGES,
  '',
  'semaine',
  'sorties',
  'film',
  'chiffres',
  'historique',
  'reglages',
  'aide',
  'suivi',
]);

/**
 * An address as the browser would follow it, as path, query and fragment; null where that is no page of this site.
 * A browser takes tabs and line ends out and reads a backslash as a slash, so only its own reading decides. Neither the
 * API nor the sign-in (`/.auth/…`, which leads on to where its own address says) is a page.
 *
 * @param origin of this site, e.g. `https://niab.example`.
 */
export function ownPage(address: string, origin: string): string | null {
  const url = URL.parse(address, origin);
  // Not its origin: that of `blob:https://…` is the site's own too.
  if (url?.href.startsWith(`${origin}/`) !== true) return null;
  const [, first = ''] = url.pathname.split('/');
  // `/.//elsewhere` is a path of this site, and `//elsewhere` that of another: a path begins with one slash.
  if (!PAGES.has(first) || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
