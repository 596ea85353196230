import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { factor, instant } from '../format/format.ts';
import { monitoring } from '../texts/fr/monitoring.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { Table } from './wide-table.tsx';

type Editions = Monitoring['recommender']['editions'];
const text = monitoring.recommender;
const VISITORS = ['visitors1', 'visitors3', 'visitors5', 'unrated'] as const;

/** What the recommended films are worth, edition after edition. */
export function RecommenderSection({ data: { recommender } }: { data: Monitoring }) {
  const { editions } = recommender;
  return (
    <TitledCard id="recommender" title={text.title}>
      <p className="mt-3 max-w-prose">{recommenderFinding(editions)}</p>
      <Table label={text.table} columns={Object.values(text.columns)} rows={rowsOf(editions)} />
      <p className="mt-2 text-sm text-quiet">{text.note}</p>
    </TitledCard>
  );
}

/** The served edition beside the most popular films, and beside the edition before it. */
function recommenderFinding(editions: Editions): string {
  const [before, served] = [editions.at(-2)?.visitors3?.ratio, editions.at(-1)?.visitors3?.ratio];
  if (served === undefined) return text.none;
  const finding = text.finding(tenths.format(served));
  if (before === undefined) return finding;
  const change =
    tenths.format(served) === tenths.format(before) ? 'same' : served > before ? 'better' : 'worse';
  return finding + text[change];
}

/** Latest edition first, four rows each. */
function rowsOf(editions: Editions) {
  return editions.toReversed().flatMap((edition, index) =>
    VISITORS.flatMap((visitors) => {
      const metrics = edition[visitors];
      if (metrics === null) return [];
      const when = edition.deployedAt === null ? text.installed : instant(edition.deployedAt);
      const name = index === 0 ? `${edition.version} (${text.served})` : `${edition.version}, ${when}`;
      return [
        {
          key: `${edition.version} ${edition.deployedAt ?? ''} ${visitors}`,
          cells: [
            name,
            visitors === 'unrated' ? text.unrated : text.series[visitors],
            ...[metrics.ndcg, metrics.map, metrics.precision, metrics.recall].map(share),
            factor(metrics.ratio),
          ],
        },
      ];
    }),
  );
}

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const thousandths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

function share(value: number): string {
  return thousandths.format(value);
}
