import type { MatchView } from '#shared/api/contract/matches.ts';
import { date, duration, list, weekSpan } from '../../format/format.ts';
import { chance } from '../../texts/chances.ts';
import { fr } from '../../texts/fr.ts';
import { pairWords, reasonWords } from './match-words.ts';
import { SayButtons } from './say-buttons.tsx';

const text = fr.matches;

interface MatchCardProps {
  match: MatchView;
  /** Told once a word is stored. */
  onSaid: (words: string) => void;
}

/** Two films that may be one, side by side, with what agrees, and the two answers. */
export function MatchCard({ match, onSaid }: MatchCardProps) {
  const chances = chance(match.confidence);
  return (
    <li className="border-t border-line pt-4" aria-label={pairWords(match)}>
      <p className="text-sm text-quiet">{fr.week.heading(weekSpan(match.week))}</p>
      <div className="mt-1 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {match.films.map((film) => (
          <Film key={film.filmId} film={film} />
        ))}
      </div>
      <p className="mt-3 text-sm">
        {[...(chances === null ? [] : [text.chance(chances)]), ...reasonWords(match)].join(' ')}
      </p>
      {match.resultsOnly && <p className="mt-1 text-sm">{text.resultsOnly}</p>}
      <SayButtons match={match} onSaid={onSaid} />
    </li>
  );
}

function Film({ film }: { film: MatchView['films'][number] }) {
  const { title, originalTitle, directors, releaseDate, durationMinutes, distributor, sources } = film;
  const facts = [
    ...(directors.length === 0 ? [] : [fr.film.by(list(directors))]),
    ...(durationMinutes === null ? [] : [duration(durationMinutes)]),
    text.releasedOn(date(releaseDate, ['month', 'year'])),
    ...(distributor === null ? [] : [distributor]),
  ];
  return (
    <div className="min-w-0 wrap-anywhere">
      <h3 className="font-semibold">{title}</h3>
      {originalTitle !== null && originalTitle !== title && (
        <p className="text-sm">{fr.filmPage.originalTitle(originalTitle)}</p>
      )}
      <p className="text-sm">{facts.join(' · ')}</p>
      {sources.length > 0 && (
        <p className="text-sm text-quiet">
          {text.onSites(list(sources.map((source) => fr.filmPage.stages.sources[source] ?? source)))}
        </p>
      )}
    </div>
  );
}
