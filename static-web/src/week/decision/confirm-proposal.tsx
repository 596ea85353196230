import type { Week } from '#shared/api/contract/week.ts';
import { filmsShown, roomsOf } from '#shared/domain/room-films.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { recommendedOf } from '../../programme/programme-view.ts';
import { filmCountWords } from '../../texts/chances.ts';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { PageDecisionAnswer } from './decision-answer.tsx';
import { useDecide } from './use-decide.ts';

/** « Je programme ces deux films »: the proposal as it stands becomes the decision. */
export function ConfirmProposal({ week }: { week: Week }) {
  const decision = useDecide(week, true);
  const rooms = roomsOf(recommendedOf(week)?.rooms ?? []);
  const films = filmsShown(rooms).length;
  const isOffered = week.choice === null && films > 0;
  // Where somebody else has decided meanwhile nothing is offered any more, but the answer to the press is told.
  if (!isOffered && !decision.isUnsettled) return null;
  const { notObtained } = week;
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      {isOffered && (
        <OnceButton
          isSaving={decision.isPending}
          className={buttonStyle.main}
          onPress={() => decision.decide({ rooms, reason: '', notObtained }, { onSuccess: toContent })}
        >
          <Icon name="check" />
          {decision.isPending ? fr.forms.saving : confirmWords(films)}
        </OnceButton>
      )}
      <PageDecisionAnswer week={week} decision={decision} />
    </div>
  );
}

function confirmWords(films: number): string {
  const [start, end] = fr.programming.confirmSome;
  return films === 1 ? fr.programming.confirmOne : `${start}${filmCountWords(films)}${end}`;
}
