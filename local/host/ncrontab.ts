import { CronExpressionParser } from 'cron-parser';
import { InvalidInputError, messageOf } from '#shared/errors.ts';

/** When a timer fires. Times are UTC, as in the real host on Linux. */
export interface Schedule {
  /** The first occurrence after a time. */
  next(after: Date): Date;
}

/**
 * `{second} {minute} {hour} {day} {month} {day of week}`, or five fields without seconds.
 * Where both a day of the month and a day of the week are given, both must hold (in NCRONTAB, unlike in cron).
 */
export function parseSchedule(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5 && fields.length !== 6) {
    throw new InvalidInputError(
      'schedule',
      `"${expression}" has ${fields.length} fields, NCRONTAB has five or six.`,
    );
  }
  const six = fields.length === 6 ? fields : ['0', ...fields];
  const [second, minute, hour, day, month, weekday] = six;
  const both = !/^[*?]/.test(day ?? '') && !/^[*?]/.test(weekday ?? '');
  try {
    // Where both are given: go through the days of the week and keep those of the month.
    const days = CronExpressionParser.parse(
      `${second} ${minute} ${hour} ${both ? '*' : day} ${month} ${weekday}`,
      {
        tz: 'UTC',
      },
    );
    const ofMonth = CronExpressionParser.parse(`* * * ${day} * *`, { tz: 'UTC' });
    return {
      next: (after) => {
        days.reset(after);
        let next = days.next();
        while (both && !ofMonth.includesDate(next)) next = days.next();
        return next.toDate();
      },
    };
  } catch (error) {
    throw new InvalidInputError('schedule', `"${expression}": ${messageOf(error)}`);
  }
}
