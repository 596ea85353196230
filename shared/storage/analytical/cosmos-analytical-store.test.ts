import { CosmosClient } from '@azure/cosmos';
import { expect, it } from 'vitest';
import { useCosmosServer } from '../testing/cosmos-server.ts';
import { describeAnalyticalStore, parsedPage } from './analytical-store.contract.ts';
import { createCosmosAnalyticalStore } from './cosmos-analytical-store.ts';

const cosmos = useCosmosServer();

describeAnalyticalStore('Cosmos DB', () =>
  Promise.resolve(createCosmosAnalyticalStore({ connectionString: cosmos() })),
);

it('partitions every container by cinema week', async () => {
  const store = createCosmosAnalyticalStore({ connectionString: cosmos() }, 'other');
  await store.parsedPages.upsert(parsedPage('2023-04-05', 'page'));
  await store.close();

  const client = new CosmosClient({
    connectionString: cosmos(),
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { resources } = await client.database('other').containers.readAll().fetchAll();
  expect(resources.map(({ id, partitionKey }) => [id, partitionKey?.paths]).toSorted()).toEqual([
    ['actuals', ['/week']],
    ['drift', ['/week']],
    ['features', ['/week']],
    ['films', ['/week']],
    ['forecasts', ['/week']],
    ['given-forecasts', ['/week']],
    ['parsed-pages', ['/week']],
    ['reports', ['/week']],
    ['shows', ['/week']],
    ['signals', ['/week']],
  ]);
  client.dispose();
});

it('reads a history that the service gives out in pages', async () => {
  const store = createCosmosAnalyticalStore({ connectionString: cosmos() }, 'paged');
  const weeks = ['2023-04-05', '2023-04-12', '2023-04-19'];
  const documents = weeks.flatMap((week) =>
    Array.from({ length: 60 }, (_, index) => parsedPage(week, `page/${String(index).padStart(2, '0')}`)),
  );
  for (const document of documents) await store.parsedPages.upsert(document);
  expect(await store.parsedPages.between('2023-04-05', '2023-04-12')).toEqual(documents.slice(0, 120));
  await store.close();
});
