import type { TokenCredential } from '@azure/identity';
import type { Container, CosmosClient, Database } from '@azure/cosmos';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { compareText } from '../../domain/compare-text.ts';
import { KeptPromise } from '../../kept-promise.ts';
import type {
  ActualDocument,
  AnalyticalDocument,
  AnalyticalStore,
  DocumentCollection,
  DriftDocument,
  FeatureDocument,
  FilmDocument,
  ForecastDocument,
  GivenForecastsDocument,
  ParsedPageDocument,
  ReportDocument,
  ShowsDocument,
} from './analytical-store.ts';
import { COLLECTION_NAMES, checkDocument, checkWeeks } from './collections.ts';

/** An account of Cosmos DB, by its connection string or by its endpoint with an identity that may write data. */
export type CosmosAccount = { connectionString: string } | { endpoint: string; credential: TokenCredential };

export const PARTITION_KEY = '/week';
/** Documents that the service gives out at once; a longer answer comes in several. */
const PAGE_SIZE = 100;
/**
 * The analytical store in Cosmos DB: a container per collection, partitioned by cinema week. With a connection string
 * the database and its containers are made when missing (without a throughput, so that it works on a serverless
 * account); with an identity they must exist, as an identity has rights on data only. The SDK itself waits and asks
 * again when the account is over its rate (429).
 */
export function createCosmosAnalyticalStore(account: CosmosAccount, database = 'niab'): AnalyticalStore {
  const client = new KeptPromise(() => openClient(account));
  const mayMake = 'connectionString' in account;

  const opened = new KeptPromise(async () => openDatabase(await client.get(), database, mayMake));
  const collection = <T extends AnalyticalDocument>(name: string): DocumentCollection<T> =>
    new CosmosCollection<T>(async () => (await opened.get()).container(name));

  return {
    parsedPages: collection<ParsedPageDocument>(COLLECTION_NAMES.parsedPages),
    films: collection<FilmDocument>(COLLECTION_NAMES.films),
    features: collection<FeatureDocument>(COLLECTION_NAMES.features),
    forecasts: collection<ForecastDocument>(COLLECTION_NAMES.forecasts),
    actuals: collection<ActualDocument>(COLLECTION_NAMES.actuals),
    shows: collection<ShowsDocument>(COLLECTION_NAMES.shows),
    givenForecasts: collection<GivenForecastsDocument>(COLLECTION_NAMES.givenForecasts),
    reports: collection<ReportDocument>(COLLECTION_NAMES.reports),
    drift: collection<DriftDocument>(COLLECTION_NAMES.drift),
    async close() {
      (await client.current)?.dispose();
    },
  };
}

/** Nothing is connected yet. The SDK, the largest package there is, is loaded only now. */
async function openClient(account: CosmosAccount): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  return 'connectionString' in account
    ? new CosmosClient({
        connectionString: account.connectionString,
        // An emulator on this machine has one region, and names it by an https address on which it may not listen.
        connectionPolicy: {
          enableEndpointDiscovery: !/AccountEndpoint=http:/i.test(account.connectionString),
        },
      })
    : new CosmosClient({ endpoint: account.endpoint, aadCredentials: account.credential });
}

async function openDatabase(client: CosmosClient, id: string, mayMake: boolean): Promise<Database> {
  if (!mayMake) return client.database(id);
  const { database } = await client.databases.createIfNotExists({ id });
  for (const container of Object.values(COLLECTION_NAMES)) {
    await database.containers.createIfNotExists({ id: container, partitionKey: { paths: [PARTITION_KEY] } });
  }
  return database;
}

class CosmosCollection<T extends AnalyticalDocument> implements DocumentCollection<T> {
  readonly #container: () => Promise<Container>;

  constructor(container: () => Promise<Container>) {
    this.#container = container;
  }

  async upsert(document: T): Promise<void> {
    checkDocument(document);
    const container = await this.#container();
    await container.items.upsert({ ...document, id: toCosmosId(document.id) });
  }

  async get(week: IsoDate, id: string): Promise<T | null> {
    const container = await this.#container();
    const { resource } = await container.item(toCosmosId(id), week).read<T>();
    return resource === undefined ? null : fromCosmos(resource);
  }

  async between(from: IsoDate, to: IsoDate): Promise<T[]> {
    checkWeeks(from, to);
    const container = await this.#container();
    const { resources } = await container.items
      .query<T>(
        {
          query: 'SELECT * FROM c WHERE c.week >= @from AND c.week <= @to',
          parameters: [
            { name: '@from', value: from },
            { name: '@to', value: to },
          ],
        },
        { maxItemCount: PAGE_SIZE },
      )
      .fetchAll();
    // Sorted here: an order over two properties would need a composite index, and ids are escaped in the account.
    return resources.map((resource) => fromCosmos(resource)).toSorted(byWeekAndId);
  }
}

function byWeekAndId(a: AnalyticalDocument, b: AnalyticalDocument): number {
  return compareText(a.week, b.week) || compareText(a.id, b.id);
}

/** An id in Cosmos DB must not contain `/ \ ? #`; these and the escape character become `~` and two hex digits. */
function toCosmosId(id: string): string {
  return id.replace(/[/\\?#~]/g, (char) => `~${char.charCodeAt(0).toString(16)}`);
}

/** A document without what Cosmos DB adds to it: `_rid`, `_self`, `_etag`, `_attachments`, `_ts`. */
function fromCosmos<T extends AnalyticalDocument>(resource: T): T {
  const own = Object.entries(resource).filter(([property]) => !property.startsWith('_'));
  return { ...(Object.fromEntries(own) as T), id: fromCosmosId(resource.id) };
}

function fromCosmosId(id: string): string {
  return id.replace(/~([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
