import { Link } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Notice } from './notice.tsx';

/** Nothing is known of the week that an address names: which weeks there are, the latest first. */
export function UnknownWeek({ level }: { level: 1 | 2 }) {
  const weeks = useWeeks().data?.weeks ?? [];
  const latestFirst = weeks.map(({ week }) => week).toSorted((a, b) => b.localeCompare(a));
  return (
    <>
      <Notice
        alert
        level={level}
        title={fr.state.unknownWeek}
        detail={fr.state.unknownWeekDetail}
        link={{ href: '/', text: fr.state.toCurrentWeek }}
      />
      {latestFirst.length > 0 && (
        <nav aria-labelledby="known-weeks" className="mx-auto max-w-lg">
          <h2 id="known-weeks" className="font-semibold">
            {fr.state.knownWeeks}
          </h2>
          <ul className="mt-2 max-h-80 columns-1 overflow-y-auto sm:columns-2">
            {latestFirst.map((week) => (
              <li key={week}>
                <Link
                  href={`/semaine/${week}`}
                  className="inline-flex min-h-8 items-center text-link underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
                >
                  {weekSpan(week)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
