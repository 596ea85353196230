import type { RoomPlan, Week } from '../../../../shared/api/contract.ts';
import { useDecision } from '../../api/queries.ts';
import { fr } from '../../texts/fr.ts';
import { useCloseDialog } from '../../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../../ui/styles.ts';
import { roomsOf } from '../programme-view.ts';
import { notObtainedWith } from './choice.ts';
import { DecisionFailed } from './decision-failed.tsx';
import { Outcome } from './outcome.tsx';
import { Pair, titleIn } from './pair.tsx';

interface NotObtainedProps {
  week: Week;
  plan: RoomPlan;
  onChoose: () => void;
}

/** The best programme that is left, what it costs, and one tap to take it. */
export function NotObtained({ week, plan, onChoose }: NotObtainedProps) {
  const decision = useDecision(week.week);
  const close = useCloseDialog();
  const left = week.alternatives.find(({ without }) => without === plan.filmId);
  const rooms = left === undefined ? null : roomsOf(left.programme);
  const take = (): void => {
    if (rooms === null) return;
    const reason = fr.decision.notObtainedFilm(titleIn(week, plan.filmId));
    const notObtained = notObtainedWith(week, rooms, plan.filmId);
    decision.mutate({ rooms, reason, notObtained }, { onSuccess: close });
  };
  return (
    <div className="mt-3 space-y-4">
      {rooms === null ? (
        <p>{fr.decision.noneLeft}</p>
      ) : (
        <>
          <p className="text-quiet">{fr.decision.nextBest}</p>
          <Pair week={week} rooms={rooms} />
          <Outcome week={week} rooms={rooms} />
        </>
      )}
      <DecisionFailed error={decision.error} />
      <div className={dialogFooter}>
        {rooms !== null && (
          <button type="button" disabled={decision.isPending} className={buttonStyle.main} onClick={take}>
            {decision.isPending ? fr.decision.saving : fr.decision.apply}
          </button>
        )}
        <button type="button" className={buttonStyle.quiet} onClick={onChoose}>
          {fr.decision.chooseMyself}
        </button>
        <button type="button" className={buttonStyle.quiet} onClick={close}>
          {fr.decision.cancel}
        </button>
      </div>
    </div>
  );
}
