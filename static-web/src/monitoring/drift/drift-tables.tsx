import { number, percent } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { featureName } from '../../texts/fr/monitored-features.ts';
import { Table, WideTable } from '../wide-table.tsx';
import { thousandths } from './drift-words.ts';
import { writeFirst, writeValue, type Drift, type DriftFeature } from './feature-values.ts';

const text = monitoring.drift;

/** The boxes of all features as numbers, as they are drawn above. */
export function FeaturesTable({ drift: { features } }: { drift: Drift }) {
  return (
    <WideTable
      toggle={text.tableToggle}
      label={text.table}
      columns={Object.values(text.columns)}
      rows={() =>
        features.map((feature) => ({
          key: feature.name,
          cells: [
            featureName(feature.name),
            box(feature, feature.reference.box),
            box(feature, feature.recent.box),
            percent(feature.recent.missing),
            ...(feature.divergence === null
              ? ['–', '–']
              : [thousandths(feature.divergence.value), thousandths(feature.divergence.threshold)]),
          ],
        }))
      }
    />
  );
}

function box(feature: DriftFeature, numbers: DriftFeature['recent']['box']): string {
  if (numbers === null) return '–';
  const first = (value: number): string => writeFirst(feature, value);
  return text.atOnce(first(numbers.q1), first(numbers.median), writeValue(feature, numbers.q3));
}

/** Which parts of the films nobody knows something of, beside what is usual. */
export function SharesTable({ drift: { shares } }: { drift: Drift }) {
  if (shares.length === 0) return null;
  const { check, now, usual, z } = text.sharesColumns;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">{text.shares}</h3>
      <Table
        label={text.shares}
        columns={[check, now, usual, z]}
        rows={shares.map((share) => ({
          key: `${share.feature} ${share.kind}`,
          cells: [
            `${featureName(share.feature)}, ${text.kinds[share.kind]}`,
            percent(share.value),
            percent(share.mean),
            number(share.z),
          ],
        }))}
      />
    </div>
  );
}
