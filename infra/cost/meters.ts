/** What Azure meters and charges, by its names in the Retail Prices API. */
export interface Meter {
  serviceName: string;
  productName: string;
  /** Only where product and meter alone leave a choice. */
  skuName?: string;
  meterName: string;
  /** As the API writes it; a formula counts single units (operations, not tens of thousands of them). */
  unitOfMeasure: string;
  /** One unit of what the formula counts, for the reader. */
  unit: string;
  /** What is free each month, in the unit of the formula; deducted once from all that share it (`per`). */
  grant?: { amount: number; per: 'subscription' | 'billing account' | 'database'; name: string };
  /** Where prices are listed, if not in the region of the resource. */
  armRegionName?: string;
}

const blob = { serviceName: 'Storage', productName: 'Blob Storage', skuName: 'Hot LRS' };
const queue = { serviceName: 'Storage', productName: 'Queues v2' };
const table = { serviceName: 'Storage', productName: 'Tables' };
const cosmos = { serviceName: 'Azure Cosmos DB', productName: 'Azure Cosmos DB', skuName: 'RUs' };
const monitor = { serviceName: 'Azure Monitor', productName: 'Azure Monitor' };
const flex = { serviceName: 'Functions', productName: 'Flex Consumption', skuName: 'On Demand' };
const site = {
  serviceName: 'Azure App Service',
  productName: 'Static Web Apps',
  // Static Web Apps are not listed for every region.
  armRegionName: 'westeurope',
};

const HOURS_A_MONTH = 730;
const SECONDS_AN_HOUR = 3_600;

const METER_TABLE = {
  'flex-execution-time': {
    ...flex,
    meterName: 'On Demand Execution Time',
    unitOfMeasure: '1 GB Second',
    unit: 'GB-s',
    grant: { amount: 100_000, per: 'subscription', name: 'Functions' },
  },
  'flex-executions': {
    ...flex,
    meterName: 'On Demand Total Executions',
    unitOfMeasure: '10',
    unit: 'executions',
    grant: { amount: 250_000, per: 'subscription', name: 'Functions' },
  },
  'static-web-app': { ...site, meterName: 'Standard App', unitOfMeasure: '1/Month', unit: 'apps' },
  'static-web-app-bandwidth': {
    ...site,
    meterName: 'Standard Bandwidth Usage',
    unitOfMeasure: '1 GB',
    unit: 'GB',
    grant: { amount: 100, per: 'subscription', name: 'Static Web Apps' },
  },
  'blob-stored': { ...blob, meterName: 'Hot LRS Data Stored', unitOfMeasure: '1 GB/Month', unit: 'GB' },
  'blob-writes': { ...blob, meterName: 'Hot LRS Write Operations', unitOfMeasure: '10K', unit: 'operations' },
  'blob-reads': { ...blob, meterName: 'Hot Read Operations', unitOfMeasure: '10K', unit: 'operations' },
  'queue-class-1': {
    ...queue,
    meterName: 'LRS Class 1 Operations',
    unitOfMeasure: '10K',
    unit: 'operations',
  },
  'queue-class-2': { ...queue, meterName: 'Class 2 Operations', unitOfMeasure: '10K', unit: 'operations' },
  // Reading, writing and deleting are listed one by one, at one price.
  'table-operations': {
    ...table,
    meterName: 'LRS Write Operations',
    unitOfMeasure: '10K',
    unit: 'operations',
  },
  'table-stored': { ...table, meterName: 'LRS Data Stored', unitOfMeasure: '1 GB/Month', unit: 'GB' },
  'sql-compute': {
    serviceName: 'SQL Database',
    productName: 'SQL Database General Purpose - Serverless - Compute Gen5',
    meterName: 'vCore',
    unitOfMeasure: '1 Hour',
    unit: 'vCore-hours',
    grant: { amount: 100_000 / SECONDS_AN_HOUR, per: 'database', name: 'SQL free offer' },
  },
  'sql-stored': {
    serviceName: 'SQL Database',
    productName: 'SQL Database Single/Elastic Pool General Purpose - Storage',
    meterName: 'General Purpose Data Stored',
    unitOfMeasure: '1 GB/Month',
    unit: 'GB',
    grant: { amount: 32, per: 'database', name: 'SQL free offer' },
  },
  'sql-basic': {
    serviceName: 'SQL Database',
    productName: 'SQL Database Single Basic',
    skuName: 'B',
    meterName: 'B DTU',
    unitOfMeasure: '1/Day',
    unit: 'days',
  },
  'cosmos-requests': {
    ...cosmos,
    productName: 'Azure Cosmos DB serverless',
    meterName: '1M RUs',
    unitOfMeasure: '1M',
    unit: 'RU',
  },
  'cosmos-throughput': {
    ...cosmos,
    meterName: '100 RU/s',
    unitOfMeasure: '1/Hour',
    unit: '100 RU/s-hours',
    grant: { amount: 10 * HOURS_A_MONTH, per: 'subscription', name: 'Cosmos DB free tier' },
  },
  'cosmos-stored': {
    ...cosmos,
    meterName: 'Data Stored',
    unitOfMeasure: '1 GB/Month',
    unit: 'GB',
    grant: { amount: 25, per: 'subscription', name: 'Cosmos DB free tier' },
  },
  'log-ingestion': {
    serviceName: 'Log Analytics',
    productName: 'Log Analytics',
    skuName: 'Analytics Logs',
    meterName: 'Analytics Logs Data Ingestion',
    unitOfMeasure: '1 GB',
    unit: 'GB',
    grant: { amount: 5, per: 'billing account', name: 'Log Analytics' },
  },
  'log-alert-15-minutes': {
    ...monitor,
    skuName: 'Alerts',
    meterName: 'Alerts Resource Monitored at 15 Minute Frequency',
    unitOfMeasure: '1/Month',
    unit: 'rules',
  },
  'metric-alert': {
    ...monitor,
    skuName: 'Alerts',
    meterName: 'Alerts Metric Monitored',
    unitOfMeasure: '1/Month',
    unit: 'signals',
    grant: { amount: 10, per: 'subscription', name: 'Azure Monitor' },
  },
  'alert-e-mail': {
    ...monitor,
    meterName: 'Emails',
    unitOfMeasure: '1',
    unit: 'e-mails',
    grant: { amount: 1_000, per: 'subscription', name: 'Azure Monitor' },
  },
  'key-vault-operations': {
    serviceName: 'Key Vault',
    productName: 'Key Vault',
    skuName: 'Standard',
    meterName: 'Operations',
    unitOfMeasure: '10K',
    unit: 'operations',
  },
  'traffic-out': {
    serviceName: 'Bandwidth',
    productName: 'Rtn Preference: MGN',
    meterName: 'Standard Data Transfer Out',
    unitOfMeasure: '1 GB',
    unit: 'GB',
    grant: { amount: 100, per: 'subscription', name: 'Bandwidth' },
  },
} as const satisfies Record<string, Meter>;

/** The meters by the names that the templates use. */
export const METERS: Readonly<Record<string, Meter>> = METER_TABLE;

/** How many single units a price is for: `10K` → 10000, `1 GB/Month` → 1. */
export function unitSize(unitOfMeasure: string): number {
  const [, count, suffix] = /^(\d+)([KM]?)\b/.exec(unitOfMeasure) ?? [];
  if (count === undefined) throw new Error(`"${unitOfMeasure}" does not begin with a number of units`);
  return Number(count) * (suffix === 'K' ? 1_000 : suffix === 'M' ? 1_000_000 : 1);
}
