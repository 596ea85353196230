import { Link } from 'wouter';
import { forgetLeft, useLeftSaves } from '../api/left-saves.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';

const text = fr.decision.left;
const button = 'min-h-6 font-normal text-ink underline underline-offset-2';

/** Decisions that were not kept after one had gone to another page, with the way back to each. It stays in sight. */
export function LeftSaves() {
  const weeks = useLeftSaves();
  return (
    <div className="sticky top-0 z-10 print:hidden">
      {weeks.map((week) => (
        <p
          key={week}
          role="alert"
          className="flex flex-wrap items-baseline justify-center gap-x-4 gap-y-1 border-b border-alert bg-sheet px-4 py-2 text-center font-semibold text-alert"
        >
          {text.failed(weekSpan(week))}
          <Link href={`/semaine/${week}`} className={button} onClick={() => forgetLeft(week)}>
            {text.toWeek}
          </Link>
          <button type="button" className={button} onClick={() => forgetLeft(week)}>
            {text.close}
          </button>
        </p>
      ))}
    </div>
  );
}
