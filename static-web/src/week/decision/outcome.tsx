import type { ProgrammeEvaluation } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { isSameProgramme, type RoomFilms } from '#shared/domain/room-films.ts';
import { useEvaluation } from '../../api/queries.ts';
import { money, signedMoney } from '../../format/format.ts';
import { ofTen } from '../../texts/chances.ts';
import { fr } from '../../texts/fr.ts';
import { useWakingWords } from '../../ui/use-waking-words.ts';
import { countedMoney, recommendedOf } from '../../programme/programme-view.ts';
import { differenceWords } from './difference.ts';

const text = fr.decision;

/** What a programme would bring, before it is decided; it is told anew with each choice. */
export function Outcome({ week, rooms }: { week: Week; rooms: RoomFilms }) {
  const { data, isError, isPlaceholderData } = useEvaluation(week.week, rooms);
  const recommended = recommendedOf(week);
  const isRecommended = recommended !== null && isSameProgramme(recommended.rooms, rooms);
  return (
    <section aria-label={text.outcome} className="rounded-lg border border-line bg-paper px-4 py-3">
      <div role="status" className="min-h-41 sm:min-h-28" aria-busy={isPlaceholderData}>
        {data !== undefined ? (
          <Money evaluation={data} isRecommended={isRecommended} stale={isPlaceholderData} />
        ) : isError ? (
          <p>{text.noOutcome}</p>
        ) : (
          <Awaited />
        )}
      </div>
    </section>
  );
}

function Awaited() {
  const words = useWakingWords();
  return (
    <div className="space-y-3">
      {words === null ? <div className="h-6 w-3/4 skeleton" /> : <p className="text-quiet">{words}</p>}
      <div className="h-12 skeleton" />
    </div>
  );
}

interface MoneyProps {
  evaluation: ProgrammeEvaluation;
  isRecommended: boolean;
  /** Of the choice before this one. */
  stale: boolean;
}

function Money({ evaluation: { programme, difference }, isRecommended, stale }: MoneyProps) {
  const { takings, range, result, profitProbability } = countedMoney(programme);
  const isKept = programme.kept !== null;
  const costs = !isRecommended && Math.round(difference) < 0;
  return (
    <div className={`transition-opacity ${stale ? 'opacity-50' : ''}`}>
      <p className={`text-lg leading-snug font-bold ${costs ? 'text-loss' : ''}`}>
        {isRecommended ? text.isRecommended : differenceWords(difference)}
      </p>
      <dl className="mt-2 grid grid-cols-3 gap-x-3 text-foretold">
        <Figure name={isKept ? fr.kept.rest : text.takings} value={money(takings)} />
        <Figure name={text.result} value={signedMoney(result)} />
        <Figure name={text.profitable} value={fr.weeksOfTen(ofTen(profitProbability))} />
      </dl>
      <p className="mt-1 text-sm text-quiet">
        {(isKept ? fr.kept : text).range(money(range[0]), money(range[1]))}
      </p>
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="text-lg font-bold whitespace-nowrap">{value}</dd>
    </div>
  );
}
