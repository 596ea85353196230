import type { Config } from './config.ts';
import { activeSources, secretParameters } from './sources/index.ts';
import { PoliteClient } from './sources/polite-client.ts';
import type { Source } from './sources/source.ts';
import { createBlobClosures } from './storage/status/blob-closures.ts';
import type { StorageAccount } from './storage/storage-account.ts';

/** The sources that the settings switch on, and who fetches their pages. */
export function openSites(
  { sites }: Pick<Config, 'sites'>,
  storage: StorageAccount,
): { sources: readonly Source[]; client: PoliteClient } {
  const sources = activeSources({ tmdbApiKey: sites.tmdbKey, wikimediaEnabled: sites.wikimedia });
  const client = new PoliteClient({
    hosts: sources.flatMap((source) => source.hosts),
    contact: sites.contact,
    sitesBaseUrl: sites.baseUrl,
    minDelayMs: sites.minDelayMs,
    maxDelayMs: sites.maxDelayMs,
    secretParameters: secretParameters({ tmdbApiKey: sites.tmdbKey }),
    closures: createBlobClosures(storage),
    allowedByTerms: sources.flatMap((source) => source.allowedByTerms ?? []),
  });
  return { sources, client };
}
