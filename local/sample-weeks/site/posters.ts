import { RE_RELEASES } from '../guest-films.ts';
import { posterOf } from '../poster.ts';
import { sampleFacts, type SampleFilm } from '../sample-films.ts';

/** A few films have no poster on Allociné; which ones is ours. */
const WITHOUT_POSTER = new Set(['Jours sauvages', 'Orso', 'Carry On Jatta 3']);

export function posterUrl(key: string, baseUrl: string): string {
  return `${baseUrl}/posters/${key}.svg`;
}

export function allocinePosterUrl(film: SampleFilm, baseUrl: string): string | null {
  return WITHOUT_POSTER.has(film.title) ? null : posterUrl(keyOf(film), baseUrl);
}

export function jpboxPosterUrl(film: SampleFilm, baseUrl: string): string {
  return posterUrl(keyOf(film), baseUrl);
}

/** A film that Allociné does not know has its JPBox-Office id. */
function keyOf(film: SampleFilm): string {
  return film.allocineId === null ? `jpbox-${film.jpboxId ?? ''}` : `allocine-${film.allocineId}`;
}

/** The SVG of a poster, or null for a key that no film has. */
export function posterNamed(key: string): string | null {
  const film =
    sampleFacts().films.find((candidate) => keyOf(candidate) === key) ??
    RE_RELEASES.find((candidate) => `allocine-${candidate.allocineId}` === key);
  return film === undefined ? null : posterOf({ ...film, year: film.releaseDate.slice(0, 4) });
}
