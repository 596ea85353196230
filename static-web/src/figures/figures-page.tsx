import { useFigures } from '../api/queries.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Waking } from '../ui/waking.tsx';

/** Takings, costs, result and occupancy of all weeks. */
export function FiguresPage() {
  const { error, refetch, data } = useFigures();
  return (
    <>
      <title>{`Chiffres – ${fr.product}`}</title>
      <h1 className="text-2xl font-semibold tracking-tight">Chiffres</h1>
      {data === undefined && error === null && <Waking />}
      {error !== null && <FailedNotice error={error} onRetry={() => void refetch()} />}
    </>
  );
}
