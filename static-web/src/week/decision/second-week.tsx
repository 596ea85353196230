import type { Week } from '#shared/api/contract/week.ts';
import { isSameProgramme, roomsOf } from '#shared/domain/room-films.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { list, money, number, roundCount, signedNumber, signedPercent } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { secondWeekText as text } from '../../texts/fr/second-week.ts';
import { buttonStyle, card, cardTitle } from '../../ui/styles.ts';
import { toContent } from '../../ui/to-content.ts';
import { notObtainedWith } from './choice.ts';
import { PageDecisionAnswer } from './decision-answer.tsx';
import { filmsInWords } from './films-in-words.ts';
import { useDecide } from './use-decide.ts';

/** A film kept for a second week, where that would pay: what it would draw and bring, and what that supposes; one tap takes it. */
export function SecondWeek({ week }: { week: Week }) {
  const decision = useDecide(week, true);
  const { secondWeek } = week;
  const rooms = roomsOf(secondWeek?.programme.rooms ?? []);
  const isDecided = week.decision !== null && isSameProgramme(week.decision.programme.rooms, rooms);
  if ((secondWeek === null || isDecided) && !decision.isUnsettled) return null;
  return (
    <section aria-labelledby="second-week" className={`${card} print:hidden`}>
      <h2 id="second-week" className={cardTitle}>
        {text.title}
      </h2>
      {secondWeek !== null && (
        <>
          <p className="mt-3 font-semibold">{filmsInWords(week, rooms)}</p>
          <p>{(week.settings.keptMoney ? text.moreKept : text.more)(money(secondWeek.gain))}</p>
          <ul className="mt-2 space-y-1 text-foretold">
            {secondWeek.keep.map(({ filmId, title, forecast, localDemand, localRange: [low, high] }) => (
              <li key={filmId}>
                <cite className="font-semibold not-italic">{title}</cite>
                {text.inFrance(forecast.mean, roundCount(forecast.p10), roundCount(forecast.p90))}
                {text.here(localDemand, number(low), number(high))}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-quiet">{lossWords(secondWeek.drop)}</p>
          {!isDecided && (
            <OnceButton
              isSaving={decision.isPending}
              className={`${buttonStyle.small} mt-3`}
              onPress={() =>
                decision.decide(
                  {
                    rooms,
                    reason: text.reason(list(secondWeek.keep.map(({ title }) => title))),
                    notObtained: notObtainedWith(week, rooms, null),
                  },
                  { onSuccess: toContent },
                )
              }
            >
              {fr.alternatives.apply}
            </OnceButton>
          )}
        </>
      )}
      <div className="flex flex-wrap gap-3 has-[:not(:empty)]:mt-3">
        <PageDecisionAnswer week={week} decision={decision} />
      </div>
    </section>
  );
}

/** As many as the assumption is worth, and more. (docs/decisions/0050-a-second-week.md) */
const MANY_FILMS = 10;

/** « Hypothèse : − 40 % en deuxième semaine, entre − 25 et − 55 %. » */
function lossWords({ median, low, high, films }: NonNullable<Week['secondWeek']>['drop']): string {
  const lost = [signedPercent(median - 1), signedNumber((high - 1) * 100), signedPercent(low - 1)] as const;
  return films === 0 ? text.assumed(...lost) : text.learned(films, films < MANY_FILMS, ...lost);
}
