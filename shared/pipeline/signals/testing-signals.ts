import type { SignalReader, SignalReading } from '../../signals/signal.ts';
import type { StandingUses, SignalUses } from '../../storage/models/signal-uses.ts';
import type { SignalUse } from '../../domain/shapes/signal-use.ts';
import type { SignalParts } from './signal-parts.ts';

/** A source of which each film has the readings that are given, each asked for at its host. */
export function madeReader(
  source: SignalReader['source'],
  readings: (filmId: string) => Omit<SignalReading, 'filmId'>[],
): SignalReader {
  return {
    ...{ source, hosts: [`${source}.test`], allowedByTerms: [] },
    async *read(ask, { releases }) {
      for (const { filmId } of releases) {
        await ask(`https://${source}.test/${filmId}`);
        for (const reading of readings(filmId)) yield { filmId, ...reading };
      }
    },
  };
}

/** Test data: sources that answer everything, and uses that nobody else changes. */
export function madeParts(
  readers: readonly SignalReader[],
  uses: readonly SignalUse[] = [],
  fetch: (url: string) => Promise<string> = () => Promise.resolve(''),
): SignalParts & { asked: string[] } {
  const asked: string[] = [];
  return {
    ...{ readers, asked, uses: usesInMemory(uses) },
    client: {
      fetch: async (url, options) => {
        asked.push(url);
        options?.onRequest?.(new URL(url).host);
        const body = await fetch(url);
        return { status: 'ok', body, contentType: 'application/json', etag: null, lastModified: null };
      },
    },
  };
}

function usesInMemory(first: readonly SignalUse[]): SignalUses {
  let standing: StandingUses = { uses: first, tag: null };
  return {
    read: () => Promise.resolve(standing),
    write: (uses) => {
      standing = { uses, tag: null };
      return Promise.resolve();
    },
  };
}
