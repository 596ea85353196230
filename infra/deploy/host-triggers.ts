import * as z from 'zod';
import { parseSchedule } from '#local/host/ncrontab.ts';
import { az, azJson } from './az.ts';

/** A function as the Functions host has indexed it. */
export interface HostFunction {
  name: string;
  disabled: boolean;
  /** NCRONTAB in UTC; null for a function that is no timer. */
  schedule: string | null;
}

/** A part of the answers, the same from the host and from Azure's own list. */
const functionsSchema = z.array(
  z.object({
    // Azure names a function within its app: `niab-prod-x/catch-up`.
    name: z.string().transform((name) => name.replace(/^.*\//, '')),
    isDisabled: z.boolean().nullish(),
    config: z.object({
      bindings: z.array(z.object({ type: z.string(), schedule: z.string().optional() })).default([]),
    }),
  }),
);

/**
 * Which triggers there are in a Functions app. The host itself is asked, through Azure and not through the app's address,
 * which is closed to everybody; Azure's own list, which may be older, only when the host cannot be asked so.
 */
export async function triggersOf(
  resourceGroup: string,
  app: string,
): Promise<{ source: string; functions: HostFunction[] }> {
  const scope = ['--resource-group', resourceGroup, '--name', app];
  const id = (await az('functionapp', 'show', ...scope, '--query', 'id', '--output', 'tsv')).trim();
  const url = `https://management.azure.com${id}/hostruntime/admin/functions?api-version=2025-03-01`;
  try {
    return { source: 'the host', functions: read(await azJson('rest', '--method', 'get', '--url', url)) };
  } catch {
    const listed = await azJson('functionapp', 'function', 'list', ...scope, '--output', 'json');
    return { source: "Azure's list", functions: read(listed) };
  }
}

function read(answer: unknown): HostFunction[] {
  return functionsSchema.parse(answer).map(({ name, isDisabled, config }) => ({
    name,
    disabled: isDisabled ?? false,
    schedule: config.bindings.find(({ type }) => type === 'timerTrigger')?.schedule ?? null,
  }));
}

/** The timer that goes off next, and when; null without timers. */
export function nextTimer(functions: readonly HostFunction[], now: Date): { name: string; at: Date } | null {
  return functions
    .flatMap(({ name, schedule }) =>
      schedule === null ? [] : [{ name, at: parseSchedule(schedule).next(now) }],
    )
    .reduce<{ name: string; at: Date } | null>(
      (first, each) => (first === null || each.at < first.at ? each : first),
      null,
    );
}
