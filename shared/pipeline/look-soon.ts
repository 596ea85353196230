import type { Pipeline } from './dependencies.ts';

/** Has the next catch-up look at the stores, whatever the last run said of when something is due. */
export async function lookSoon({ status, clock }: Pick<Pipeline, 'status' | 'clock'>): Promise<void> {
  const now = clock.now().toISOString();
  await status.write({ writtenAt: now, nextCheckAt: now, underWay: [] });
}
