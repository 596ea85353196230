import { useLayoutEffect } from 'react';
import { positionHere } from './entries.ts';

/** Data that come late make the page as long as it was; after that nobody expects it to move. */
const LONGEST_MS = 5_000;
/** With these the reader goes somewhere else. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Another page begins at its top; one to which Back leads is where it was, as soon as it is long enough again. */
export function useScrollPosition(path: string): void {
  useLayoutEffect(() => {
    const wanted = positionHere();
    scrollTo({ top: wanted, behavior: 'instant' });
    if (wanted === 0) return undefined;
    const ends = new AbortController();
    const grown = new ResizeObserver(() => {
      scrollTo({ top: wanted, behavior: 'instant' });
      if (Math.abs(scrollY - wanted) <= 1 && !isWaiting()) ends.abort();
    });
    ends.signal.addEventListener('abort', () => grown.disconnect());
    grown.observe(document.body);
    for (const move of OWN_MOVES) {
      addEventListener(move, () => ends.abort(), { signal: ends.signal, passive: true });
    }
    const timer = setTimeout(() => ends.abort(), LONGEST_MS);
    return () => {
      clearTimeout(timer);
      ends.abort();
    };
  }, [path]);
}

/** Skeletons are as long as what comes, but not quite. */
function isWaiting(): boolean {
  return document.querySelector('.skeleton') !== null;
}
