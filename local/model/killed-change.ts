/**
 * A change of what stands in a process of its own, for the tests, that is killed before it sends a write too many to the storage:
 * `node killed-change.ts CONNECTION WRITES (upload FOLDER | promote VERSION)`.
 */
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import { promoteModel } from './promote.ts';
import { uploadModel } from './upload.ts';

const [connectionString = '', writes = '0', command = '', subject = ''] = process.argv.slice(2);
let written = 0;

// Before the first byte of it is sent.
subscribe('http.client.request.created', (message) => {
  if (!isWrite(message)) return;
  if (written === Number(writes)) process.kill(process.pid, 'SIGKILL');
  written += 1;
});

function isWrite(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false;
  const { request } = message;
  return request instanceof ClientRequest && request.method === 'PUT';
}

const files = createBlobModelFiles({ connectionString });
const change = { by: 'killed', at: '2026-11-30T12:00:00.000Z' };
if (command === 'upload') await uploadModel(files, subject, change);
else await promoteModel(files, { version: subject, force: 'a test', ...change }, () => Promise.resolve([]));
