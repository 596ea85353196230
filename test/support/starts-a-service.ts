/** Starts a service, passes on what it tells, and waits to be killed. */
import path from 'node:path';
import { Service } from '#local/start/service.ts';

const folder = process.env['FOLDER'] ?? '';
new Service('left', [process.execPath, '-e', process.env['PROGRAM'] ?? ''], {
  env: process.env,
  cwd: folder,
  logFile: path.join(folder, 'left.log'),
  onMessage: (message) => process.send?.(message),
});
setInterval(() => undefined, 1_000);
