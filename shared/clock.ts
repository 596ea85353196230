/** The only source of the present. On one machine the sample weeks are played with a simulated clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
