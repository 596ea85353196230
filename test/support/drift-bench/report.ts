import type { Movement } from '#shared/monitoring/drift.ts';
import type { WeekReport } from '#shared/monitoring/watch.ts';
import type { FalseAlarms, Found } from './measure.ts';

interface Measured {
  found: readonly Found[];
  /** Of the weeks without a shift. */
  usual: readonly WeekReport[];
  /** Of the same weeks where nobody ever tells screens. */
  withoutScreens: readonly WeekReport[];
  alarms: readonly FalseAlarms[];
}

/** Weeks within which a shift has to be named. */
const MOST_WEEKS = 3;
/** Of fifty windows. */
const MOST_FALSE_ALARMS = 2 / 50;

export function isAsMeant({ found, withoutScreens, alarms }: Omit<Measured, 'usual'>): boolean {
  const named = found.every(({ namedAfter }) => namedAfter !== null && namedAfter <= MOST_WEEKS);
  const quiet = alarms.every(({ told, windows }) => told <= MOST_FALSE_ALARMS * windows);
  return named && quiet && withoutScreens.every(({ alert }) => alert === null);
}

/** Everything as Markdown. */
export function driftTable({ found, usual, withoutScreens, alarms }: Measured): string {
  return [
    '| shift | from | named after | told after | what moved most then | outside their bands then |',
    '|---|---|---|---|---|---|',
    ...found.map(shiftLine),
    '',
    `Without a shift: ${seasonLine(usual)}`,
    `The same where screens are never known: ${seasonLine(withoutScreens)}`,
    ...alarms.map(
      ({ run, windows, told, drifted, outside }) =>
        `Of ${windows} windows of the reference's weeks in any order${run === 'monday' ? '' : ', without screens,'} ` +
        `${told} would be told of; in ${drifted} a check is out of the ordinary, in ${outside} a measure outside its band.`,
    ),
  ].join('\n');
}

function seasonLine(reports: readonly WeekReport[]): string {
  const told = reports.filter(({ alert }) => alert !== null).length;
  const moved = reports.at(-1)?.moved.length ?? 0;
  return `${told} of ${reports.length} weeks would be told of; with the last ${moved} checks are out of the ordinary.`;
}

function shiftLine({ shift, from, namedAfter, toldAfter, reports }: Found): string {
  const named = namedAfter === null ? reports.at(-1) : reports[namedAfter - 1];
  const all = named?.performance.get('all');
  const outside = [...(all?.recent.outside ?? []), ...(all?.rolling.outside ?? [])];
  const cells = [
    shift,
    from,
    weeks(namedAfter),
    weeks(toldAfter),
    (named?.moved ?? []).slice(0, 2).map(movement).join(', ') || '–',
    [...new Set(outside.map(({ measure, side }) => `${measure} ${side}`))].join(', ') || '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

const weeks = (count: number | null): string =>
  count === null ? 'not' : `${count} ${count === 1 ? 'week' : 'weeks'}`;

function movement({ feature, kind, value, mean, z }: Movement): string {
  return `${feature} (${kind} ${value.toFixed(2)}, usually ${mean.toFixed(2)}, z ${z.toFixed(1)})`;
}
