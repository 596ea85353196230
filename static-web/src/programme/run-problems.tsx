import type { RunView } from '#shared/api/contract/run.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { card, cardTitle } from '../ui/styles.ts';
import { failedRuns, isAskedAgain, problemsOf } from './problems.ts';

/** Which pages or films are missing and why; nothing when nothing is. */
export function RunProblems({ runs }: { runs: readonly RunView[] }) {
  const problems = problemsOf(runs);
  const failed = failedRuns(runs);
  if (problems.length + failed.length === 0) return null;
  return (
    <section aria-labelledby="problems" className={card}>
      <h2 id="problems" className={`${cardTitle} flex items-center gap-2`}>
        <Icon name="warning" />
        {fr.problems.title}
      </h2>
      <p className="mt-2 text-quiet">{fr.problems.intro}</p>
      <ul className="mt-2 space-y-1">
        {failed.map((run) => (
          <li key={run.kind}>
            {fr.problems.failed(fr.problems.kind[run.kind])}
            {isAskedAgain(run) && fr.problems.willRestart}
          </li>
        ))}
        {problems.map(({ kind, label, words }) => (
          <li key={`${kind} ${label} ${words}`}>
            <strong className="font-semibold">
              {fr.problems.kind[kind]}, {label}
            </strong>
            {fr.colon}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
