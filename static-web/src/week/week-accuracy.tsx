import type { Week } from '#shared/api/contract/week.ts';
import { WeekScore } from '../programme/week-score.tsx';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';

/** How right the forecasts of a week were; nothing before there is a result to judge them by. */
export function WeekAccuracy({ week: { scores, settings, learned } }: { week: Week }) {
  if (scores.thursday === null && scores.monday === null) return null;
  return (
    <TitledCard id="accuracy" title={fr.trust.week.title}>
      <div className="mt-3">
        <WeekScore scores={scores} share={learned?.share ?? settings.admissionsShare} />
      </div>
    </TitledCard>
  );
}
