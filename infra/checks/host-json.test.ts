import { readFileSync } from 'node:fs';
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

const { logging, extensions } = host.parse(JSON.parse(readFileSync(path.join(root, 'host.json'), 'utf8')));
const LEVELS = ['Trace', 'Debug', 'Information', 'Warning', 'Error', 'Critical', 'None'];

/** Level of a category: of the longest name in host.json that it begins with, as the host's filter works. */
function levelOf(category: string): number {
  const [name = 'default'] = Object.keys(logging.logLevel)
    .filter((each) => category === each || category.startsWith(`${each}.`))
    .toSorted((a, b) => b.length - a.length);
  return LEVELS.indexOf(logging.logLevel[name] ?? '');
}

// docs/decisions/0012-what-the-host-logs.md
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

  it('gives a message up after as many attempts as the runbook says', () => {
    const runbook = readFileSync(path.join(root, 'infra/RUNBOOK.md'), 'utf8');
    expect(runbook).toContain('failed five times');
    expect(extensions.queues.maxDequeueCount).toBe(5);
  });
});
