import { publishedWeekSchema } from '../../domain/shapes/published-week.ts';
import { readJsonBlob, writeJsonBlob } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { PublishedWeeks } from './published-weeks.ts';

/** As in infra/modules/storage.bicep. */
export const PUBLISHED_CONTAINER = 'published';

/** A blob for each week, `weeks/{week}.json` of the container `published`. */
export function createBlobPublishedWeeks(account: StorageAccount): PublishedWeeks {
  const container = blobContainer(account, PUBLISHED_CONTAINER);
  const nameOf = (week: string): string => `weeks/${week}.json`;
  return {
    read: (week) => readJsonBlob(container, nameOf(week), publishedWeekSchema),
    write: (published) => writeJsonBlob(container, nameOf(published.week), published),
  };
}
