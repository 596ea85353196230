import type { MatchView } from '#shared/api/contract/matches.ts';
import { OnceButton } from '../../forms/save-button.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
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
    const wanted = { body: { filmId, otherFilmId, verdict }, version: match.version };
    // Once it is stored the pair stands elsewhere, and this is gone.
    save.mutateAsync(wanted).then(
      (stored) => {
        if (stored !== null) onSaid(notedWords(match, verdict));
      },
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
          <OnceButton
            key={verdict}
            isSaving={save.isPending}
            className={buttonStyle.small}
            onPress={() => say(verdict)}
          >
            {save.isPending && save.variables.body.verdict === verdict ? fr.forms.saving : words}
            <span className="sr-only">
              {fr.colon}
              {pairWords(match)}
            </span>
          </OnceButton>
        ))}
        <SaveState waitsFor={save.waitsFor} />
        {save.isError && <SaveFailed error={save.error}>{refusedWords(save.error)}</SaveFailed>}
      </div>
    </div>
  );
}
