import type { Movement } from '#shared/monitoring/drift.ts';
import type { WeekReport } from '#shared/monitoring/watch.ts';
import type { FalseAlarms, Found } from './measure.ts';

interface Measured {
  found: readonly Found[];
  /** Of the weeks without a shift. */
  usual: readonly WeekReport[];
  alarms: FalseAlarms;
}

/** Weeks within which a shift has to be named. */
const MOST_WEEKS = 3;
/** Of fifty windows. */
const MOST_FALSE_ALARMS = 2 / 50;

export function isAsMeant(found: readonly Found[], { told, windows }: FalseAlarms): boolean {
  const named = found.every(({ namedAfter }) => namedAfter !== null && namedAfter <= MOST_WEEKS);
  return named && told <= MOST_FALSE_ALARMS * windows;
}

/** Everything as Markdown. */
export function driftTable({ found, usual, alarms }: Measured): string {
  const last = usual.at(-1);
  return [
    '| shift | from | named after | told after | what moved most then | outside their bands then |',
    '|---|---|---|---|---|---|',
    ...found.map(shiftLine),
    '',
    `Without a shift: ${usual.filter(({ alert }) => alert !== null).length} of ${usual.length} weeks would be told of; ` +
      `with the last ${last?.moved.length ?? 0} checks are out of the ordinary.`,
    `Of ${alarms.windows} windows of the reference's weeks in any order ${alarms.told} would be told of; ` +
      `in ${alarms.drifted} a check is out of the ordinary, in ${alarms.outside} a measure outside its band.`,
  ].join('\n');
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
