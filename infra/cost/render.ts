import type { Table } from './report.ts';

/** Aligned columns for a terminal. */
export function toText({ columns, rows, totals }: Table): string {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((_, column) =>
    Math.max(...[titles, ...rows, ...totals].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) =>
        columns[column]?.align === 'right'
          ? text.padStart(widths[column] ?? 0)
          : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const below = totals.length === 0 ? [] : [rule, ...totals.map(line)];
  return [line(titles), rule, ...rows.map(line), ...below].join('\n');
}

export function toMarkdown({ columns, rows, totals }: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const bold = (row: readonly string[]): string[] => row.map((text) => (text === '' ? '' : `**${text}**`));
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(line),
    ...totals.map((row) => line(bold(row))),
  ].join('\n');
}

const BEGIN = '<!-- cost: written by npm run cost -- --markdown -->';
const END = '<!-- /cost -->';

/** A page with what stands between its two markers replaced. @throws Error when they are not there. */
export function betweenMarkers(page: string, content: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The page has no place for the table: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${content}\n\n${page.slice(end)}`;
}
