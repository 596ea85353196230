import { useEffect, useState } from 'react';
import { fr } from '../texts/fr.ts';

const SLOW_MS = 4_000;
/** A server that answers at all has answered by then, be it that it still wakes. */
const WAKING_MS = 30_000;

/** Says that something is loading, and when it takes long, why and how much longer. Takes its room from the start. */
export function Waking() {
  const slow = useIsAfter(SLOW_MS);
  const waking = useIsAfter(WAKING_MS);
  return (
    <p role="status" className="min-h-12 text-quiet sm:min-h-6">
      {waking ? (
        fr.state.stillWaking
      ) : slow ? (
        fr.state.waking
      ) : (
        <span className="sr-only">{fr.state.loading}</span>
      )}
    </p>
  );
}

function useIsAfter(ms: number): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return after;
}
