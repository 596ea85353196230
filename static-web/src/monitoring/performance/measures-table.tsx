import { MEASURES } from '#shared/domain/forecast-measures.ts';
import { date, number } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { WideTable } from '../wide-table.tsx';
import type { ChosenWeek } from './chosen.ts';
import { isOutside, writeMeasure } from './measures.ts';

const text = monitoring.performance;

/** The numbers behind the plots, latest week first. */
export function MeasuresTable({ weeks }: { weeks: readonly ChosenWeek[] }) {
  const rows = () =>
    weeks.toReversed().map(({ week, together }) => ({
      key: week,
      cells: [
        date(week, ['month', 'year']),
        number(together.films),
        ...MEASURES.map((measure) => {
          const value = together.measures[measure];
          return value === null
            ? '–'
            : writeMeasure(measure, value) + (isOutside(together, measure) ? ' *' : '');
        }),
      ],
    }));
  const columns = [text.week, text.films, ...MEASURES.map((measure) => text.measures[measure].title)];
  return (
    <WideTable
      toggle={text.tableToggle}
      label={text.table}
      columns={columns}
      rows={rows}
      note={text.tableNote}
    />
  );
}
