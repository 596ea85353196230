import { afterAll, beforeAll } from 'vitest';
import { startAzurite } from '../../local/azurite.ts';
import type { Azurite } from '../../local/azurite.ts';

/** A real Azurite in memory for the tests of one file, on free ports. The answer is filled before the first test. */
export function useAzurite(): { readonly connectionString: string } {
  let azurite: Azurite | undefined;
  beforeAll(async () => {
    azurite = await startAzurite();
  }, 60_000);
  afterAll(async () => {
    await azurite?.stop();
  });
  return {
    get connectionString() {
      if (azurite === undefined) throw new Error('Azurite has not started yet.');
      return azurite.connectionString;
    },
  };
}
