import type { RunView } from '../../../shared/api/contract.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { card, cardTitle } from '../ui/styles.ts';
import { failedKinds, problemsOf } from './problems.ts';

/** Which pages or films are missing and why; nothing when nothing is. */
export function RunProblems({ runs }: { runs: readonly RunView[] }) {
  const problems = problemsOf(runs);
  const failed = failedKinds(runs);
  if (problems.length + failed.length === 0) return null;
  return (
    <section aria-labelledby="problems" className={card}>
      <h2 id="problems" className={`${cardTitle} flex items-center gap-2`}>
        <Icon name="warning" />
        {fr.problems.title}
      </h2>
      <p className="mt-2 text-quiet">{fr.problems.intro}</p>
      <ul className="mt-2 space-y-1">
        {failed.map((kind) => (
          <li key={kind}>{fr.problems.failed(fr.problems.kind[kind])}</li>
        ))}
        {problems.map(({ kind, label, code }) => (
          <li key={`${kind} ${label}`}>
            <strong className="font-semibold">
              {fr.problems.kind[kind]}, {label}
            </strong>
            {fr.problems.because}
            {fr.problems.codes[code] ?? fr.problems.otherCode}
          </li>
        ))}
      </ul>
    </section>
  );
}
