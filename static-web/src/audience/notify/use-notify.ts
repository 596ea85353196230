import { useEffect, useState } from 'react';
import { enrol, isEnrolled, renew, withdraw } from './enrolment.ts';

/** Where a visitor stands with notifications of this site. */
export type NotifyState =
  'impossible' | 'off' | 'asking' | 'refused' | 'on' | 'stopping' | 'failed' | 'notStopped';

/** A press is being done. */
export const UNDER_WAY: ReadonlySet<NotifyState> = new Set(['asking', 'stopping']);

/** How long the service worker may take until it is there: it comes with the first visit. */
const WORKER_MS = 10_000;

/** The state, as the browser has it, and what a press does. Nothing is asked of anybody before a press. */
export function useNotify(): { state: NotifyState; start: () => void; stop: () => void } {
  const [state, setState] = useState<NotifyState>(() => (isPossible() ? 'off' : 'impossible'));
  useEffect(() => {
    if (!isPossible()) return;
    // Closing the browser's own question is coming back, too: what a press is about to do is not known yet then.
    const look = (): void =>
      void stateNow().then((seen) => setState((before) => (UNDER_WAY.has(before) ? before : seen)));
    look();
    void registered()
      .then((worker) => worker && renew(worker))
      .catch(() => undefined)
      .finally(look);
    return whenBack(look);
  }, []);
  return {
    state,
    start: () => {
      setState('asking');
      void started().then(setState);
    },
    stop: () => {
      setState('stopping');
      void stopped().then(setState);
    },
  };
}

/** What the browser knows, without the network. */
async function stateNow(): Promise<NotifyState> {
  if (Notification.permission === 'denied') return 'refused';
  try {
    const worker = await registered();
    return worker !== undefined && (await isEnrolled(worker)) ? 'on' : 'off';
  } catch {
    return 'impossible';
  }
}

async function started(): Promise<NotifyState> {
  try {
    const permission = await Notification.requestPermission();
    if (permission === 'denied') return 'refused';
    // Who closes the question has not failed.
    if (permission === 'default') return 'off';
    await enrol(await ready());
    return 'on';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'failed';
  }
}

async function stopped(): Promise<NotifyState> {
  try {
    const worker = await registered();
    if (worker !== undefined) await withdraw(worker);
    return 'off';
  } catch {
    return 'notStopped';
  }
}

/** Safari on a phone has them in what was added to the home screen only. */
function isPossible(): boolean {
  return (
    typeof window !== 'undefined' &&
    'serviceWorker' in navigator &&
    'PushManager' in window &&
    'Notification' in window
  );
}

function registered(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration();
}

/** @throws where there is no service worker after a while. */
async function ready(): Promise<ServiceWorkerRegistration> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('There is no service worker')), WORKER_MS);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

/** Calls back when the page is looked at again: meanwhile something may have been allowed, or ended from a notification. */
function whenBack(look: () => void): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('focus', onVisible);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    removeEventListener('focus', onVisible);
  };
}
