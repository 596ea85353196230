import { constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { compareText } from '../../domain/compare-text.ts';
import type { CatalogueContent } from '../content.ts';
import type { Columns } from './columns.ts';
import { filmColumns } from './film-columns.ts';
import { MOST_ROWS_KEPT } from './most-rows.ts';
import { ratingColumns } from './rating-columns.ts';
import { joinSections } from './sections.ts';
import { tagColumns } from './tag-columns.ts';
import { TextWriter } from './texts.ts';

const zip = promisify(gzip);
/** Names the system in the head of a gzip file, and would make other bytes of the same content elsewhere. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/**
 * The file of a catalogue, gzipped. The same content makes the same bytes, in whatever order it is given (between versions of
 * zlib those of the columns inside, whose hash is the catalogue's version).
 * @param mostKept ratings, and tags, of which the single ones are kept.
 * @throws {NiabError} `bad-catalogue` where content contradicts itself: a credit of nobody, a rating of no film.
 */
export async function encodeCatalogue(
  content: CatalogueContent,
  mostKept = MOST_ROWS_KEPT,
): Promise<Uint8Array> {
  const texts = new TextWriter();
  const films = filmColumns(
    content.films.toSorted((a, b) => compareText(a.id, b.id)),
    content.people,
    texts,
  );
  const { users, ratings, ...rated } = await ratingColumns(content.ratings, films.movieLensId, mostKept);
  const { tags, ...tagged } = await tagColumns(content.tags, films.movieLensId, texts, mostKept);
  const totals = Uint32Array.of(users, ratings, tags);
  const columns: Columns = { ...films, ...rated, ...tagged, totals, ...texts.finish() };
  return zipped(joinSections({ ...columns }), constants.Z_BEST_COMPRESSION);
}

/**
 * The file of `joinSections`' bytes.
 * @param level of gzip: by default one that takes a third of the time for a file that is hardly longer.
 */
export async function zipped(
  bytes: Uint8Array,
  level: number = constants.Z_DEFAULT_COMPRESSION,
): Promise<Uint8Array> {
  const file = await zip(bytes, { level });
  file[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return file;
}
