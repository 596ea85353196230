import { ApiError } from '../../api/client.ts';
import { fr } from '../../texts/fr.ts';

/** That a decision was not kept, and why when it can never be. */
export function DecisionFailed({ error }: { error: Error | null }) {
  if (error === null) return null;
  const tooLate = error instanceof ApiError && error.problem?.code === 'conflict';
  return (
    <p role="alert" className="text-velvet">
      {tooLate ? fr.decision.tooLate : fr.decision.failed}
    </p>
  );
}
