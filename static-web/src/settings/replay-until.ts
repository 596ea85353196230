import type { HealthDetails } from '#shared/api/contract/health.ts';
import { POISON_LIFE_DAYS } from '#shared/domain/poison-life.ts';

const DAY_MS = 86_400_000;

/** The instant at which the first of the messages that were given up goes; null if none was. */
export function replayUntil(queues: HealthDetails['queues']): string | null {
  const [oldest] = queues.flatMap(({ oldestPoison }) => oldestPoison ?? []).toSorted();
  if (oldest === undefined) return null;
  return new Date(Date.parse(oldest) + POISON_LIFE_DAYS * DAY_MS).toISOString();
}
