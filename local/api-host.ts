/**
 * The prediction API in a process of its own, on this machine: the app that the setting NIAB_APP makes of the package, with the
 * same storage and data as `local/functions-host.ts`. Its clock is the real one, for others have its tokens.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '#shared/errors.ts';
import { FUNCTION_FILES } from './function-files.mjs';
import { startHost, type Host } from './host/start-host.ts';
import { PORTS } from './ports.ts';
import { root } from './settings.ts';
import { endOnSignals } from './start/end-on-signals.ts';
import type { HostMessage } from './start/messages.ts';

let host: Host | null = null;
const end = endOnSignals(async () => host?.stop());

try {
  process.chdir(root);
  host = await startHost({
    functionFiles: FUNCTION_FILES.api,
    hostJson: JSON.parse(readFileSync(path.join(root, 'host.json'), 'utf8')),
    // Its routes are written whole.
    settings: { ...process.env, AzureFunctionsJobHost__extensions__http__routePrefix: '' },
    port: PORTS.api,
  });
  tell({ type: 'listening', pid: process.pid });
} catch (error) {
  console.error(error);
  tell({ type: 'failed', message: messageOf(error) });
  process.exitCode = 1;
  end();
}

function tell(message: HostMessage): void {
  if (process.connected) process.send?.(message);
}
