import type { RoomPlan, Week } from '../../../../shared/api/contract.ts';
import { useDecision, type RoomFilms } from '../../api/queries.ts';
import { fr } from '../../texts/fr.ts';
import { useCloseDialog } from '../../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../../ui/styles.ts';
import { roomsOf } from '../programme-view.ts';
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
  const rooms = bestWithout(week, plan.filmId);
  const take = (): void => {
    const reason = fr.decision.notObtainedFilm(titleIn(week, plan.filmId));
    decision.mutate({ rooms, reason }, { onSuccess: close });
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

/** The best programme that is left; null when no film is. */
function bestWithout({ alternatives }: Week, filmId: string | null): RoomFilms | null {
  const left = alternatives.find(({ without }) => without === filmId)?.programme;
  return left === undefined || left.rooms.every((plan) => plan.filmId === null) ? null : roomsOf(left);
}
