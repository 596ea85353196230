import type { MatchView } from '#shared/api/contract/matches.ts';
import { fr } from '../../texts/fr.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { useSayMatch } from './match-queries.ts';
import { notedWords, pairWords, refusedWords } from './match-words.ts';

const text = fr.matches;

type Verdict = NonNullable<MatchView['verdict']>;

interface SayButtonsProps {
  match: MatchView;
  onSaid: (words: string) => void;
}

/** One click says it: both answers while nothing was said, afterwards the other one. */
export function SayButtons({ match, onSaid }: SayButtonsProps) {
  const save = useSayMatch(match.week);
  const [{ filmId }, { filmId: otherFilmId }] = match.films;
  const say = (verdict: Verdict): void => {
    if (save.isPending) return;
    const wanted = { body: { filmId, otherFilmId, verdict }, version: match.version };
    // Once it is stored the pair stands elsewhere, and this is gone.
    save.mutateAsync(wanted).then(
      () => onSaid(notedWords(match, verdict)),
      () => undefined,
    );
  };
  const answers: readonly (readonly [Verdict, string])[] =
    match.verdict === null
      ? [
          ['same', text.same],
          ['different', text.different],
        ]
      : match.verdict === 'same'
        ? [['different', text.separate]]
        : [['same', text.join]];
  return (
    <div className="mt-3">
      <div className="flex flex-wrap items-center gap-3">
        {answers.map(([verdict, words]) => (
          <button
            key={verdict}
            type="button"
            className={buttonStyle.small}
            aria-disabled={save.isPending}
            aria-label={`${words} : ${pairWords(match)}`}
            onClick={() => say(verdict)}
          >
            {save.isPending && save.variables.body.verdict === verdict ? text.saving : words}
          </button>
        ))}
      </div>
      {save.isError && (
        <p role="alert" className="mt-2 font-semibold text-alert">
          {refusedWords(save.error)}
        </p>
      )}
    </div>
  );
}
