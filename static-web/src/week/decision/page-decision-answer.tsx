import type { Week } from '#shared/api/contract/week.ts';
import { toContent } from '../../ui/to-content.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import type { useDecide } from './use-decide.ts';

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
