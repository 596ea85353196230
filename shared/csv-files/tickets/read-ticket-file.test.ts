import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cinemaWeekOf } from '../../domain/cinema-week.ts';
import { ENCODINGS, windows1252 } from '../../release-files/testing-encodings.ts';
import { SEPARATORS } from '../csv-rows.ts';
import { readTicketFile, type TicketFile } from './read-ticket-file.ts';

const read = (text: string): TicketFile => readTicketFile(Buffer.from(text));
/** What is wrong, as `LINE COLUMN CODE VALUE`. */
const wrong = (text: string): string[] =>
  read(text).problems.map(({ line, column, code, value }) =>
    [line, column, code, value].filter((part) => part !== null && part !== '').join(' '),
  );
const noted = (text: string): string[] =>
  read(text).notes.map(({ line, code, value }) =>
    [line, code, value].filter((part) => part !== null).join(' '),
  );

const HEADER = 'Date;Salle;Film;Billets';
const line = (text: string): string => `${HEADER}\n${text}\n`;
const JULY = { line: 2, week: '2024-07-03', room: '1', film: 'Vice-Versa 2', tickets: 240 };

describe('a file of tickets', () => {
  it.each([
    'Date;Salle;Film;Billets\n03/07/2024;1;Vice-Versa 2;240',
    'date,room,title,tickets\n2024-07-03,1,Vice-Versa 2,240\n',
    'Semaine\tÉcran\tTitre du film\tEntrées\r\nmercredi 3 juillet 2024\t1\tVice-Versa 2\t240,0\r\n',
    'WEEK;ADMISSIONS;SCREEN;FILM TITLE\n03/07/2024;240;1;Vice-Versa 2',
    '"Billets vendus";"Semaine du";"N° salle";"Film"\n"240";"03/07/2024";"1";"Vice-Versa 2"',
    'sep=;\nDate;Salle;Film;Billets\n03/07/2024;1;Vice-Versa 2;240',
    'Date;Semaine;Salle;Film;Spectateurs\n09/07/2024;03/07/2024;1;Vice-Versa 2;240',
  ])('is read whatever separates, and whatever the columns are called: %j', (text) => {
    expect(read(text)).toMatchObject({ rows: [JULY], problems: [] });
  });

  it('says which week a day belongs to: Wednesday to Tuesday', () => {
    const days = ['02/07/2024', '03/07/2024', '09/07/2024', '10/07/2024'];
    const { rows } = read(`${HEADER}\n${days.map((day) => `${day};1;A;1`).join('\n')}`);
    expect(rows.map(({ week }) => week)).toEqual(['2024-06-26', '2024-07-03', '2024-07-03', '2024-07-10']);
  });

  const accents = line('03/07/2024;1;À l’abordage, œuvre;12');

  it.each(Object.entries(ENCODINGS))('is read in %s', (_, encoded) => {
    expect(readTicketFile(encoded(accents))).toMatchObject({
      rows: [{ film: 'À l’abordage, œuvre', tickets: 12 }],
      ...{ problems: [], notes: [] },
    });
  });

  it('is read in Windows-1252, and says so', () => {
    expect(readTicketFile(windows1252(accents))).toMatchObject({
      rows: [{ film: 'À l’abordage, œuvre' }],
      notes: [{ code: 'windows-1252' }],
    });
  });

  it('leaves blank lines and a cell that is closed on a day', () => {
    const { rows, problems } = read(
      line('\n;;;\n03/07/2024;1;;0\n04/07/2024;1;fermée;0\n05/07/2024;1;1917;0'),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ line: at, film }) => [at, film])).toEqual([
      [4, ''],
      [5, ''],
      [6, '1917'],
    ]);
  });

  it('tells what it leaves: lines above the header, other columns, totals', () => {
    const text =
      'Cinéma Le Rex;;;;\n;;;;\nDate;Salle;Film;Billets;Recette\n03/07/2024;1;A;1;10\n;;Total;1;10\nTotal général;;;1;10';
    expect(noted(text)).toEqual([
      '3 column-left Recette',
      '1 above-header Cinéma Le Rex',
      '5 total-line Total 1 10',
      '6 total-line Total général 1 10',
    ]);
  });

  it('takes a film for no total', () => {
    expect(read(line('03/07/2024;1;Total Recall;12')).rows).toMatchObject([
      { film: 'Total Recall', tickets: 12 },
    ]);
    expect(read('Film;Date;Salle;Billets\nTotal Recall;03/07/2024;1;12').rows).toHaveLength(1);
    expect(read('Film;Date;Salle;Billets\nTotal;;;12').rows).toEqual([]);
  });

  it('counts a line that stands twice, and says so: a till may write one for each show', () => {
    const text = line('03/07/2024;1;A;12\n03/07/2024;1;A;12');
    expect(read(text).rows).toHaveLength(2);
    expect(noted(text)).toEqual(['3 same-line 2']);
  });

  it.each([
    ['03/07/2024;1;A;12,5', '2 Billets not-whole 12,5'],
    ['03/07/2024;1;A;', '2 Billets missing-value'],
    ['03/07/2024;1;A;=SOMME(D2:D9)', '2 Billets formula =SOMME(D2:D9)'],
    ['="03/07/2024";1;A;12', '2 Date formula ="03/07/2024"'],
    ['03/07/2024;1;=cmd|calc;12', '2 Film formula =cmd|calc'],
    ['31/06/2024;1;A;12', '2 Date bad-date 31/06/2024'],
    ['03/07/2024;;A;12', '2 Salle missing-value'],
    ['03/07/2024;1;;12', '2 Film tickets-without-film'],
    ['03/07/2024;1;Moi; moche;12', '2 Billets bad-number moche'],
    [`03/07/2024;1;${'A'.repeat(301)};12`, `2 Film title-too-long ${'A'.repeat(79)}…`],
    ['03/07/2024;1;A;12;;oups', '2 too-many-cells oups'],
    ['03/07/2024;1;"A;12', '2 open-quote "A;12'],
    ['03/07/2024;1;"A"B;12', '2 bad-quote A'],
  ])('names what is wrong in %j', (text, problem) => {
    expect(wrong(line(text))).toContain(problem);
    expect(read(line(text)).rows).toEqual([]);
  });

  it('names every wrong cell of a line, and each once', () => {
    expect(wrong(line('hier;1;A;x\n=1;;;-4'))).toEqual([
      ...['2 Date bad-date hier', '2 Billets bad-number x'],
      ...['3 Date formula =1', '3 Billets negative-number -4', '3 Salle missing-value'],
    ]);
  });

  it('wants a week to begin on a Wednesday, and a day to be in it', () => {
    const header = 'Semaine;Date;Salle;Film;Billets';
    expect(wrong(`${header}\n01/07/2024;;1;A;1`)).toEqual(['2 Semaine not-a-wednesday 01/07/2024']);
    expect(wrong(`${header}\n03/07/2024;10/07/2024;1;A;1`)).toContain('2 Date date-outside-week 10/07/2024');
  });

  it.each([
    ['', ['empty-file']],
    [' \r\n\r\n', ['empty-file']],
    ['Bonjour', ['no-header Bonjour']],
    ['03/07/2024;1;A;12', ['no-header 03/07/2024;1;A;12']],
    ['Date;Salle;Film\n03/07/2024;1;A', ['1 missing-column tickets']],
    ['Salle;Billets', ['1 missing-column date', '1 missing-column film']],
    ['Date;Film;Entrées;Billets\n03/07/2024;A;1;2', ['1 Billets columns-twice Entrées']],
    ['PK\u0003\u0004…', ['workbook']],
    ['Date;Film\0', ['not-text']],
  ])('that cannot be read as such says why: %j', (text, problems) => {
    expect(wrong(text)).toEqual(problems);
    expect(read(text).rows).toEqual([]);
  });

  it('is read back as it was written, with any titles, order of columns, separator and encoding', () => {
    const title = fc
      .string({
        unit: fc.constantFrom('a', 'é', 'À', 'œ', '€', '’', '"', ' ', ';', ',', '\t', '=', '-', '+', '1'),
        minLength: 1,
        maxLength: 20,
      })
      .map((text) => `A${text}z`);
    const entry = fc.record({
      date: fc.integer({ min: 0, max: 9_000 }).map((days) => new Date(days * 86_400_000 + 946_684_800_000)),
      room: fc.integer({ min: 1, max: 8 }),
      film: title,
      tickets: fc.integer({ min: 0, max: 100_000 }),
    });
    const order = fc.shuffledSubarray(['date', 'room', 'film', 'tickets'] as const, { minLength: 4 });
    const bytesOf = fc.constantFrom(windows1252, ...Object.values(ENCODINGS));
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20 }),
        order,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n', '\r'),
        bytesOf,
        (entries, columns, separator, end, encode) => {
          const cells = entries.map(({ date, ...others }) => ({
            ...others,
            date: date.toLocaleDateString('fr-FR', { dateStyle: 'full', timeZone: 'UTC' }),
          }));
          const rows = [columns, ...cells.map((each) => columns.map((column) => String(each[column])))];
          const text = rows
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator) + end)
            .join('');
          const file = readTicketFile(encode(text));
          expect(file.problems).toEqual([]);
          expect(file.rows).toEqual(
            entries.map(({ date, room, film, tickets }, i) => ({
              ...{ line: i + 2, week: cinemaWeekOf(date.toISOString().slice(0, 10)) },
              ...{ room: String(room), film: film.replace(/\s+/gu, ' '), tickets },
            })),
          );
        },
      ),
    );
  });

  it('of any bytes is read or refused, never more', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const piece = fc.constantFrom(
      ...[
        'Date',
        'Salle',
        'Film',
        'Billets',
        '03/07/2024',
        '1',
        'A',
        '12',
        '"',
        ';',
        ',',
        '\t',
        '\n',
        '\r\n',
      ],
      ...['=', 'Total', '\0', '\uFEFF', '\u202e', '😀', 'sep=;\n', '\ud800'],
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
    const tail = fc
      .tuple(fc.constant(Buffer.from(`${HEADER}\n`)), bytes)
      .map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(fc.oneof(bytes, text, tail), (given) => {
        const { rows, problems } = readTicketFile(given);
        for (const { week, tickets } of rows) {
          expect(week).toBe(cinemaWeekOf(week));
          expect(tickets).toBeGreaterThanOrEqual(0);
        }
        expect(JSON.stringify(problems)).not.toMatch(/\\u202e|\\ud800|\\u0000/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
