import type { Recommended } from '#shared/recommending/recommender.ts';
import type { CatalogueFilm } from '#shared/catalogue/catalogue.ts';

/** People and genres that are named of what two films share. */
const NAMED = 3;

/** A line for a film, and one for each like that speaks for it. */
export function toldFilm({ film, because }: Recommended, place: number): string {
  const reasons = because.map(({ film: like, shared }) => {
    const { people, genres } = shared;
    const both = [...people.map(({ name }) => name), ...genres].slice(0, NAMED);
    return `   because of ${titled(like)}${both.length === 0 ? '' : `: ${both.join(', ')}`}`;
  });
  return [`${String(place).padStart(2)} ${titled(film)}`, ...reasons].join('\n');
}

export function titled({ frenchTitle, originalTitle, otherTitles, id, year }: CatalogueFilm): string {
  const title = frenchTitle ?? originalTitle ?? otherTitles[0] ?? id;
  return year === null ? title : `${title} (${year})`;
}
