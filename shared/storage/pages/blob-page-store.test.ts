import { useAzurite } from '../../../test/support/azurite.ts';
import { createBlobPageStore } from './blob-page-store.ts';
import { describePageStore } from './page-store.contract.ts';

const azurite = useAzurite();

describePageStore('Azure Blob storage', () =>
  Promise.resolve(createBlobPageStore({ connectionString: azurite.connectionString })),
);
