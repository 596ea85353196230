/** Rows by cinema week, weeks in order of time. */
export function byWeek<T>(rows: readonly T[], weekOf: (row: T) => string): [week: string, rows: T[]][] {
  const weeks = new Map<string, T[]>();
  for (const row of rows) {
    const week = weekOf(row);
    const films = weeks.get(week);
    if (films === undefined) weeks.set(week, [row]);
    else films.push(row);
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1));
}
