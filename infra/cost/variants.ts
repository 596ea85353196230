import type { Difference } from './deployed-rows.ts';

/** Other ways to deploy: each changes parameters of infra/main.bicep, or puts something in the place of a resource. */
export const VARIANTS: readonly (Difference & { name: string })[] = [
  { name: 'as in the parameters file' },
  { name: 'site on the Free plan: no API for the pages', parameters: { sitePlan: 'Free' } },
  { name: 'SQL without the free offer', parameters: { useFreeSqlOffer: false } },
  {
    name: 'SQL without the free offer, pausing after an hour',
    parameters: { useFreeSqlOffer: false, sqlAutoPauseMinutes: 60 },
  },
  {
    name: 'SQL as DTU Basic: no pause, no minute’s wait (not in the templates)',
    parameters: { useFreeSqlOffer: false },
    alternative: 'sql-basic',
  },
  { name: 'Cosmos DB serverless instead of the free tier', parameters: { cosmosCapacity: 'serverless' } },
  { name: 'instances of 4 GB', parameters: { instanceMemoryMB: 4_096 } },
  { name: 'with TMDB', parameters: { useTmdb: true } },
];
