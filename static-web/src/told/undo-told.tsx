import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { isConflict, isOvertaken } from '../api/api-error.ts';
import { failureWords } from '../api/failure-words.ts';
import { OnceButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { isNothing, NOTHING_TOLD } from './nothing-told.ts';
import { formButton } from '../forms/form-behind.tsx';
import { useTellFacts } from './use-tell-facts.ts';

const text = fr.told;

interface UndoToldProps {
  week: Week;
  release: WeekRelease;
  /** What was told before; null where this window does not know it. */
  before: ToldFacts | null;
  onSaved: () => void;
}

/** Leads back to what was told before, as far as this window knows that, else to nothing; where all is taken back, to what was. */
export function UndoTold({ week, release, before, onSaved }: UndoToldProps) {
  const save = useTellFacts(week, release);
  const { told, toldVersion } = release;
  const back = before ?? NOTHING_TOLD;
  const isVain = told === null && isNothing(back);
  const undo = (): void => {
    save.tell(back, toldVersion).then(onSaved, () => undefined);
  };
  return (
    <>
      {!isVain && (
        <OnceButton isSaving={save.isPending} className={formButton} onPress={undo}>
          <Icon name="back" className="size-4" />
          {wordsOf(told === null, back)}
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
