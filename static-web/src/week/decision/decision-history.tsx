import { useState } from 'react';
import type { DecisionEntry } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useDecisions } from '../../api/queries.ts';
import { ON_THE_SPOT } from '../../forms/on-the-spot.ts';
import { instant } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { card, cardTitle } from '../../ui/styles.ts';
import { WhatWasDecided } from './what-was-decided.tsx';

const text = fr.decision.all;

/** Who decided what for a week, when and why, latest first; asked for when it is opened. */
export function DecisionHistory({ week }: { week: Week }) {
  const [isOpen, setOpen] = useState(false);
  if (week.programmeVersion === 0) return null;
  return (
    <details className={`${card} print:hidden`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={`${cardTitle} min-h-6`}>{text.title}</summary>
      {isOpen && <Decisions week={week} />}
    </details>
  );
}

function Decisions({ week }: { week: Week }) {
  const { data, isError, refetch } = useDecisions(week.week, week.programmeVersion);
  // A film that was kept, and taken back, is known by its name all the same.
  if (data !== undefined) {
    return <DecisionList week={{ ...week, filmsBefore: data.filmsBefore }} decisions={data.decisions} />;
  }
  return isError ? (
    <FailedLine text={text.failed} onRetry={() => void refetch()} />
  ) : (
    <p role="status" className="mt-3 text-quiet">
      {fr.state.loading}
    </p>
  );
}

/** One entry a decision. */
export function DecisionList({ week, decisions }: { week: Week; decisions: readonly DecisionEntry[] }) {
  return (
    <ol className="mt-3 divide-y divide-line">
      {decisions.map((decision) => (
        <li key={decision.version} className="py-3 last:pb-0">
          <p className="text-sm wrap-anywhere text-quiet">
            <time dateTime={decision.decidedAt}>{instant(decision.decidedAt)}</time> ·{' '}
            {decision.decidedBy === ON_THE_SPOT ? text.onTheSpot : decision.decidedBy}
          </p>
          <WhatWasDecided week={week} decision={decision} />
        </li>
      ))}
    </ol>
  );
}
