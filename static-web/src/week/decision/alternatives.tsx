import type { Programme, Week } from '../../../shared/api/contract.ts';
import { useDecision } from '../api/queries.ts';
import { signedMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle, card, cardTitle } from '../ui/styles.ts';
import { filmInBothRooms, releaseOf } from './programme-view.ts';

interface AlternativesProps {
  week: Week;
  programme: Programme;
  open: boolean;
}

/** The best programme without each of the recommended films, and what it costs; one tap takes it. */
export function Alternatives({ week, programme, open }: AlternativesProps) {
  const decision = useDecision(week.week);
  if (week.alternatives.length === 0) return null;
  const titleOf = (filmId: string | null): string =>
    filmId === null ? fr.alternatives.noFilm : (releaseOf(week, filmId)?.title ?? fr.ticket.unknownFilm);
  return (
    <section aria-labelledby="alternatives" className={card}>
      <h2 id="alternatives" className={cardTitle}>
        {fr.alternatives.title}
      </h2>
      <ul className="mt-3 space-y-3">
        {week.alternatives.map(({ without, programme: next }) => (
          <li key={without}>
            {fr.alternatives.without}
            <cite className="font-semibold not-italic">{titleOf(without)}</cite>
            {fr.alternatives.then}
            {pair(next, titleOf)}
            <span className="block text-sm">
              <Difference euros={next.expectedResult - programme.expectedResult} />
            </span>
            {open && (
              <button
                type="button"
                disabled={decision.isPending}
                className={`${buttonStyle.small} mt-2`}
                onClick={() =>
                  decision.mutate({
                    rooms: roomsOf(next),
                    reason: fr.alternatives.reason(titleOf(without)),
                  })
                }
              >
                {fr.alternatives.apply}
              </button>
            )}
          </li>
        ))}
      </ul>
      {decision.isError && (
        <p role="alert" className="mt-3 text-velvet">
          {fr.decision.failed}
        </p>
      )}
    </section>
  );
}

function pair(programme: Programme, titleOf: (filmId: string | null) => string): string {
  const both = filmInBothRooms(programme.rooms);
  if (both !== null) return titleOf(both) + fr.alternatives.twice;
  return programme.rooms.map(({ filmId }) => titleOf(filmId)).join(fr.alternatives.plus);
}

function roomsOf({ rooms }: Programme): { 1: string | null; 2: string | null } {
  const filmIn = (room: 1 | 2): string | null => rooms.find((plan) => plan.room === room)?.filmId ?? null;
  return { 1: filmIn(1), 2: filmIn(2) };
}

function Difference({ euros }: { euros: number }) {
  if (Math.round(euros) === 0) return <span className="text-quiet">{fr.alternatives.same}</span>;
  const text = fr.alternatives.difference(signedMoney(euros));
  return <span className={euros < 0 ? 'text-velvet' : 'text-quiet'}>{text}</span>;
}
