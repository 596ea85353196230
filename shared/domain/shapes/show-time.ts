import * as z from 'zod';

/** Most hours that a room is shown with. */
const MOST_TIMES = 24;

const LAST_DAY = 7;
/** A day of the cinema week: 1 is Wednesday, 7 is Tuesday. */
const dayOfWeek = z.int().min(1).max(LAST_DAY);

const showTimeSchema = z.strictObject({
  /** Rising, each once. */
  days: z
    .array(dayOfWeek)
    .min(1)
    .max(LAST_DAY)
    .refine(
      (days) => days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0)),
      'must rise, each day once',
    ),
  /** Hour of Paris, HH:MM. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour of the day, HH:MM'),
});

/** When a room shows what it shows, for the public. None: its hours are not told. No money is worked out from them. */
export const showTimesSchema = z
  .array(showTimeSchema)
  .max(MOST_TIMES)
  .refine((times) => {
    const begins = times.flatMap(({ days, time }) => days.map((day) => `${day} ${time}`));
    return new Set(begins).size === begins.length;
  }, 'must begin each show once');

export type ShowTime = z.infer<typeof showTimeSchema>;
