import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { seededRandom } from '#shared/seeded-random.ts';

/** How the rows are shared among the files, about as in IMDb's. */
const SHARES = { basics: 0.3, akas: 0.25, principals: 0.3, names: 0.1, ratings: 0.05 };
const TYPES = ['movie', 'tvMovie', 'tvEpisode', 'short', 'tvSeries'];
const CATEGORIES = ['actor', 'actress', 'self', 'director', 'writer', 'composer', 'producer'];
const WORDS = ['Été', 'The', 'Night', 'L’amour', '"Quoted"', 'of', 'Zürich', '愛', 'Rouge', '1984', '|', ','];
const LINE_PIECE = 1_000;
/** Akas, and principals, of a title that has any: the first ones have. */
const OF_TITLE = 3;

/** What a loader of all films must have stored. */
export interface DumpCounts {
  films: number;
  frenchTitles: number;
  credits: number;
}

/**
 * Writes a made-up dump of IMDb of about `rows` rows, packed, in its form (https://developer.imdb.com/non-commercial-datasets).
 * The same seed makes the same.
 */
export async function writeImdbDump(folder: string, rows: number, seed: number): Promise<DumpCounts> {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const title = (): string =>
    Array.from({ length: 1 + below(4) }, () => WORDS[below(WORDS.length)]).join(' ');
  const numberOf = (share: number): number => Math.round(rows * share);
  const titles = numberOf(SHARES.basics);
  const [names, isFilm] = [numberOf(SHARES.names), new Uint8Array(titles + 1)];
  const counts: DumpCounts = { films: 0, frenchTitles: 0, credits: 0 };

  await write(folder, 'title.basics', function* () {
    yield 'tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres';
    for (let number = 1; number <= titles; number += 1) {
      const [type = '', isAdult] = [TYPES[below(TYPES.length)], below(50) === 0];
      if (!isAdult && (type === 'movie' || type === 'tvMovie')) {
        isFilm[number] = 1;
        counts.films += 1;
      }
      const [year, minutes] = [
        below(9) === 0 ? '\\N' : 1900 + below(125),
        below(3) === 0 ? '\\N' : below(200),
      ];
      const [primary, original] = [title(), title()];
      yield `${tt(number)}\t${type}\t${primary}\t${original}\t${isAdult ? 1 : 0}\t${year}\t\\N\t${minutes}\tDrama,Short`;
    }
  });
  await write(folder, 'title.akas', function* () {
    yield 'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle';
    for (const [number, ordering] of parts(numberOf(SHARES.akas))) {
      const region = ['FR', 'CA', 'US', 'DE', '\\N'][below(5)] ?? '';
      if (region === 'FR' && isFilm[number] === 1) counts.frenchTitles += 1;
      yield `${tt(number)}\t${ordering}\t${title()}\t${region}\t${region === 'CA' ? 'fr' : '\\N'}\timdbDisplay\t\\N\t0`;
    }
  });
  await write(folder, 'title.principals', function* () {
    yield 'tconst\tordering\tnconst\tcategory\tjob\tcharacters';
    for (const [number, ordering] of parts(numberOf(SHARES.principals))) {
      const [category = '', person] = [
        CATEGORIES[below(CATEGORIES.length)],
        1 + ((number * 7 + ordering) % names),
      ];
      if (isFilm[number] === 1 && category !== 'self' && category !== 'producer') counts.credits += 1;
      yield `${tt(number)}\t${ordering}\t${nm(person)}\t${category}\t\\N\t["Somebody"]`;
    }
  });
  await write(folder, 'name.basics', function* () {
    yield 'nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles';
    for (let number = 1; number <= names; number += 1) {
      yield `${nm(number)}\tNomen ${number}\t${below(2) === 0 ? '\\N' : 1880 + below(120)}\t\\N\tactor\t${tt(1 + below(titles))}`;
    }
  });
  await write(folder, 'title.ratings', function* () {
    yield 'tconst\taverageRating\tnumVotes';
    for (const number of everySo(titles, numberOf(SHARES.ratings))) {
      yield `${tt(number)}\t${(1 + random() * 9).toFixed(1)}\t${5 + below(100_000)}`;
    }
  });
  return counts;
}

/** Titles with what belongs to them, in their order, `rows` in all. */
function* parts(rows: number): Generator<[number: number, ordering: number]> {
  for (let row = 0; row < rows; row += 1) yield [1 + Math.floor(row / OF_TITLE), 1 + (row % OF_TITLE)];
}

function* everySo(titles: number, rows: number): Generator<number> {
  for (let row = 0; row < rows; row += 1) yield 1 + Math.floor((row * titles) / rows);
}

async function write(folder: string, name: string, lines: () => Iterable<string>): Promise<void> {
  const zipped = createGzip({ level: 1 });
  const stored = zipped.pipe(createWriteStream(path.join(folder, `${name}.tsv.gz`)));
  let piece: string[] = [];
  const flush = async (): Promise<void> => {
    if (!zipped.write(`${piece.join('\n')}\n`)) await once(zipped, 'drain');
    piece = [];
  };
  for (const line of lines()) {
    piece.push(line);
    if (piece.length === LINE_PIECE) await flush();
  }
  if (piece.length > 0) await flush();
  zipped.end();
  await finished(stored);
}

function tt(number: number): string {
  return `tt${String(number).padStart(7, '0')}`;
}

function nm(number: number): string {
  return `nm${String(number).padStart(7, '0')}`;
}
