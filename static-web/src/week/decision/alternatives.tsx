import type { Week } from '../../../../shared/api/contract/week.ts';
import { useDecision } from '../../api/queries.ts';
import { fr } from '../../texts/fr.ts';
import { buttonStyle, card, cardTitle } from '../../ui/styles.ts';
import { filmInBothRooms, roomsOf } from '../programme-view.ts';
import { notObtainedWith } from './choice.ts';
import { DecisionState } from './decision-state.tsx';
import { Difference } from './difference.tsx';
import { titleIn } from './pair.tsx';

/** The best programme without each of the films that are shown, and what it costs; one tap takes it. */
export function Alternatives({ week }: { week: Week }) {
  const decision = useDecision(week.week);
  return (
    <section aria-labelledby="alternatives" className={card}>
      <h2 id="alternatives" className={cardTitle}>
        {fr.alternatives.title}
      </h2>
      <ul className="mt-3 space-y-4">
        {week.alternatives.map(({ without, programme }) => (
          <li key={without}>
            {fr.alternatives.without}
            <cite className="font-semibold not-italic">{titleIn(week, without)}</cite>
            {fr.alternatives.then}
            {filmsOf(week, programme)}
            <Difference week={week.week} rooms={roomsOf(programme)} />
            <button
              type="button"
              disabled={decision.isPending}
              className={`${buttonStyle.small} mt-1`}
              onClick={() =>
                decision.mutate({
                  body: {
                    rooms: roomsOf(programme),
                    reason: fr.decision.notObtainedFilm(titleIn(week, without)),
                    notObtained: notObtainedWith(week, roomsOf(programme), without),
                  },
                  version: week.programmeVersion,
                })
              }
            >
              {fr.alternatives.apply}
            </button>
          </li>
        ))}
      </ul>
      <div className="has-[:not(:empty)]:mt-3">
        <DecisionState decision={decision} />
      </div>
    </section>
  );
}

function filmsOf(week: Week, { rooms }: Week['alternatives'][number]['programme']): string {
  const both = filmInBothRooms(rooms);
  if (both !== null) return titleIn(week, both) + fr.alternatives.twice;
  return rooms.map(({ filmId }) => titleIn(week, filmId)).join(fr.alternatives.plus);
}
