import { openAnalyticalStore } from '#shared/open-analytical-store.ts';
import { openOperationalStore } from '#shared/services.ts';
import type { AnalyticalStore } from '#shared/storage/analytical/analytical-store.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { clockBeside, configBeside } from '../sample-weeks/sample-data.ts';
import { localSettings } from '../settings.ts';

/** Works with the stores that the settings name, and with the moment that it is there: that of the sample weeks where they are played. */
export async function withStores(
  work: (stores: { operational: OperationalStore; analytical: AnalyticalStore }, now: Date) => Promise<void>,
): Promise<void> {
  const settings = localSettings(process.env);
  const config = configBeside(settings);
  const operational = await openOperationalStore(config);
  const analytical = await openAnalyticalStore(config);
  try {
    if (config.sql === null) await operational.migrate();
    await work({ operational, analytical }, (await clockBeside(settings, operational)).now());
  } finally {
    await operational.close();
    await analytical.close();
  }
}
