import { messageOf } from '#shared/errors.ts';
import { resolveSettings } from './binding-expressions.ts';
import type { Settings } from './binding-expressions.ts';
import type { RegisteredFunction } from './core-module.ts';
import { triggerOf } from './invoke.ts';
import type { Invoke } from './invoke.ts';
import type { HostLog } from './logging.ts';
import { parseSchedule } from './ncrontab.ts';
import type { Schedule } from './ncrontab.ts';
import type { TimerStatus, TimerStatusStore } from './timer-status.ts';

/** The longest delay that setTimeout takes. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

interface TimerListenerOptions {
  fn: RegisteredFunction;
  settings: Settings;
  status: TimerStatusStore;
  invoke: Invoke;
  log: HostLog;
}

/** Fires a timer function at its times; what was missed while the host was down is fired once at the start. */
export class TimerListener {
  readonly #options: TimerListenerOptions;
  readonly #name: string;
  readonly #schedule: Schedule;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();
  #active = 0;

  constructor(options: TimerListenerOptions) {
    this.#options = options;
    this.#name = options.fn.metadata.name;
    const schedule = String(triggerOf(options.fn).options['schedule']);
    this.#schedule = parseSchedule(resolveSettings(schedule, options.settings));
  }

  get active(): number {
    return this.#active;
  }

  /** Starts the schedule. */
  async start(): Promise<void> {
    const now = new Date();
    const status = await this.#options.status.get(this.#name);
    const due = status === null ? this.#schedule.next(now) : new Date(status.Next);
    if (status !== null && due <= now) {
      this.#fireInBackground(true);
    } else {
      if (status === null) await this.#remember('0001-01-01T00:00:00.000Z', due, now);
      this.#plan(due);
    }
  }

  /** Runs the function now, after a run under way; fails as the function fails. */
  fire(isPastDue = false): Promise<void> {
    const run = this.#running.then(() => this.#run(isPastDue));
    this.#running = run.catch(() => undefined);
    return run;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(due: Date): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const delay = Math.max(0, due.getTime() - Date.now());
    this.#timer = setTimeout(
      () => {
        if (Date.now() < due.getTime()) this.#plan(due);
        else this.#fireInBackground(false);
      },
      Math.min(delay, LONGEST_DELAY_MS),
    );
  }

  #fireInBackground(isPastDue: boolean): void {
    this.fire(isPastDue)
      // The invocation has logged why it failed; a timer is not repeated before its next time.
      .catch(() => undefined)
      .finally(() => this.#plan(this.#schedule.next(new Date())));
  }

  async #run(isPastDue: boolean): Promise<void> {
    const { fn, status, invoke } = this.#options;
    this.#active++;
    try {
      const now = new Date();
      const next = this.#schedule.next(now);
      const before = await status.get(this.#name);
      const timer = {
        Schedule: { AdjustForDST: true },
        ScheduleStatus: before ?? statusOf('0001-01-01T00:00:00.000Z', next, now),
        IsPastDue: isPastDue,
      };
      await invoke(fn, { input: { json: JSON.stringify(timer) }, metadata: {} });
    } finally {
      this.#active--;
      const now = new Date();
      await this.#remember(now.toISOString(), this.#schedule.next(now), now);
    }
  }

  async #remember(last: string, next: Date, now: Date): Promise<void> {
    try {
      await this.#options.status.set(this.#name, statusOf(last, next, now));
    } catch (error) {
      this.#options.log.host('Timers', 'warning', `Status of ${this.#name} not kept: ${messageOf(error)}`);
    }
  }
}

function statusOf(last: string, next: Date, now: Date): TimerStatus {
  return { Last: last, Next: next.toISOString(), LastUpdated: now.toISOString() };
}
