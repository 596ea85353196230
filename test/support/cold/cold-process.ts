/**
 * The functions of an unpacked package in a process of their own, from its start to the answer to one call: what the Functions
 * host's worker does, without a host's queues and timers. Bundled into one file, so that little is measured but the package.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from '#local/host/core-module.ts';
import { createInvoke } from '#local/host/invoke.ts';
import { HostLog, writeJsonLine } from '#local/host/logging.ts';

export interface ColdCall {
  /** What `main` of the package names, below its folder. */
  files: string[];
  /** Name of the function that is called. */
  name: string;
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface ColdAnswer {
  status: number;
  text: string;
  /** Milliseconds of all its threads on their processors. */
  processorMs: number;
  /** Resident bytes after the answer, and the most there were. */
  rss: number;
  peak: number;
}

const { files, name, body, ...sent } = JSON.parse(process.env['COLD_CALL'] ?? '') as ColdCall;
const { functions, hooks } = await capture(async () => {
  for (const file of files) await import(pathToFileURL(path.resolve(file)).href);
});
const called = functions.find(({ metadata }) => metadata.name === name);
if (called === undefined) throw new Error(`The package has no function ${name}`);
const log = new HostLog({ default: 'error' }, writeJsonLine);
const http = {
  ...{ ...sent, query: {}, params: {} },
  ...(body === null ? {} : { body: { bytes: Buffer.from(body) } }),
};
const { returnValue } = await createInvoke(
  hooks,
  log,
  Infinity,
  {},
)(called, {
  input: { http },
  metadata: {},
});
const answer = returnValue?.http;
const said = answer?.body;
const { user, system } = process.cpuUsage();
process.send?.({
  status: Number(answer?.statusCode ?? 200),
  text: said?.string ?? (said?.bytes ? Buffer.from(said.bytes).toString() : ''),
  processorMs: (user + system) / 1_000,
  rss: process.memoryUsage.rss(),
  peak: process.resourceUsage().maxRSS * 1_024,
} satisfies ColdAnswer);
