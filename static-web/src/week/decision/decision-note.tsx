import type { Week } from '../../../shared/api/contract.ts';
import { useDecision } from '../api/queries.ts';
import { instant, signedMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { recommendedOf } from './programme-view.ts';

/** That the manager decided otherwise, why, what it changes, and the way back. */
export function DecisionNote({ week, open }: { week: Week; open: boolean }) {
  const takeBack = useDecision(week.week);
  if (week.decision === null) return null;
  const { programme, reason, decidedAt } = week.decision;
  const recommended = recommendedOf(week);
  return (
    <div className="rounded-lg border border-line px-5 py-4">
      <p>
        {fr.decision.made(instant(decidedAt))} {reason !== '' && fr.decision.because(reason)}{' '}
        {recommended !== null &&
          fr.decision.against(signedMoney(programme.expectedResult - recommended.expectedResult))}
      </p>
      {open && (
        <button
          type="button"
          disabled={takeBack.isPending}
          className={`${buttonStyle.small} mt-3`}
          onClick={() => takeBack.mutate({ rooms: null, reason: '' })}
        >
          <Icon name="back" className="size-4" />
          {fr.decision.takeBack}
        </button>
      )}
      {takeBack.isError && (
        <p role="alert" className="mt-3 text-velvet">
          {fr.decision.failed}
        </p>
      )}
    </div>
  );
}
