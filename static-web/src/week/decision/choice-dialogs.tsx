import { useState } from 'react';
import type { RoomPlan } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../../texts/fr.ts';
import { inRooms } from '../../texts/rooms.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceForm } from './choice-form.tsx';
import type { Question } from './question.ts';
import { NotObtained } from './not-obtained.tsx';
import { titleIn } from './films-by-room.tsx';

interface ChoiceDialogsProps {
  week: Week;
  plan: RoomPlan;
  question: Question;
  onAskInstead: (question: Question) => void;
  onClose: () => void;
}

/** Both questions about a room: which other film, and what without this one; the second leads to the first. */
export function ChoiceDialogs({ week, plan, question, onAskInstead, onClose }: ChoiceDialogsProps) {
  // The question stays about this film, whatever is decided meanwhile in another window.
  const [{ room, name, filmId }] = useState(plan);
  return question.kind === 'choose' ? (
    <Dialog
      title={fr.decision.title(inRooms([{ room, name }], week.settings.rooms.length))}
      onClose={onClose}
    >
      <ChoiceForm
        week={week}
        room={room}
        before={filmId}
        reason={question.reason}
        film={question.film ?? null}
      />
    </Dialog>
  ) : (
    <Dialog title={fr.decision.without(titleIn(week, filmId))} onClose={onClose}>
      <NotObtained
        week={week}
        filmId={filmId}
        onChoose={() => onAskInstead({ kind: 'choose', reason: 'notObtained' })}
      />
    </Dialog>
  );
}
