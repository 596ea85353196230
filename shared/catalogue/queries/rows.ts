export type RowTest = (row: number) => boolean;

/** All rows from one to before another. */
export function rowsBetween(begin: number, end: number): Uint32Array {
  const rows = new Uint32Array(end - begin);
  for (let i = 0; i < rows.length; i += 1) rows[i] = begin + i;
  return rows;
}

/** As `filter` of a typed array, which takes several times as long. */
export function rowsThatPass(rows: Uint32Array, passes: RowTest): Uint32Array {
  const passed = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    if (!passes(row)) continue;
    passed[count] = row;
    count += 1;
  }
  return passed.subarray(0, count);
}
