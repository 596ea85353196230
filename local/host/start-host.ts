import { logCoreTo } from './core-module.ts';
import type { RegisteredFunction } from './core-module.ts';
import { connectionString, resolveSettings } from './binding-expressions.ts';
import type { Settings } from './binding-expressions.ts';
import { readHostJson } from './host-json.ts';
import { listenHttp } from './http-listener.ts';
import { createInvoke, triggerOf } from './invoke.ts';
import type { Invoke } from './invoke.ts';
import { loadFunctions } from './load-functions.ts';
import type { FunctionSources } from './load-functions.ts';
import { HostLog, writeJsonLine } from './logging.ts';
import type { LogWriter } from './logging.ts';
import { QueueConnections } from './queue-connections.ts';
import { QueueListener } from './queue-listener.ts';
import { TimerListener } from './timer-listener.ts';
import { timerStatusStore } from './timer-status.ts';

export interface HostSettings extends FunctionSources {
  /** Content of host.json. */
  hostJson: unknown;
  /** App settings (`process.env` or a copy): connections, `%NAME%`, `AzureWebJobs.<function>.Disabled`. */
  settings: Settings;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Replaces the setting AzureWebJobsStorage. */
  storageConnectionString?: string;
  /** False: the schedules rest until `startTimers()`; `fireTimer` works all the same. */
  startTimers?: boolean;
  /** Seconds after which a message comes back when its host was killed; as in the real host 600, unless given. */
  leaseSeconds?: number;
  log?: LogWriter;
}

/** Of the real host: ten minutes. */
const LEASE_SECONDS = 600;

/** Requests by the hundred must not make the queues be looked at by the hundred. */
const WAKE_MS = 500;

export interface Host {
  port: number;
  /** Names of the functions that run, in alphabetical order. */
  functions: string[];
  /** Runs a timer function now and waits for it; rejects with its error. Never two at once. */
  fireTimer(name: string): Promise<void>;
  /** Starts the schedules, if the host was started without them. */
  startTimers(): Promise<void>;
  /** True while no message and no timer is being processed. A message may still wait in its queue. */
  idle(): boolean;
  /** Takes nothing new, waits for what runs, closes the port. */
  stop(): Promise<void>;
}

/** Runs the functions of an app in this process, with the real `@azure/functions`. See local/README.md. */
export async function startHost(options: HostSettings): Promise<Host> {
  const settings: Settings = { ...options.settings };
  if (options.storageConnectionString !== undefined)
    settings['AzureWebJobsStorage'] = options.storageConnectionString;
  const hostOptions = readHostJson(options.hostJson, settings);
  const log = new HostLog(hostOptions.logLevel, options.log ?? writeJsonLine);
  logCoreTo((level, _category, message) => log.host('Library', level, message));

  const { functions: all, hooks } = await loadFunctions(options);
  const functions = all.filter((fn) => !isDisabled(fn, settings));
  for (const fn of functions) {
    if (fn.metadata.retryOptions !== undefined) {
      log.host(
        'Functions',
        'warning',
        `${fn.metadata.name}: this host knows no retry policy, only dequeue counts`,
      );
    }
  }

  const appHookData = {};
  const runAppHooks = async (name: string): Promise<void> => {
    const context = { hookData: appHookData, appHookData, functionAppDirectory: process.cwd() };
    for (const hook of hooks) if (hook.name === name) await hook.callback(context);
  };
  await runAppHooks('appStart');

  const connections = new QueueConnections(settings, hostOptions.queues.messageEncoding);
  const run = createInvoke(hooks, log, hostOptions.functionTimeout, appHookData);
  const queues: QueueListener[] = [];
  // What has just run may have sent messages.
  const wake = (): void => {
    for (const listener of queues) listener.wake();
  };
  const invoke: Invoke = (fn, trigger) => run(fn, trigger).finally(wake);
  const wakeSoon = atMostEvery(WAKE_MS, wake);
  const invokeHttp: Invoke = (fn, trigger) => run(fn, trigger).finally(wakeSoon);

  const byTrigger = groupByTrigger(functions);
  for (const fn of byTrigger.queueTrigger) {
    const { connection, queueName } = triggerOf(fn).options;
    const name = resolveSettings(String(queueName), settings);
    const queue = connections.queue(connection, name);
    const poison = connections.queue(connection, `${name}-poison`);
    queues.push(
      new QueueListener({
        fn,
        queue,
        poison,
        settings: hostOptions.queues,
        leaseSeconds: options.leaseSeconds ?? LEASE_SECONDS,
        invoke,
        log,
      }),
    );
  }
  const timers = new Map<string, TimerListener>();
  if (byTrigger.timerTrigger.length > 0) {
    const status = timerStatusStore(connectionString('AzureWebJobsStorage', settings));
    for (const fn of byTrigger.timerTrigger) {
      timers.set(fn.metadata.name, new TimerListener({ fn, settings, status, invoke, log }));
    }
  }
  const http = await listenHttp(
    {
      functions: byTrigger.httpTrigger,
      routePrefix: hostOptions.routePrefix,
      settings,
      invoke: invokeHttp,
      log,
    },
    options.port,
  );

  const startTimers = async (): Promise<void> => {
    await Promise.all([...timers.values()].map((timer) => timer.start()));
  };
  for (const listener of queues) listener.start();
  if (options.startTimers ?? true) await startTimers();
  log.host('Startup', 'information', `${functions.length} functions on http://127.0.0.1:${http.port}`);

  return {
    port: http.port,
    functions: functions.map((fn) => fn.metadata.name).sort(),
    startTimers,
    async fireTimer(name) {
      const timer = timers.get(name);
      if (timer === undefined) {
        throw new Error(
          `There is no timer "${name}"; there are: ${[...timers.keys()].join(', ') || 'none'}.`,
        );
      }
      await timer.fire();
    },
    idle: () => [...queues, ...timers.values()].every((listener) => listener.active === 0),
    async stop() {
      await Promise.all([http.stop(), ...[...queues, ...timers.values()].map((listener) => listener.stop())]);
      await runAppHooks('appTerminate');
    },
  };
}

const TRIGGERS = ['httpTrigger', 'queueTrigger', 'timerTrigger'] as const;

function groupByTrigger(
  functions: RegisteredFunction[],
): Record<(typeof TRIGGERS)[number], RegisteredFunction[]> {
  const groups = { httpTrigger: [], queueTrigger: [], timerTrigger: [] } as ReturnType<typeof groupByTrigger>;
  for (const fn of functions) {
    const { type } = triggerOf(fn);
    const group = TRIGGERS.find((known) => known === type);
    if (group === undefined) {
      throw new Error(
        `Function "${fn.metadata.name}": this host has no trigger "${type}" (it has ${TRIGGERS.join(', ')}).`,
      );
    }
    const other = Object.values(fn.metadata.bindings).find(
      (each) => each.direction === 'out' && each.type !== 'http',
    );
    if (other !== undefined) {
      throw new Error(`Function "${fn.metadata.name}": this host has no output binding "${other.type}".`);
    }
    groups[group].push(fn);
  }
  return groups;
}

/** Puts off some work by so many milliseconds, and does it once for all who have asked for it by then. */
function atMostEvery(milliseconds: number, work: () => void): () => void {
  let isPutOff = false;
  return () => {
    if (isPutOff) return;
    isPutOff = true;
    setTimeout(() => {
      isPutOff = false;
      work();
    }, milliseconds).unref();
  };
}

function isDisabled(fn: RegisteredFunction, settings: Settings): boolean {
  const { name } = fn.metadata;
  const value = settings[`AzureWebJobs.${name}.Disabled`] ?? settings[`AzureWebJobs_${name}_Disabled`];
  return value === '1' || value?.toLowerCase() === 'true';
}
