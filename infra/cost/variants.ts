import type { Scope } from './known-value.ts';

/** Other ways to deploy production: each changes parameters of infra/main.bicep. */
export const VARIANTS: readonly { name: string; parameters: Scope }[] = [
  { name: 'as in the parameters file', parameters: {} },
  { name: 'site on the Free plan: no API for the pages', parameters: { sitePlan: 'Free' } },
  { name: 'SQL without the free offer', parameters: { useFreeSqlOffer: false } },
  {
    name: 'SQL without the free offer, pausing after an hour',
    parameters: { useFreeSqlOffer: false, sqlAutoPauseMinutes: 60 },
  },
  { name: 'Cosmos DB serverless instead of the free tier', parameters: { cosmosCapacity: 'serverless' } },
  { name: 'instances of 4 GB', parameters: { instanceMemoryMB: 4_096 } },
  { name: 'with TMDB and the vault of its key', parameters: { useTmdb: true } },
];
