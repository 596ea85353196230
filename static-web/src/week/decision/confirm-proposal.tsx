import type { Week } from '#shared/api/contract/week.ts';
import { filmsShown, roomsOf } from '#shared/domain/room-films.ts';
import { useDecision } from '../../api/queries.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { recommendedOf } from '../../programme/programme-view.ts';
import { filmCountWords } from '../../texts/chances.ts';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { DecisionAnswer } from './decision-answer.tsx';

/** « Je programme ces deux films »: the proposal as it stands becomes the decision. */
export function ConfirmProposal({ week }: { week: Week }) {
  const decision = useDecision(week.week);
  const rooms = roomsOf(recommendedOf(week)?.rooms ?? []);
  const films = filmsShown(rooms).length;
  if (week.choice !== null || films === 0) return null;
  const { notObtained } = week;
  const confirm = (version: number): void =>
    decision.mutate({ body: { rooms, reason: '', notObtained }, version }, { onSuccess: toContent });
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      <OnceButton
        isSaving={decision.isPending}
        className={buttonStyle.main}
        onPress={() => confirm(week.programmeVersion)}
      >
        <Icon name="check" />
        {decision.isPending ? fr.forms.saving : confirmWords(films)}
      </OnceButton>
      <DecisionAnswer
        week={week}
        decision={decision}
        onKeep={confirm}
        onTheirs={() => {
          decision.reset();
          toContent();
        }}
      />
    </div>
  );
}

function confirmWords(films: number): string {
  const [start, end] = fr.programming.confirmSome;
  return films === 1 ? fr.programming.confirmOne : `${start}${filmCountWords(films)}${end}`;
}
