import { useState } from 'react';
import { date, number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { historyText } from '../texts/fr/history.ts';
import type { ScoredFilm } from './history-view.ts';

const columns = historyText.table;

/** The numbers behind the plot: hundreds of rows, which are not drawn before they are wanted. */
export function FilmsTable({ films }: { films: readonly ScoredFilm[] }) {
  const [wanted, setWanted] = useState(false);
  return (
    <details className="mt-4" onToggle={() => setWanted(true)}>
      <summary className="min-h-6 font-semibold">{historyText.tableToggle(films.length)}</summary>
      {wanted && <Table films={films} />}
    </details>
  );
}

function Table({ films }: { films: readonly ScoredFilm[] }) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={historyText.tableLabel}
      className="mt-3 max-h-120 overflow-auto text-sm"
    >
      <table className="w-full text-right">
        <thead className="sticky top-0 bg-sheet text-quiet">
          <tr>
            <th scope="col" className="pb-2 text-left font-normal">
              {columns.film}
            </th>
            <th scope="col" className="pb-2 pl-3 font-normal">
              {columns.forecast}
            </th>
            <th scope="col" className="pb-2 pl-3 font-normal">
              {columns.actual}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {films.map(({ filmId, week, title, forecast, actual, programmed }) => (
            <tr key={`${week} ${filmId}`}>
              <th scope="row" className="py-1.5 text-left font-normal wrap-anywhere">
                <span className={programmed ? 'font-semibold' : ''}>{title}</span>
                <span className="block text-quiet">{date(week)}</span>
              </th>
              <td className="py-1.5 pl-3 text-foretold">
                {roundCount(forecast.mean)}
                <span className="block text-quiet">{fr.between(...roundRange(forecast))}</span>
              </td>
              <td className="py-1.5 pl-3 font-semibold">{number(actual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
