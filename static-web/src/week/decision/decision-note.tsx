import { Link } from 'wouter';
import type { Week } from '#shared/api/contract/week.ts';
import { isSameProgramme, roomsOf } from '#shared/domain/room-films.ts';
import { instant } from '../../format/format.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { takenBack } from './choice.ts';
import { PageDecisionAnswer } from './decision-answer.tsx';
import { Difference } from './difference.tsx';
import { useDecide } from './use-decide.ts';

/** What the manager decided, why, what it changes, and the way back. It is announced when it appears. */
export function DecisionNote({ week, open }: { week: Week; open: boolean }) {
  const decision = useDecide(week, true);
  return (
    <>
      <div role="status" className="empty:hidden">
        {week.decision !== null && (
          <div className="rounded-lg border border-line px-5 py-4">
            <p>
              {madeWords(week, week.decision)}{' '}
              {week.decision.reason !== '' && fr.decision.because(week.decision.reason)}
            </p>
            {week.choice === 'decided' && (
              <Difference week={week.week} rooms={roomsOf(week.decision.programme.rooms)} />
            )}
            <div className="mt-2 flex flex-wrap gap-2 print:hidden">
              <Link href={`/semaine/${week.week}/programme`} className={buttonStyle.small}>
                <Icon name="send" className="size-4" />
                {fr.programming.send}
              </Link>
              {open && (
                <OnceButton
                  isSaving={decision.isPending}
                  className={buttonStyle.small}
                  onPress={() => decision.decide(takenBack(week), { onSuccess: toContent })}
                >
                  <Icon name="back" className="size-4" />
                  {week.choice === 'confirmed' ? fr.programming.undo : fr.decision.takeBack}
                </OnceButton>
              )}
            </div>
          </div>
        )}
      </div>
      {/* It may be said where the decision stood: something else was decided. */}
      <div className="flex flex-wrap gap-3 empty:hidden">
        <PageDecisionAnswer week={week} decision={decision} />
      </div>
    </>
  );
}

function madeWords(week: Week, { decidedAt, programme }: NonNullable<Week['decision']>): string {
  const when = instant(decidedAt);
  if (week.choice === 'confirmed') return fr.programming.confirmed(when);
  const { thursday } = week.recommended;
  const wasThursdays =
    week.stage === 'monday' && thursday !== null && isSameProgramme(programme.rooms, thursday.rooms);
  return wasThursdays ? fr.programming.followedThursday(when) : fr.decision.made(when);
}
