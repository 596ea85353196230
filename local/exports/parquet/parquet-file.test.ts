import path from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { day, dayPart, entries, flag, float64, float64Part, instant, text, texts, whole } from './columns.ts';
import type { Column } from './columns.ts';
import { ParquetFile } from './parquet-file.ts';

interface Weekend {
  friday: string;
  gross: number | null;
}

interface Row {
  name: string | null;
  value: number | null;
  names: string[];
  weekends: Weekend[];
}

const COLUMNS: readonly Column<Row>[] = [
  text('name', ({ name }) => name),
  float64('value', ({ value }) => value),
  whole('count', ({ names }) => names.length),
  flag('isNamed', ({ name }) => (name === null ? null : name !== '')),
  day('day', ({ weekends }) => weekends[0]?.friday ?? null),
  instant('at', ({ weekends }) => (weekends.length === 0 ? null : `${weekends[0]?.friday}T05:06:07.089Z`)),
  texts('names', ({ names }) => names),
  entries('weekends', ({ weekends }) => weekends, [
    dayPart<Weekend>('friday', ({ friday }) => friday),
    float64Part<Weekend>('gross', ({ gross }) => gross),
  ]),
];

const folder = temporaryFolder();

async function written(rows: readonly Row[], rowsAGroup?: number): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.parquet`);
  const parquet = new ParquetFile(file, COLUMNS, rowsAGroup);
  for (const row of rows) await parquet.add([row]);
  expect(await parquet.end()).toBe(rows.length);
  return file;
}

async function readBack(file: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: await asyncBufferFromFile(file) });
}

const FULL: Row = {
  ...{ name: 'Été à Saint-Œuvre', value: 0.1, names: ['Zoé', ''] },
  weekends: [
    { friday: '2023-03-31', gross: 1_250_000.5 },
    { friday: '2023-04-07', gross: null },
  ],
};
const EMPTY: Row = { name: null, value: null, names: [], weekends: [] };

describe('a Parquet file', () => {
  it('has the rows as another program reads them: missing values, accents, dates, lists of lists', async () => {
    const friday = new Date('2023-03-31');
    expect(await readBack(await written([FULL, EMPTY]))).toEqual([
      {
        ...{ name: 'Été à Saint-Œuvre', value: 0.1, count: 2, isNamed: true, day: friday },
        ...{ at: new Date('2023-03-31T05:06:07.089Z'), names: ['Zoé', ''] },
        weekends: [
          { friday, gross: 1_250_000.5 },
          { friday: new Date('2023-04-07'), gross: null },
        ],
      },
      {
        ...{ name: null, value: null, count: 0, isNamed: null, day: null, at: null },
        ...{ names: [], weekends: [] },
      },
    ]);
  });

  it('is written a group of rows at a time', async () => {
    const rows = Array.from({ length: 7 }, (_, value) => ({ ...FULL, value }));
    const file = await written(rows, 3);
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(file));
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([3, 3, 1]);
    expect((await readBack(file)).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('without a row has its columns all the same', async () => {
    const file = await written([]);
    expect(await readBack(file)).toEqual([]);
    const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(file));
    expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining(COLUMNS.map(({ name }) => name)));
  });
});
