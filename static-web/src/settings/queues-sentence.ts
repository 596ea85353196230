import type { HealthDetails } from '../../../shared/api/contract.ts';
import { fr } from '../texts/fr.ts';

/** What waits and what was given up, in one line. */
export function queuesSentence(queues: HealthDetails['queues']): string {
  const sum = (of: 'messages' | 'poison'): number => queues.reduce((total, queue) => total + queue[of], 0);
  return fr.settings.runs.waiting(sum('messages')) + fr.settings.runs.poison(sum('poison'));
}
