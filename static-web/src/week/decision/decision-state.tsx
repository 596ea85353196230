import { ApiError, isOvertaken } from '../../api/api-error.ts';
import { failureWords } from '../../api/failure-words.ts';
import type { useDecision } from '../../api/queries.ts';
import { SaveState } from '../../forms/save-state.tsx';
import { fr } from '../../texts/fr.ts';

type Decision = Pick<ReturnType<typeof useDecision>, 'error' | 'waitsFor'>;

/** That a decision waits for the server to wake, or was not kept, and why. Beside buttons it has a line of its own. */
export function DecisionState({ decision: { error, waitsFor } }: { decision: Decision }) {
  return (
    <>
      <SaveState waitsFor={waitsFor} />
      {error !== null && (
        <p role="alert" className="basis-full text-alert">
          {wordsFor(error)}
        </p>
      )}
    </>
  );
}

function wordsFor(error: Error): string {
  if (isOvertaken(error)) return fr.decision.overtaken;
  const tooLate = error instanceof ApiError && error.problem?.code === 'conflict';
  return tooLate ? fr.decision.tooLate : (failureWords(error) ?? fr.decision.failed);
}
