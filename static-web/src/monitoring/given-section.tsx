import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { date, factor, number } from '../format/format.ts';
import { monitoring } from '../texts/fr/monitoring.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { Table, WideTable } from './wide-table.tsx';

type Given = Monitoring['given'];
const text = monitoring.given;

/** What other applications were told, and how surely. */
export function GivenSection({ data: { given } }: { data: Monitoring }) {
  const latest = given.at(-1)?.week;
  const ofLatest = given.filter(({ week }) => week === latest);
  return (
    <TitledCard id="given" title={text.title}>
      <p className="mt-3">{givenFinding(ofLatest)}</p>
      {ofLatest.length > 0 && <Table label={text.table} columns={COLUMNS} rows={rowsOf(ofLatest)} />}
      {ofLatest.length < given.length && (
        <WideTable
          toggle={text.toggle}
          label={text.toggle}
          columns={COLUMNS}
          rows={() => rowsOf(given.toReversed())}
        />
      )}
    </TitledCard>
  );
}

const COLUMNS = Object.values(text.columns);

/** @param ofWeek those of one week. */
function givenFinding(ofWeek: Given): string {
  const [first] = ofWeek;
  if (first === undefined) return text.none;
  const forecasts = ofWeek.reduce((sum, each) => sum + each.forecasts, 0);
  return text.finding(date(first.week), forecasts, new Set(ofWeek.map(({ client }) => client)).size);
}

function rowsOf(given: Given) {
  return given.map(({ week, client, modelVersion, stage, forecasts, medianWidth }) => ({
    key: `${week} ${client} ${modelVersion} ${stage}`,
    cells: [
      date(week, ['month', 'year']),
      ...[client, modelVersion, text.stages[stage], number(forecasts), factor(medianWidth)],
    ],
  }));
}
