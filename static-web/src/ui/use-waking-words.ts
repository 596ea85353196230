import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isTooMuch } from '../api/api-error.ts';
import { common } from '../texts/common.ts';

const SLOW_MS = 4_000;
/** A server that answers at all has answered by then, be it that it still wakes. */
const WAKING_MS = 30_000;

/** Why what loads takes so long, and how much longer; null as long as it does not. */
export function useWakingWords(): string | null {
  const slow = useIsAfter(SLOW_MS);
  const waking = useIsAfter(WAKING_MS);
  const tooMuch = useIsTooMuch();
  if (tooMuch) return common.state.tooMuch;
  if (waking) return common.state.stillWaking;
  return slow ? common.state.waking : null;
}

/** Whether something waits for the end of a minute in which too much was asked. */
function useIsTooMuch(): boolean {
  const cache = useQueryClient().getQueryCache();
  const isOne = (): boolean =>
    cache
      .getAll()
      .some(({ state }) => state.fetchStatus === 'fetching' && isTooMuch(state.fetchFailureReason));
  return useSyncExternalStore((onChange) => cache.subscribe(onChange), isOne, isOne);
}

function useIsAfter(ms: number): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return after;
}
