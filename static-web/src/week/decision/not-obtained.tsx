import { useState } from 'react';
import type { Week } from '#shared/api/contract/week.ts';
import { roomsOf } from '#shared/domain/room-films.ts';
import { programmeInstead } from '../../api/overtaken-by.ts';
import { OnceButton, SaveButton } from '../../forms/save-button.tsx';
import { fr } from '../../texts/fr.ts';
import { useCloseDialog } from '../../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../../ui/styles.ts';
import { notObtainedWith } from './choice.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import { Outcome } from './outcome.tsx';
import { FilmsByRoom, titleIn } from './films-by-room.tsx';
import { useDecide } from './use-decide.ts';

interface NotObtainedProps {
  week: Week;
  /** The film that could not be had. */
  filmId: string | null;
  onChoose: () => void;
}

/** The best programme that is left, what it costs, and one tap to take it. */
export function NotObtained({ week: shown, filmId, onChoose }: NotObtainedProps) {
  // What is proposed was made from the week as it was when the question was asked.
  const [week] = useState(shown);
  const decision = useDecide(week, false);
  const close = useCloseDialog();
  const left = week.alternatives.find(({ without }) => without === filmId);
  const rooms = left === undefined ? null : roomsOf(left.programme.rooms);
  const take = (): void => {
    if (rooms === null) return;
    const reason = fr.decision.notObtainedFilm(titleIn(week, filmId));
    const notObtained = notObtainedWith(week, rooms, filmId);
    decision.decide({ rooms, reason, notObtained }, { onSuccess: close });
  };
  const note = (): void => {
    const notObtained = notObtainedWith(week, [], filmId);
    decision.decide({ rooms: null, reason: '', notObtained }, { onSuccess: close });
  };
  const isOvertaken = programmeInstead(decision.error) !== null;
  return (
    <div className="mt-3 space-y-4">
      {rooms === null ? (
        <p>{fr.decision.noneLeft}</p>
      ) : (
        <>
          <p className="text-quiet">{fr.decision.nextBest}</p>
          <FilmsByRoom week={week} rooms={rooms} />
          <Outcome week={week} rooms={rooms} />
        </>
      )}
      <div className={dialogFooter}>
        <DecisionAnswer
          week={shown}
          decision={decision}
          onKeep={(theirs) => decision.keep(theirs, { onSuccess: close })}
          onTheirs={close}
        />
        {!isOvertaken && (
          <>
            {rooms !== null && (
              <SaveButton isSaving={decision.isPending} text={fr.decision.apply} onPress={take} />
            )}
            <OnceButton isSaving={decision.isPending} className={buttonStyle.quiet} onPress={note}>
              {rooms === null ? fr.programming.noted : fr.programming.planAgain}
            </OnceButton>
            <button type="button" className={buttonStyle.quiet} onClick={onChoose}>
              {fr.decision.chooseMyself}
            </button>
            <button type="button" className={buttonStyle.quiet} onClick={close}>
              {fr.decision.cancel}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
