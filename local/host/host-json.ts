import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { issuesOf, tellIssue } from '#shared/issues.ts';

/** `hh:mm:ss[.fff]`, `d.hh:mm:ss` as in .NET; answers milliseconds. */
const timeSpan = z
  .string()
  .regex(/^(\d+\.)?\d{1,2}:\d{2}:\d{2}(\.\d+)?$/, 'must be a time span, hh:mm:ss')
  .transform((text) => {
    const [, days = '0', hours = '0', minutes = '0', seconds = '0'] =
      /^(?:(\d+)\.)?(\d+):(\d+):([\d.]+)$/.exec(text) ?? [];
    return Math.round(
      (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000,
    );
  });

const queues = z.object({
  maxPollingInterval: timeSpan.prefault('00:01:00'),
  visibilityTimeout: timeSpan.prefault('00:00:00'),
  batchSize: z.coerce.number().int().min(1).max(32).default(16),
  newBatchThreshold: z.coerce.number().int().min(0).optional(),
  maxDequeueCount: z.coerce.number().int().min(1).default(5),
  messageEncoding: z.enum(['base64', 'none']).default('base64'),
});

const hostJson = z.object({
  version: z.literal('2.0'),
  functionTimeout: z.union([timeSpan, z.literal('-1').transform(() => Infinity)]).prefault('00:30:00'),
  logging: z.object({ logLevel: z.record(z.string(), z.string()).default({}) }).prefault({}),
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default('api') }).prefault({}),
      queues: queues.prefault({}),
    })
    .prefault({}),
});

/** Settings of a queue trigger; times in milliseconds. */
export type QueueOptions = Omit<z.infer<typeof queues>, 'newBatchThreshold'> & { newBatchThreshold: number };

interface HostOptions {
  /** Milliseconds; Infinity for "-1". */
  functionTimeout: number;
  /** By category (`default`, `Function`, `Function.<name>`, `Host`), in lower case. */
  logLevel: Record<string, string>;
  routePrefix: string;
  queues: QueueOptions;
}

/**
 * Reads host.json with the defaults of the real host. As there, a setting `AzureFunctionsJobHost__a__b` overrides
 * the value at a.b.
 */
export function readHostJson(
  content: unknown,
  settings: Record<string, string | undefined> = {},
): HostOptions {
  const parsed = hostJson.safeParse(withOverrides(content, settings));
  if (!parsed.success) {
    const problems = issuesOf(parsed.error).map(tellIssue);
    throw new NiabError('bad-settings', `host.json: ${problems.join('; ')}`);
  }
  const { functionTimeout, logging, extensions } = parsed.data;
  const { batchSize, newBatchThreshold = Math.floor(batchSize / 2) } = extensions.queues;
  return {
    functionTimeout,
    logLevel: Object.fromEntries(
      Object.entries(logging.logLevel).map(([category, level]) => [
        category.toLowerCase(),
        level.toLowerCase(),
      ]),
    ),
    routePrefix: extensions.http.routePrefix.replace(/^\/|\/$/g, ''),
    queues: { ...extensions.queues, newBatchThreshold },
  };
}

function withOverrides(content: unknown, settings: Record<string, string | undefined>): unknown {
  const result: unknown = structuredClone(content);
  for (const [name, value] of Object.entries(settings)) {
    const [prefix, ...path] = name.split('__');
    const last = path.pop();
    if (prefix?.toLowerCase() !== 'azurefunctionsjobhost' || last === undefined || value === undefined)
      continue;
    let target = result as Record<string, unknown>;
    for (const key of path) target = (target[key] ??= {}) as Record<string, unknown>;
    target[last] = value;
  }
  return result;
}
