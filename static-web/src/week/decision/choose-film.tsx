import { lazy, Suspense } from 'react';
import type { RoomPlan } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../../texts/fr.ts';
import { inRooms } from '../../texts/rooms.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { useQuestion } from './question.ts';

// The first page does not wait for the forms.
const load = () => import('./choice-dialogs.tsx');
const ChoiceDialogs = lazy(async () => ({ default: (await load()).ChoiceDialogs }));

/** Lets the manager put another film in a room, or say that this one cannot be had. */
export function ChooseFilm({ week, plan }: { week: Week; plan: RoomPlan }) {
  const { question, ask, askInstead, close } = useQuestion(plan.room);
  const where = inRooms([plan], week.settings.rooms.length);
  return (
    <div className="mt-auto flex flex-wrap gap-2 pt-4">
      <Ask icon="swap" where={where} onAsk={() => ask({ kind: 'choose', reason: 'own' })}>
        {fr.ticket.otherFilm}
      </Ask>
      {plan.filmId !== null && (
        <Ask icon="notObtained" where={where} onAsk={() => ask({ kind: 'not-obtained' })}>
          {fr.decision.notObtained}
        </Ask>
      )}
      {question !== null && (
        <Suspense>
          <ChoiceDialogs
            week={week}
            plan={plan}
            question={question}
            onAskInstead={askInstead}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

interface AskProps {
  icon: IconName;
  /** For whom does not see next to which room it stands. */
  where: string;
  onAsk: () => void;
  children: string;
}

function Ask({ icon, where, onAsk, children }: AskProps) {
  const prefetch = (): void => void load().catch(() => undefined);
  return (
    <button
      type="button"
      className={buttonStyle.small}
      onClick={onAsk}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <Icon name={icon} className="size-4" />
      {children}
      {where !== '' && <span className="sr-only"> {where}</span>}
    </button>
  );
}
