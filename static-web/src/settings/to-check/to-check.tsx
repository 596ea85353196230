import { useEffect, useRef, useState } from 'react';
import type { Matches, MatchView } from '#shared/api/contract/matches.ts';
import { instant, number, weekSpan } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { TitledCard } from '../../ui/titled-card.tsx';
import { MatchCard } from './match-card.tsx';
import { useMatches } from './match-queries.ts';
import { pairWords } from './match-words.ts';
import { SayButtons } from './say-buttons.tsx';
import { ToCheckSkeleton } from './to-check-skeleton.tsx';

const text = fr.matches;

/** Films that may be one: those that wait for a word, and what was said of others. */
export function ToCheck() {
  const { data, isError, refetch } = useMatches();
  if (data !== undefined) return <Pairs matches={data} />;
  if (!isError) return <ToCheckSkeleton />;
  return (
    <TitledCard id="to-check" title={text.title(null)}>
      <FailedLine text={text.failed} onRetry={() => void refetch()} />
    </TitledCard>
  );
}

/** The pairs as they are known. */
export function Pairs({ matches: { waiting, matches } }: { matches: Matches }) {
  const [noted, setNoted] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: what came of it is read next.
  useEffect(() => {
    if (noted !== null) status.current?.focus();
  }, [noted]);
  const unsaid = matches.filter(({ verdict }) => verdict === null);
  const said = matches.filter(({ verdict }) => verdict !== null);
  return (
    <TitledCard id="to-check" title={text.title(waiting === 0 ? null : number(waiting))}>
      <p className="mt-2">{unsaid.length === 0 ? text.none : text.lead}</p>
      <p
        role="status"
        tabIndex={-1}
        ref={status}
        className={noted === null ? 'sr-only' : 'mt-2 font-semibold'}
      >
        {noted}
      </p>
      {unsaid.length > 0 && (
        <ul className="mt-3 space-y-5">
          {unsaid.map((match) => (
            <MatchCard key={keyOf(match)} match={match} onSaid={setNoted} />
          ))}
        </ul>
      )}
      {said.length > 0 && (
        <section aria-labelledby="checked" className="mt-6 border-t border-line pt-4">
          <h3 id="checked" className="font-semibold">
            {text.saidTitle}
          </h3>
          <ul className="mt-2 space-y-4">
            {said.map((match) => (
              <Said key={keyOf(match)} match={match} onSaid={setNoted} />
            ))}
          </ul>
        </section>
      )}
    </TitledCard>
  );
}

function Said({ match, onSaid }: { match: MatchView; onSaid: (words: string) => void }) {
  const { week, verdict, saidAt, saidBy } = match;
  return (
    <li className="wrap-anywhere">
      <p>
        {pairWords(match)}
        {verdict !== null && (
          <>
            {fr.colon}
            <strong className="font-semibold">{text.said[verdict]}</strong>
          </>
        )}
      </p>
      <p className="text-sm text-quiet">
        {fr.week.heading(weekSpan(week))}
        {saidBy !== null && saidAt !== null && ` · ${text.saidBy(saidBy, instant(saidAt))}`}
      </p>
      <SayButtons match={match} onSaid={onSaid} />
    </li>
  );
}

function keyOf({ week, films: [one, other] }: MatchView): string {
  return [week, one.filmId, other.filmId].join(' ');
}
