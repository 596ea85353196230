import { Link } from 'wouter';
import type { History } from '#shared/api/contract/history.ts';
import { date } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';
import { TitledCard } from '../ui/titled-card.tsx';

const text = historyText.notForecast;

type Week = History['notForecast'][number];

/** The weeks for which nothing ran in time: what was gathered of them afterwards. */
export function WeeksNotForecast({ weeks }: { weeks: readonly Week[] }) {
  if (weeks.length === 0) return null;
  return (
    <TitledCard id="not-forecast" title={text.title}>
      <p className="mt-2 max-w-prose">{text.lead}</p>
      <ul className="mt-2 divide-y divide-line">
        {weeks.map(({ week, releases, published }) => (
          <li key={week} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <Link
              href={`/semaine/${week}`}
              className="inline-block min-h-6 justify-self-start font-semibold underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
            >
              {date(week)}
            </Link>
            <p className="text-sm leading-snug">
              {text.found(releases)}
              {text.published(published, releases)}
            </p>
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}
