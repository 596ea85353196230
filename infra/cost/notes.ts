import { CASE_NAMES, type CaseName } from './drivers.ts';
import type { Estimate } from './estimate.ts';
import { METERS } from './meters.ts';
import { DERIVED, type PriceSnapshot } from './prices.ts';
import { placeOf } from './report.ts';

const CASE_TITLES: Record<CaseName, string> = {
  idle: 'Idle',
  nominal: 'Nominal',
  tenCinemas: 'Ten on one stack',
};

/** What a reader of the tables must know. */
export function notes(
  estimates: Record<CaseName, Estimate>,
  { euroPerDollar, prices }: PriceSnapshot,
): string[] {
  const all = CASE_NAMES.flatMap((name) => estimates[name].lines.map((line) => ({ name, line })));
  const indicative = all.some(({ line }) => line.indicative);
  const derived = prices.some((price) => price.readFrom.where.startsWith(DERIVED));
  return [
    '`ten on one stack` prices a product that does not exist yet: one deployment serves one cinema. Ten cinemas today are ten stacks.',
    ...(indicative ? ['`~`: indicative, not read from the price API for this region.'] : []),
    ...estimates.nominal.lines.flatMap((line) =>
      line.assumed === null
        ? []
        : [
            `\`assumed\`: nobody has read the price of ${placeOf(line)}, ${METERS[line.meter]?.meterName ?? line.meter}; taken is ${line.assumed}.`,
          ],
    ),
    ...(derived ? [`\`USD × ${euroPerDollar.rate}\` (${euroPerDollar.date}): ${euroPerDollar.source}`] : []),
    ...all.flatMap(({ name, line }) =>
      line.note === null ? [] : [`${CASE_TITLES[name]}, ${line.resource}: ${line.note}.`],
    ),
  ];
}
