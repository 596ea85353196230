import type { Week } from '#shared/api/contract/week.ts';
import { roomsOf } from '#shared/domain/room-films.ts';
import { TAKEN_BACK, useDecision } from '../../api/queries.ts';
import { instant } from '../../format/format.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import { Difference } from './difference.tsx';

/** That the manager decided otherwise, why, what it changes, and the way back. It is announced when it appears. */
export function DecisionNote({ week, open }: { week: Week; open: boolean }) {
  const decision = useDecision(week.week);
  const takeBack = (version: number): void =>
    decision.mutate({ body: TAKEN_BACK, version }, { onSuccess: toContent });
  return (
    <>
      <div role="status" className="empty:hidden">
        {week.decision !== null && (
          <div className="rounded-lg border border-line px-5 py-4">
            <p>
              {fr.decision.made(instant(week.decision.decidedAt))}{' '}
              {week.decision.reason !== '' && fr.decision.because(week.decision.reason)}
            </p>
            <Difference week={week.week} rooms={roomsOf(week.decision.programme.rooms)} />
            {open && (
              <OnceButton
                isSaving={decision.isPending}
                className={`${buttonStyle.small} mt-2`}
                onPress={() => takeBack(week.programmeVersion)}
              >
                <Icon name="back" className="size-4" />
                {fr.decision.takeBack}
              </OnceButton>
            )}
          </div>
        )}
      </div>
      {/* It may be said where the decision stood: something else was decided. */}
      <div className="flex flex-wrap gap-3 empty:hidden">
        <DecisionAnswer
          week={week}
          decision={decision}
          onKeep={takeBack}
          onTheirs={() => {
            decision.reset();
            toContent();
          }}
        />
      </div>
    </>
  );
}
