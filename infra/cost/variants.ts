import type { Difference } from './deployed-rows.ts';

const MINUTES_A_MONTH = 43_800;
const NO_VISITS = { publicVisits: 0, publicActiveMinutes: 0 };
const MANY_VISITS = { publicVisits: 100_000, publicActiveMinutes: 2 * MINUTES_A_MONTH };

/** Other ways to deploy: each changes parameters of infra/main.bicep, puts something in the place of a resource, or counts on another use. */
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
  { name: 'no visit of the public pages, instead of 10,000 a month', drivers: NO_VISITS },
  { name: '100,000 visits of the public pages a month', drivers: MANY_VISITS },
];
