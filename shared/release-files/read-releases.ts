import { InvalidInputError, messageOf } from '../errors.ts';
import { Faults, placeText, type Flaw } from './faults.ts';
import { fileBytes } from './file-bytes.ts';
import { FilmsSeen } from './films-seen.ts';
import { isJsonArray, jsonArray } from './json-array.ts';
import { jsonLines } from './json-lines.ts';
import { endOfValue } from './json-value.ts';
import { releaseRow, type ReleaseRow } from './release-row.ts';
import { toUtf8 } from './to-utf8.ts';
import { afterBlanks } from './white-space.ts';

export interface ReadingOptions {
  /** Is told what a person should know of a file that was read all the same. */
  onNotice?: (text: string) => void;
  /** Is told now and then how many bytes of all have been read. */
  onProgress?: (done: number, total: number) => void;
}

const FILMS_A_STEP = 500;
const ADVICE =
  'Correct the file and try again; nothing of it was used. It holds a film a line, or one JSON array of films.';

/**
 * All films of a file of releases in the file's order: JSON Lines (empty lines are skipped) or one JSON array, in
 * UTF-8, UTF-16 or, with a notice, Windows-1252; gzipped or not.
 * @throws InvalidInputError for a file that cannot be read or holds no film, and one that names the first twenty
 * faults of its films with their places: no JSON, impossible facts, a film that stands twice.
 */
export async function readReleases(path: string, options: ReadingOptions = {}): Promise<ReleaseRow[]> {
  return parseReleases(await fileBytes(path), path, options);
}

/** The same for the bytes of a file; `file` is its name in what is said of it. */
export function parseReleases(raw: Buffer, file: string, options: ReadingOptions = {}): ReleaseRow[] {
  const { bytes, notice } = toUtf8(raw, file);
  if (notice !== null) options.onNotice?.(notice);
  const rows: ReleaseRow[] = [];
  const faults = new Faults();
  const seen = new FilmsSeen();
  let step = 0;
  for (const { place, start, end, fault } of isJsonArray(bytes) ? jsonArray(bytes) : jsonLines(bytes)) {
    const read = fault === null ? filmIn(bytes, start, end) : [{ field: null, text: fault }];
    if (Array.isArray(read)) faults.add(place, ...read);
    else {
      const earlier = seen.seenAt(read.facts, place);
      if (earlier === null) rows.push(read);
      else
        faults.add(place, { field: null, text: `the same film as ${placeText(earlier)} (${nameOf(read)})` });
    }
    step = (step + 1) % FILMS_A_STEP;
    if (step === 0) options.onProgress?.(end, bytes.length);
  }
  if (rows.length >= FILMS_A_STEP) options.onProgress?.(bytes.length, bytes.length);
  if (faults.any) throw faults.toError(file, ADVICE);
  if (rows.length === 0) throw new InvalidInputError('films', `${file} is empty: it holds no film`);
  return rows;
}

function filmIn(bytes: Buffer, start: number, end: number): ReleaseRow | Flaw[] {
  // Files that were put together can have a byte order mark before any line; it counts as white space here.
  const text = bytes.toString('utf8', start, end).trim();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ field: null, text: notJson(bytes, start, end, error) }];
  }
  return releaseRow(value);
}

function notJson(bytes: Buffer, start: number, end: number, error: unknown): string {
  if (!endOfValue(bytes, start, end).breaksOff) return `is not JSON (${printable(messageOf(error))})`;
  return afterBlanks(bytes, end) === bytes.length
    ? 'the file breaks off in the middle of this film: copy or fetch it again'
    : 'breaks off in the middle of the film';
}

/** V8 quotes what it could not read, and that may be anything. */
function printable(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ');
}

function nameOf({ facts: { title, releaseDate, directors } }: ReleaseRow): string {
  return printable([`“${title}”`, releaseDate, ...directors].join(', '));
}
