import type { Clock } from '#shared/clock.ts';

/** A clock that stands still until it is told the time: the sample weeks are played with it. */
export class SimulatedClock implements Clock {
  #now: Date;
  /** Since when time passes (milliseconds of the process), and until when; null while it stands still. */
  #passing: { since: number; end: Date } | null = null;

  constructor(now: Date) {
    this.#now = now;
  }

  now(): Date {
    if (this.#passing === null) return new Date(this.#now);
    const { since, end } = this.#passing;
    return new Date(Math.min(this.#now.getTime() + performance.now() - since, end.getTime()));
  }

  set(now: Date): void {
    this.#now = new Date(now);
    this.#passing = null;
  }

  /** Milliseconds. */
  advance(milliseconds: number): void {
    this.set(new Date(this.now().getTime() + milliseconds));
  }

  /** Lets time pass as it does, until an instant at which it stands still. */
  runUntil(end: Date): void {
    this.#passing = { since: performance.now(), end: new Date(end) };
  }
}
