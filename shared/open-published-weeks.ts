import type { Config } from './config.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { PublishedWeeks } from './storage/published/published-weeks.ts';

/** The weeks that the pipeline gives to other applications; only what they need is loaded. Nothing is asked yet. */
export async function openPublishedWeeks(config: Config): Promise<PublishedWeeks> {
  const { createBlobPublishedWeeks } = await import('./storage/published/blob-published-weeks.ts');
  return createBlobPublishedWeeks(openStorageAccount(config));
}
