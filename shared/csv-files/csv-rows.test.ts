import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, SEPARATORS, type Separator } from './csv-rows.ts';
import { CsvFileError } from './problem.ts';

const cellsOf = (text: string, separator: Separator = ';'): string[][] =>
  [...csvRows(text, separator)].map(({ cells }) => cells);

describe('the rows of a CSV', () => {
  it.each([
    ['', []],
    ['a;b', [['a', 'b']]],
    ['a;b\n', [['a', 'b']]],
    ['a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    [
      'a;;\n;',
      [
        ['a', '', ''],
        ['', ''],
      ],
    ],
    ['\n\na', [[''], [''], ['a']]],
    ['"a;b";"c""d"', [['a;b', 'c"d']]],
    ['"a\r\nb";c', [['a\r\nb', 'c']]],
    ['Le "Grand" Bleu;"";""""', [['Le "Grand" Bleu', '', '"']]],
    ['a;"b"', [['a', 'b']]],
  ])('%j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('are numbered as a spreadsheet numbers them', () => {
    const rows = [...csvRows('a\n"b\nc"\n\nd', ';')];
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      ...[
        [1, 'a'],
        [2, 'b\nc'],
        [3, ''],
        [4, 'd'],
      ],
    ]);
  });

  it.each([
    ['a\n"b;c\nd', 'open-quote', 2],
    ['a;"', 'open-quote', 1],
    ['a\n\n"b"c;d', 'bad-quote', 3],
    ['"b" ;d', 'bad-quote', 1],
  ])('%j is refused: %s in row %i', (text, code, line) => {
    expect(() => cellsOf(text)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code, line }) as unknown }) as Error,
    );
  });

  const separator = fc.constantFrom(...SEPARATORS);

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\t', '\n', '\r', ' ', '=') });
    const rows = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 });
    const newline = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(rows, separator, newline, (table, by, end) => {
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(by) + end)
          .join('');
        expect(cellsOf(text, by)).toEqual(table);
      }),
    );
  });

  it('of any text are rows or its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), separator, (text, by) => {
        try {
          expect(cellsOf(text, by).length).toBeLessThanOrEqual(text.length);
        } catch (error) {
          expect(error).toBeInstanceOf(CsvFileError);
        }
      }),
    );
  });
});
