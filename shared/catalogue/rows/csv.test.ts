import { describe, expect, it } from 'vitest';
import { csvRows } from './csv.ts';
import type { BrokenRow, Row } from './row.ts';

async function read(pieces: readonly string[]): Promise<{ rows: Row[]; broken: BrokenRow[] }> {
  const rows: Row[] = [];
  const broken: BrokenRow[] = [];
  const file = {
    name: 'made.csv',
    // eslint-disable-next-line @typescript-eslint/require-await -- pieces of a file come one after the other
    pieces: async function* () {
      yield* pieces;
    },
  };
  for await (const piece of csvRows(file, (row) => broken.push(row))) rows.push(...piece);
  return { rows, broken };
}

describe('rows of a CSV', () => {
  const TEXT = 'id,title\r\n1,plain\r\n\r\n2,"with, comma"\r\n3,"two\r\nlines ""quoted"""\r\n4,\r\n5,"é 🎬"';
  const ROWS = [
    { line: 1, cells: ['id', 'title'] },
    { line: 2, cells: ['1', 'plain'] },
    { line: 4, cells: ['2', 'with, comma'] },
    { line: 5, cells: ['3', 'two\nlines "quoted"'] },
    { line: 7, cells: ['4', ''] },
    { line: 8, cells: ['5', 'é 🎬'] },
  ];

  it('are the same wherever the file is cut into pieces', async () => {
    for (let cut = 0; cut <= TEXT.length; cut += 1) {
      const { rows, broken } = await read([TEXT.slice(0, cut), TEXT.slice(cut)]);
      expect({ rows, broken }).toEqual({ rows: ROWS, broken: [] });
    }
  });

  it('are told where their quotes are wrong, and the others are read', async () => {
    const { rows, broken } = await read(['a\n"b"c\n"d"\n', `"never closed\n${'x\n'.repeat(40_000)}`, 'e\n']);
    expect(broken[0]).toEqual({ file: 'made.csv', line: 2, problem: 'a quote stands within a cell' });
    expect(broken[1]).toEqual({ file: 'made.csv', line: 4, problem: 'a quote is not closed' });
    expect(rows.slice(0, 2).map(({ cells }) => cells)).toEqual([['a'], ['d']]);
    expect(rows.at(-1)).toEqual({ line: 40_005, cells: ['e'] });
  });

  it('tells of a quote that is open at the end', async () => {
    expect((await read(['a\n"b'])).broken).toEqual([
      { file: 'made.csv', line: 2, problem: 'a quote is not closed' },
    ]);
  });
});
