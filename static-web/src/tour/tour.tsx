import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { useAsked } from '../navigation/use-asked.ts';
import { isTourDue, keepTourSeen } from './seen.ts';

const loadDialog = () => import('./tour-dialog.tsx');
const TourDialog = lazy(async () => ({ default: (await loadDialog()).TourDialog }));

/** The tour stands in the address like any question over a page: `?visite=2`. */
const NAMES = ['visite'] as const;

/** Starts the tour where one is. */
export function useStartTour(): () => void {
  const { ask } = useAsked(NAMES);
  return () => ask({ visite: '1' });
}

/** The tour over the page; it comes by itself on the first visit, until it has been done or skipped. */
export function Tour() {
  const { value, askInstead, close } = useAsked(NAMES);
  const step = value('visite');
  // In this order: what was closed just now has been seen.
  useSeenWhenClosed(step !== null);
  useFirstVisit();
  return step === null ? null : (
    <Suspense fallback={null}>
      <TourDialog step={step} onStep={(next) => askInstead({ visite: String(next) })} onClose={close} />
    </Suspense>
  );
}

/** Not over another question, nor while sample weeks are played: at their end the page is another one. */
function useFirstVisit(): void {
  const [path] = useLocation();
  const search = useSearch();
  const weeks = useWeeks().data;
  const isShown = weeks !== undefined && weeks.demonstration?.playing !== true;
  const mayStart = isShown && path.startsWith('/semaine/') && search === '';
  const start = useEffectEvent(useStartTour());
  useEffect(() => {
    if (!mayStart || !isTourDue()) return undefined;
    let isWanted = true;
    // Where its code does not come, another visit will do.
    loadDialog().then(
      () => {
        if (isWanted) start();
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [mayStart]);
}

/** However it is closed: by its buttons, Escape or Back. A page that is loaded anew in the middle goes on with it. */
function useSeenWhenClosed(isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) keepTourSeen();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
