import { ApiError } from '../../api/api-error.ts';
import { failureWords } from '../../api/failure-words.ts';
import { programmeInstead } from '../../api/overtaken-by.ts';
import type { useDecision } from '../../api/queries.ts';
import type { CurrentProgramme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { Overtaken } from '../../forms/overtaken.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { fr } from '../../texts/fr.ts';
import { toContent } from '../../ui/to-content.ts';
import type { useDecide } from './use-decide.ts';
import { WhatWasDecided } from './what-was-decided.tsx';

interface DecisionAnswerProps {
  week: Week;
  decision: Pick<ReturnType<typeof useDecision>, 'error' | 'waitsFor' | 'isPending'> & {
    /** Another decision is stored since, and the page shows it. */
    isReplaced?: boolean;
  };
  /** Decides after all, over what the other has decided; left out, it sends the form. */
  onKeep?: (theirs: CurrentProgramme) => void;
  onTheirs: () => void;
}

/**
 * What became of a decision, beside the button that makes it: it waits for the server to wake, it was not kept, or
 * somebody else has decided meanwhile. Beside buttons it has a line of its own.
 */
export function DecisionAnswer({ week, decision, onKeep, onTheirs }: DecisionAnswerProps) {
  const { error, waitsFor, isPending, isReplaced = false } = decision;
  const theirs = programmeInstead(error);
  return (
    <>
      <SaveState waitsFor={waitsFor} />
      {theirs !== null ? (
        <Overtaken
          error={error}
          author={{ by: theirs.decision?.decidedBy ?? null, at: theirs.decision?.decidedAt ?? null }}
          isSaving={isPending}
          {...(onKeep && { onKeep: () => onKeep(theirs) })}
          onTheirs={onTheirs}
        >
          <WhatWasDecided week={week} decision={theirs.decision} />
        </Overtaken>
      ) : (
        error !== null && (
          <SaveFailed error={error}>{isReplaced ? fr.decision.replaced : wordsFor(error)}</SaveFailed>
        )
      )}
    </>
  );
}

interface PageDecisionAnswerProps {
  week: Week;
  decision: ReturnType<typeof useDecide>;
}

/** What became of a decision made by a button of the page: whichever of the two holds, the page tells it from its top. */
export function PageDecisionAnswer({ week, decision }: PageDecisionAnswerProps) {
  return (
    <DecisionAnswer
      week={week}
      decision={decision}
      onKeep={(theirs) => decision.keep(theirs, { onSuccess: toContent })}
      onTheirs={() => {
        decision.reset();
        toContent();
      }}
    />
  );
}

function wordsFor(error: Error): string {
  const tooLate = error instanceof ApiError && error.problem?.code === 'conflict';
  return tooLate ? fr.decision.tooLate : (failureWords(error) ?? fr.decision.failed);
}
