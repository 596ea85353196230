import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { DataFault } from './data-fault.ts';
import { filmWeeks } from './film-week.ts';
import { missingResults } from './missing-results.ts';
import { missingWeeks } from './missing-weeks.ts';
import { moneyForAdmissions } from './money-for-admissions.ts';
import { shiftedNames } from './shifted-names.ts';
import { shiftedNumbers } from './shifted-numbers.ts';

/** Everything about films that no model may learn from; that a film stands twice is seen when their file is read. */
export function checkData(rows: readonly ReleaseRow[]): DataFault[] {
  const weeks = filmWeeks(rows);
  const shifted = [...shiftedNumbers(weeks), ...shiftedNames(weeks)];
  // Admissions that are no admissions are told once.
  const isTold = shifted.some(({ field }) => field === 'firstWeekAdmissions' || field === 'screens');
  return [
    ...missingWeeks(weeks),
    ...missingResults(weeks),
    ...shifted,
    ...(isTold ? [] : moneyForAdmissions(weeks)),
  ];
}
