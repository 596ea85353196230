import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TODAY } from '../support/sample-day.ts';
import { useStarts } from '../support/start.ts';

/** The whole product, started once as its user starts it, for all browser tests. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-browser-'));
  const { start, killAll } = useStarts(dataDir, {
    NIAB_TODAY: TODAY,
    // All tests are one user, who reads faster than a person.
    NIAB_REQUESTS_PER_MINUTE: '100000',
  });
  const product = start();
  await product.prints('Everything is ready', 240_000);
  return async () => {
    product.child.kill('SIGINT');
    await product.ended;
    killAll();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
