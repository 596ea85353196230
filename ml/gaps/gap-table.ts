import type { Compared } from './compare.ts';
import type { Missed } from './stretch.ts';

const HEADER = [
  'case',
  'forecasts',
  'usually covered (below, above)',
  'covered so (below, above)',
  'ln(p90 / p10), usual and so',
  'factors below, above',
  'covered when widened (below, above)',
];

/** As a table in Markdown: of the films covered, and in brackets missed below p10 and above p90. */
export function gapTable(rows: readonly Compared[]): string {
  const lines = rows.map(({ name, forecasts, usual, shown, usualWidth, shownWidth, stretch, widened }) => [
    name,
    String(forecasts),
    covered(usual),
    covered(shown),
    `${usualWidth.toFixed(1)}, ${shownWidth.toFixed(1)}`,
    `${stretch.below.toFixed(2)}, ${stretch.above.toFixed(2)}`,
    covered(widened),
  ]);
  return [HEADER, HEADER.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function covered({ below, above }: Missed): string {
  return `${percent(1 - below - above)} % (${percent(below)}, ${percent(above)})`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
