import type { Week } from '#shared/api/contract/week.ts';
import { roomsOf } from '#shared/domain/room-films.ts';
import { fr } from '../../texts/fr.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { buttonStyle, card, cardTitle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { notObtainedWith } from './choice.ts';
import { PageDecisionAnswer } from './decision-answer.tsx';
import { Difference } from './difference.tsx';
import { titleIn } from './films-by-room.tsx';
import { filmsInWords } from './films-in-words.ts';
import { useDecide } from './use-decide.ts';

/** The best programme without each of the films that are shown, and what it costs; one tap takes it. */
export function Alternatives({ week }: { week: Week }) {
  const decision = useDecide(week, true);
  if (week.alternatives.length === 0 && !decision.isUnsettled) return null;
  return (
    <section aria-labelledby="alternatives" className={card}>
      <h2 id="alternatives" className={cardTitle}>
        {fr.alternatives.title}
      </h2>
      <ul className="mt-3 space-y-4">
        {week.alternatives.map(({ without, programme }) => {
          const rooms = roomsOf(programme.rooms);
          return (
            <li key={without}>
              {fr.alternatives.without}
              <cite className="font-semibold not-italic">{titleIn(week, without)}</cite>
              {fr.alternatives.then}
              {filmsInWords(week, rooms)}
              <Difference week={week.week} rooms={rooms} />
              <OnceButton
                isSaving={decision.isPending}
                className={`${buttonStyle.small} mt-1`}
                onPress={() =>
                  decision.decide(
                    {
                      rooms,
                      reason: fr.decision.notObtainedFilm(titleIn(week, without)),
                      notObtained: notObtainedWith(week, rooms, without),
                    },
                    { onSuccess: toContent },
                  )
                }
              >
                {fr.alternatives.apply}
              </OnceButton>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-3 has-[:not(:empty)]:mt-3">
        <PageDecisionAnswer week={week} decision={decision} />
      </div>
    </section>
  );
}
