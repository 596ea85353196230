import { compareText } from '../../domain/compare-text.ts';
import type { CatalogueContent } from '../content.ts';
import type { Tag } from '../film.ts';
import type { Columns } from './columns.ts';
import { MOST_ROWS_KEPT } from './most-rows.ts';
import { filmOf, filmsByMovieLens } from './rating-columns.ts';
import type { TextWriter } from './texts.ts';

type TagColumns = Pick<Columns, 'tagUser' | 'tagFilm' | 'tagText' | 'taggedAt'> & { tags: number };

/** @param movieLensIds as of `ratingColumns`. */
export async function tagColumns(
  tags: CatalogueContent['tags'],
  movieLensIds: Uint32Array,
  texts: TextWriter,
  mostKept = MOST_ROWS_KEPT,
): Promise<TagColumns> {
  const films = filmsByMovieLens(movieLensIds);
  const kept: Tag[] = [];
  let count = 0;
  for await (const tag of tags) {
    filmOf(films, tag.movieLensId);
    count += 1;
    if (count <= mostKept) kept.push(tag);
  }
  if (count > mostKept) kept.length = 0;
  kept.sort(
    (a, b) =>
      a.userId - b.userId ||
      a.movieLensId - b.movieLensId ||
      a.taggedAt - b.taggedAt ||
      compareText(a.tag, b.tag),
  );
  return {
    tagUser: Uint32Array.from(kept, ({ userId }) => userId),
    tagFilm: Uint32Array.from(kept, ({ movieLensId }) => filmOf(films, movieLensId)),
    tagText: Uint32Array.from(kept, ({ tag }) => texts.number(tag)),
    taggedAt: Uint32Array.from(kept, ({ taggedAt }) => taggedAt),
    tags: count,
  };
}
