import type { Config } from './config.ts';
import type { SignalParts } from './pipeline/signals/signal-parts.ts';
import { readersOf } from './signals/readers.ts';
import { signalSecrets } from './signals/signal.ts';
import { PoliteClient } from './sources/polite-client.ts';
import { createBlobSignalUses } from './storage/models/blob-signal-uses.ts';
import { createBlobClosures } from './storage/status/blob-closures.ts';
import type { StorageAccount } from './storage/storage-account.ts';

/** The live signals that the settings name, and who asks for them with the manners of the sites' pages. */
export function openSignals(
  { sites, signals }: Pick<Config, 'sites' | 'signals'>,
  storage: StorageAccount,
): SignalParts {
  const readers = readersOf(signals.sources);
  const client = new PoliteClient({
    hosts: readers.flatMap((reader) => reader.hosts),
    contact: sites.contact,
    sitesBaseUrl: sites.baseUrl,
    minDelayMs: sites.minDelayMs,
    maxDelayMs: sites.maxDelayMs,
    secretParameters: signalSecrets({ tmdb: sites.tmdbKey, youtube: signals.youtubeKey }),
    closures: createBlobClosures(storage),
    allowedByTerms: readers.flatMap((reader) => reader.allowedByTerms),
  });
  return { readers, client, uses: createBlobSignalUses(storage) };
}
