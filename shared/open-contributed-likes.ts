import type { Config } from './config.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { ContributedLikesStore } from './storage/likes/contributed-likes-store.ts';

/** The likes that visitors contribute, on the storage account that the settings name; only what they need is loaded. */
export async function openContributedLikes(config: Config): Promise<ContributedLikesStore> {
  const { createTableContributedLikesStore } =
    await import('./storage/likes/table-contributed-likes-store.ts');
  return createTableContributedLikesStore(openStorageAccount(config));
}
