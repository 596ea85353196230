import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from './templates.ts';

const host = z.object({
  logging: z.object({
    logLevel: z.record(z.string(), z.string()),
    applicationInsights: z.object({
      samplingSettings: z.object({ isEnabled: z.boolean(), excludedTypes: z.string() }),
    }),
  }),
  extensions: z.object({ queues: z.object({ maxDequeueCount: z.number() }) }),
});

const text = readFileSync(path.join(root, 'host.json'), 'utf8');
const { logging, extensions } = host.parse(JSON.parse(text));
const LEVELS = ['Trace', 'Debug', 'Information', 'Warning', 'Error', 'Critical', 'None'];

/** Level of a category: of the longest name in host.json that it begins with, as the host's filter works. */
function levelOf(category: string): number {
  const [name = 'default'] = Object.keys(logging.logLevel)
    .filter((each) => category === each || category.startsWith(`${each}.`))
    .toSorted((a, b) => b.length - a.length);
  return LEVELS.indexOf(logging.logLevel[name] ?? '');
}

// docs/decisions/0014-what-the-host-logs.md
describe('the Functions host', () => {
  it('does not log each of its calls to the storage account, of which an idle instance makes thousands an hour', () => {
    for (const category of ['Azure.Core', 'Azure.Core.1', 'Azure.Core.Shared']) {
      expect(levelOf(category), category).toBeGreaterThanOrEqual(LEVELS.indexOf('Warning'));
    }
  });

  it('logs what the alerts read: lines of our own, messages given up, calls that failed', () => {
    const information = LEVELS.indexOf('Information');
    expect(levelOf('Function.catch-up.User')).toBeLessThanOrEqual(information);
    expect(levelOf('Host.Triggers.Queues')).toBeLessThanOrEqual(information);
    // A request that succeeded is told at Information, one that failed at Error.
    expect(levelOf('Host.Results')).toBe(LEVELS.indexOf('Error'));
  });

  it('samples none of them away', () => {
    const { excludedTypes } = logging.applicationInsights.samplingSettings;
    expect(excludedTypes.split(';')).toEqual(expect.arrayContaining(['Request', 'Exception', 'Trace']));
  });

  // Of a call for recommendations the query names films that somebody likes. The host leaves the query out of what it tells of a
  // request unless the first of these is set (azure-webjobs-sdk, WebJobsTelemetryInitializer) or the second hands requests to
  // OpenTelemetry; its own lines name the path alone (azure-functions-host, SystemTraceMiddleware).
  it('keeps no query of an address', () => {
    expect(text).not.toMatch(/enableQueryStringTracing|telemetryMode/iu);
    const modules = path.join(root, 'infra/modules');
    for (const module of readdirSync(modules)) {
      // Logs of each HTTP call are kept where a diagnostic setting says so.
      expect(readFileSync(path.join(modules, module), 'utf8'), module).not.toMatch(/diagnosticSettings/iu);
    }
  });

  it('gives a message up after as many attempts as the runbook says', () => {
    const runbook = readFileSync(path.join(root, 'infra/RUNBOOK.md'), 'utf8');
    expect(runbook).toContain('failed five times');
    expect(extensions.queues.maxDequeueCount).toBe(5);
  });
});
