import { useLocation } from 'wouter';
import type { Weeks } from '#shared/api/contract/week.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { stateWords } from '../texts/week-state.ts';
import { isWeek } from './is-week.ts';

interface WeekChooserProps {
  week: string;
  weeks: Weeks['weeks'];
  addressOf: (week: string) => string;
}

/** All weeks with what has become of them, the latest first; choosing one leads to it. Narrower beside a long status. */
export function WeekChooser({ week, weeks, addressOf }: WeekChooserProps) {
  const [, navigate] = useLocation();
  const known = weeks.toSorted((a, b) => b.week.localeCompare(a.week));
  const listed = known.some((each) => each.week === week);
  return (
    <select
      aria-label={fr.programming.weeks}
      value={listed ? week : ''}
      className="min-h-9 max-w-full min-w-0 rounded-full border border-line bg-sheet px-3 text-sm text-ellipsis sm:max-w-92 sm:grow sm:basis-64"
      onChange={({ target }) => navigate(addressOf(target.value))}
    >
      {!listed && <option value="">{fr.programming.weeks}</option>}
      {known.map((each) => (
        <option key={each.week} value={each.week}>
          {fr.programming.weekOf(
            isWeek(each.week) ? weekSpan(each.week) : each.week,
            stateWords(each.state, null),
          )}
        </option>
      ))}
    </select>
  );
}
