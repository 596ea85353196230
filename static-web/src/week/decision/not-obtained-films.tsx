import type { Week } from '#shared/api/contract/week.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { money } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { buttonStyle, card, cardTitle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { withFilmAgain } from './choice.ts';
import { PageDecisionAnswer } from './decision-answer.tsx';
import { titleIn } from './films-by-room.tsx';
import { useDecide } from './use-decide.ts';

const text = fr.programming.notObtained;

/** The films that could not be had, what that costs, and the way back for each. */
export function NotObtainedFilms({ week, open }: { week: Week; open: boolean }) {
  const decision = useDecide(week, true);
  const { notObtained, missedTakings } = week;
  if (notObtained.length === 0 && !decision.isUnsettled) return null;
  return (
    <section aria-labelledby="not-obtained" className={card}>
      <h2 id="not-obtained" className={cardTitle}>
        {text.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">
        {text.lead}
        {missedTakings !== null &&
          Math.round(missedTakings) > 0 &&
          ` ${text.missed(money(missedTakings), notObtained.length)}`}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {notObtained.map((filmId) => (
          <li key={filmId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <cite className="min-w-0 font-semibold wrap-anywhere not-italic">{titleIn(week, filmId)}</cite>
            {open && (
              <OnceButton
                isSaving={decision.isPending}
                className={buttonStyle.small}
                onPress={() => decision.decide(withFilmAgain(week, filmId), { onSuccess: toContent })}
              >
                {text.obtained}
                <span className="sr-only"> ({titleIn(week, filmId)})</span>
              </OnceButton>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 has-[:not(:empty)]:mt-3">
        <PageDecisionAnswer week={week} decision={decision} />
      </div>
    </section>
  );
}
