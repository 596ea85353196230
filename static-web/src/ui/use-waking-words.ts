import { useEffect, useState } from 'react';
import { fr } from '../texts/fr.ts';

const SLOW_MS = 4_000;
/** A server that answers at all has answered by then, be it that it still wakes. */
const WAKING_MS = 30_000;

/** Why what loads takes so long, and how much longer; null as long as it does not. */
export function useWakingWords(): string | null {
  const slow = useIsAfter(SLOW_MS);
  const waking = useIsAfter(WAKING_MS);
  if (waking) return fr.state.stillWaking;
  return slow ? fr.state.waking : null;
}

function useIsAfter(ms: number): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return after;
}
