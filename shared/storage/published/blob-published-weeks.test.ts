import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import type { PublishedWeek } from '../../domain/shapes/published-week.ts';
import { createBlobPublishedWeeks } from './blob-published-weeks.ts';

const azurite = useAzurite();

describe('the weeks for other applications in Azure Blob storage', () => {
  const store = () => createBlobPublishedWeeks({ connectionString: azurite.connectionString });
  const week = (publishedAt: string): PublishedWeek => ({ week: '2023-06-07', publishedAt, releases: [] });

  it('are not there at first, then each as it was written last', async () => {
    expect(await store().read('2023-06-07')).toBeNull();
    await store().write(week('2023-06-01T06:00:00.000Z'));
    await store().write(week('2023-06-05T06:00:00.000Z'));
    expect(await store().read('2023-06-07')).toEqual(week('2023-06-05T06:00:00.000Z'));
    expect(await store().read('2023-06-14')).toBeNull();
  });
});
