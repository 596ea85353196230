/** What is said of the two models. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { money, percent, signedPoints } from '../../format/format.ts';
import { counted } from '../../texts/grammar.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';

export type Comparison = NonNullable<Monitoring['comparison']>;
export type Finding = Comparison['gate']['findings'][number];
export type Compared = keyof Comparison['differences'];
export type Difference = NonNullable<Comparison['differences'][Compared]>;

export const COMPARED = ['wape', 'shareOfBestTakings', 'coverage'] as const;

const text = monitoring.comparison;

export function comparisonFinding({ challenger, weeks, gate }: Comparison): string {
  if (weeks.length === 0) return text.noWeeks;
  const common = counted(weeks.length, 'semaine');
  return gate.passed ? text.passes(challenger, common) : text.fails(challenger, common);
}

export function writeCompared(measure: Compared, value: number | null): string {
  if (value === null) return '–';
  return measure === 'shareOfBestTakings' ? money(value * 100) : percent(value);
}

export function findingWords(finding: Finding): string {
  if ('found' in finding) return text.asked[finding.asked](finding.least, finding.found);
  const { asked, challenger, champion } = finding;
  return text.asked[asked](writeCompared(asked, challenger), writeCompared(asked, champion));
}

/** « − 2 points (entre − 4 points et + 1 point) ». */
export function differenceWords({ difference, low, high }: Difference): string {
  return text.difference(signedPoints(difference), signedPoints(low), signedPoints(high));
}
