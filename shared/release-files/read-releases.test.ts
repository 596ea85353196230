import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { film } from '../domain/testing-films.ts';
import { InvalidInputError } from '../errors.ts';
import { parseReleases, readReleases, type ReadingOptions } from './read-releases.ts';
import type { ReleaseRow } from './release-row.ts';
import { ENCODINGS, windows1252 } from './testing-encodings.ts';

const ADVICE =
  'Correct the file and try again; nothing of it was used. It holds a film a line, or one JSON array of films.';

const line = (facts: object = {}) => JSON.stringify({ ...film(), firstWeekAdmissions: 1_000, ...facts });

function read(text: string | Buffer, options?: ReadingOptions): ReleaseRow[] {
  return parseReleases(Buffer.from(text), 'F.jsonl', options);
}

const titles = (text: string | Buffer) => read(text).map(({ facts }) => facts.title);

/** The lines of the error. */
function refusal(text: string | Buffer): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message.split('\n');
    throw error;
  }
  throw new Error('the file was read');
}

describe('a file of releases', () => {
  const frenchWord = fc.constantFrom('L’Été', 'Sœurs', 'À bout', 'Noël', '5 €', 'Où ?', 'brûlée', '“Lu”');
  const anyWord = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.trim());

  const filmsOf = (word: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(word, fc.uniqueArray(word, { maxLength: 3 })), { minLength: 1, maxLength: 5 })
      .map((films) =>
        films.map(([title, directors], index): ReleaseRow => {
          const facts = film({ title: `${index} ${title}`, originalTitle: title, directors });
          return { facts, firstWeekAdmissions: index === 0 ? null : index };
        }),
      );

  const jsonLines = fc
    .record({
      end: fc.constantFrom('\n', '\r', '\r\n'),
      between: fc.constantFrom('', ' ', '\t'),
      last: fc.boolean(),
    })
    .map(({ end, between, last }) => (films: object[]) => {
      const text = films.map((one) => JSON.stringify(one)).join(end + between + end);
      return last ? text + end : text;
    });
  const jsonArray = fc
    .record({ indent: fc.constantFrom(0, 2, '\t'), end: fc.constantFrom('\n', '\r', '\r\n') })
    .map(({ indent, end }) => (films: object[]) => {
      return `${end}${JSON.stringify(films, null, indent).replaceAll('\n', end)}${end}`;
    });
  const written = fc.oneof(jsonLines, jsonArray);
  const asStored = (rows: readonly ReleaseRow[]) =>
    rows.map(({ facts, firstWeekAdmissions }) => ({ ...facts, firstWeekAdmissions }));

  it('gives the same films in every form and encoding', () => {
    const encoded = fc.constantFrom(...Object.values(ENCODINGS));
    fc.assert(
      fc.property(filmsOf(anyWord), written, encoded, (films, write, encode) => {
        expect(read(encode(write(asStored(films))))).toEqual(films);
      }),
    );
  });

  it('gives the same films in Windows-1252, with a notice where that makes a difference', () => {
    fc.assert(
      fc.property(filmsOf(frenchWord), written, (films, write) => {
        const notices: string[] = [];
        const text = write(asStored(films));
        expect(read(windows1252(text), { onNotice: (notice) => notices.push(notice) })).toEqual(films);
        expect(notices).toHaveLength(Buffer.from(text).equals(windows1252(text)) ? 0 : 1);
      }),
    );
  });

  it('keeps the order of the file, and is told how far it is', () => {
    const steps: [number, number][] = [];
    const text = Array.from({ length: 1_100 }, (_, index) => `${line({ title: `Film ${index}` })}\n`).join(
      '',
    );
    const rows = read(text, { onProgress: (done, total) => steps.push([done, total]) });
    expect(rows.map(({ facts }) => facts.title)).toEqual(rows.map((_, index) => `Film ${index}`));
    expect(rows).toHaveLength(1_100);
    expect(steps).toHaveLength(3);
    expect(steps.map(([, total]) => total)).toEqual([text.length, text.length, text.length]);
    expect(steps.map(([done]) => done)).toEqual([...steps.map(([done]) => done)].sort((a, b) => a - b));
    expect(steps.at(-1)).toEqual([text.length, text.length]);
  });

  it('is read from the disk, gzipped too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'niab-releases-'));
    try {
      await writeFile(join(folder, 'a.jsonl'), line({ title: 'Lu' }));
      await writeFile(join(folder, 'a.jsonl.gz'), gzipSync(line({ title: 'Nu' })));
      expect(await readReleases(join(folder, 'a.jsonl'))).toMatchObject([{ facts: { title: 'Lu' } }]);
      expect(await readReleases(join(folder, 'a.jsonl.gz'))).toMatchObject([{ facts: { title: 'Nu' } }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('may be put together of files with byte order marks, and hold line ends of Unicode in its texts', () => {
    const text = `\uFEFF${line({ title: 'Lu' })}\n\uFEFF${line({ title: 'Nu\u2028\u0085' })}\n`;
    expect(titles(text)).toEqual(['Lu', 'Nu\u2028\u0085']);
  });

  it.each([
    ['no byte', ''],
    ['a byte order mark', '\uFEFF'],
    ['empty lines', '\n\r\n \t\n'],
    ['an empty list', '[\n]\n'],
  ])('says that it is empty when it holds %s', (_, text) => {
    expect(refusal(text)).toEqual(['F.jsonl is empty: it holds no film']);
  });
});

describe('the error of a file of releases', () => {
  it('names every bad line with everything that is wrong with it', () => {
    const text = [
      line({ title: 'Lu' }),
      '',
      line({ releaseDate: '2024-02-30', screens: 'many' }),
      '{"title": "Nu" "releaseDate": "2024-01-03"}',
      line({ firstWeekAdmissions: 1.5 }),
      line({ firstWeekAdmissions: 660_000_010 }),
      line({ durationMinutes: -5 }),
      '[1]',
    ];
    expect(refusal(text.join('\r\n'))).toEqual([
      'F.jsonl: 6 faults',
      '  line 3, releaseDate: "2024-02-30" is not a date (YYYY-MM-DD); screens: is not a number',
      expect.stringMatching(/^ {2}line 4: is not JSON \(.+\)$/u),
      '  line 5, firstWeekAdmissions: 1.5 is not a whole number from 1 to 7,000,000 (null where nobody knows it)',
      '  line 6, firstWeekAdmissions: 660000010 is not a whole number from 1 to 7,000,000 (null where nobody knows it)',
      '  line 7, durationMinutes: -5 is impossible (1 to 1000)',
      '  line 8: is not an object',
      ADVICE,
    ]);
  });

  it.each([20, 21, 47])('names the first twenty of %i bad lines and counts the others', (count) => {
    const [head, ...rest] = refusal(`${line()}\n${'{}\n'.repeat(count)}`);
    expect(head).toBe(`F.jsonl: ${count} faults`);
    const named = rest.filter((text) => text.startsWith('  line'));
    expect(
      named.map((text) => /^ {2}line (\d+), title: is missing; releaseDate: is missing$/u.exec(text)?.[1]),
    ).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 2)));
    expect(rest.slice(20)).toEqual([...(count > 20 ? [`  and ${count - 20} more`] : []), ADVICE]);
  });

  it('names both lines of a film that stands twice', () => {
    const text = [
      line({ title: 'Zoé', directors: ['Ana Ré', 'Bo'] }),
      line({ title: 'Lu' }),
      '',
      line({ title: 'ZOE', directors: ['Bo', 'Ana Re'], firstWeekAdmissions: 5 }),
      line({ title: 'Zoé', directors: ['Ana Ré'], releaseDate: '2020-01-01' }),
    ];
    expect(refusal(text.join('\n'))).toEqual([
      'F.jsonl: 1 fault',
      '  line 4: the same film as line 1 (“ZOE”, 2023-05-10, Bo, Ana Re)',
      ADVICE,
    ]);
  });

  it('names films of an array by their number and line', () => {
    const text = `[\n${line({ title: 'Lu' })},\n${line({ title: 'lu' })},\n${line({ screens: -1 })}\n]`;
    expect(refusal(text)).toEqual([
      'F.jsonl: 2 faults',
      '  film 2 (line 3): the same film as film 1 (line 2) (“lu”, 2023-05-10)',
      '  film 3 (line 4), screens: -1 is impossible (0 to 10000)',
      ADVICE,
    ]);
  });

  it('says that the file is cut off, wherever that is', () => {
    const cut = fc
      .record({ array: fc.boolean(), share: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })
      .map(({ array, share }) => {
        const last = line({ title: 'L’Été', cast: ['“Ana” \\ [', '{'] });
        const bytes = Buffer.from(last).subarray(0, Math.ceil(share * last.length));
        return {
          array,
          bytes: Buffer.concat([Buffer.from(`${array ? '[' : ''}${line()}${array ? ',' : ''}\n`), bytes]),
        };
      });
    fc.assert(
      fc.property(cut, ({ array, bytes }) => {
        const place = array ? 'film 2 (line 2)' : 'line 2';
        expect(refusal(bytes)).toEqual([
          'F.jsonl: 1 fault',
          `  ${place}: the file breaks off in the middle of this film: copy or fetch it again`,
          ADVICE,
        ]);
      }),
    );
  });

  it('says of an open bracket before the end only that the film breaks off', () => {
    expect(refusal(`{"title":"Lu"\n${line()}`)[1]).toBe('  line 1: breaks off in the middle of the film');
  });

  it('shows no control characters of a file', () => {
    expect(refusal('\u001b(B\u0007')[1]).toMatch(/^ {2}line 1: is not JSON \(\P{C}+\)$/u);
    const [, twice] = refusal(`${line({ title: '\u001b[2J' })}\n${line({ title: '\u001b[2J' })}`);
    expect(twice).toMatch(/^ {2}line 2: the same film as line 1 \(\P{C}+\)$/u);
  });

  it('has the first wrong field', () => {
    expect(() => read(line({ screens: -1 }))).toThrow(expect.objectContaining({ field: 'screens' }) as Error);
  });
});
