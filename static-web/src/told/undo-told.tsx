import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import { isConflict, isOvertaken } from '../api/api-error.ts';
import { failureWords } from '../api/failure-words.ts';
import { OnceButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { isNothing, NOTHING_TOLD } from './told-change.ts';
import { tellButton } from './styles.ts';
import { versionIn, type ToldProps } from './told-save.ts';
import { useTellFacts } from './use-tell-facts.ts';

const text = fr.told;

/** Leads back to what was told before, as far as this page knows that, else to nothing; where all is taken back, to what was. */
export function UndoTold({ week, release, last, onSaved }: ToldProps) {
  const save = useTellFacts(week.week, release.filmId);
  const { told, toldVersion } = release;
  const before = last?.version === toldVersion ? last.before : NOTHING_TOLD;
  const isVain = told === null && isNothing(before);
  const undo = (): void =>
    save.mutate(
      { body: before, version: toldVersion },
      {
        onSuccess: (now) =>
          onSaved({ before: told?.facts ?? NOTHING_TOLD, version: versionIn(now, release.filmId) }),
      },
    );
  return (
    <>
      {!isVain && (
        <OnceButton isSaving={save.isPending} className={tellButton} onPress={undo}>
          <Icon name="back" className="size-4" />
          {wordsOf(told === null, before)}
          <span className="sr-only">{text.ofFilm(release.title)}</span>
        </OnceButton>
      )}
      {save.isError && <SaveFailed error={save.error}>{failure(save.error)}</SaveFailed>}
      <SaveState waitsFor={save.waitsFor} />
    </>
  );
}

function wordsOf(isTakenBack: boolean, before: ToldFacts): string {
  if (isTakenBack) return text.restore(before);
  return isNothing(before) ? text.undo : text.undo + text.undoTo(before);
}

function failure(error: unknown): string {
  if (isOvertaken(error)) return text.replaced;
  return isConflict(error) ? text.tooLate : (failureWords(error) ?? text.failed);
}
