import { nextTimer, type HostFunction } from './host-triggers.ts';
import { failed } from './smoke-check.ts';

/** What was packed of an app, and what its host has found: a timer that it has not found never goes off. */
export interface Triggers {
  packed: readonly string[];
  /** Functions of the other app of the package, which this one must not have. */
  foreign: readonly string[];
  found: () => Promise<{ source: string; functions: HostFunction[] }>;
}

/**
 * Whether a host has found every function of its app, none of which is switched off, and none of the other app.
 * @param hasTimers the app has timers: which goes off next is told.
 */
export async function allFound({ packed, foreign, found }: Triggers, hasTimers: boolean): Promise<string> {
  if (packed.length === 0) throw failed('The package holds no functions of this app');
  const { source, functions } = await found();
  const there = new Map(functions.map((each) => [each.name, each]));
  const missing = packed.filter((name) => !there.has(name));
  if (missing.length > 0) throw failed(`${source} does not know ${missing.join(', ')}`);
  const off = packed.filter((name) => there.get(name)?.disabled === true);
  if (off.length > 0) throw failed(`${source} says that these are switched off: ${off.join(', ')}`);
  const others = foreign.filter((name) => there.has(name));
  if (others.length > 0) throw failed(`${source} knows functions of the other app: ${others.join(', ')}`);
  if (!hasTimers) return `${packed.length} functions by ${source}`;
  const timers = functions.filter(({ schedule }) => schedule !== null);
  const next = nextTimer(timers, new Date());
  if (next === null) throw failed(`${source} knows no timer`);
  const when = `${next.name} goes off at ${next.at.toISOString()}`;
  return `${packed.length} functions, ${timers.length} timers by ${source}; ${when}`;
}
