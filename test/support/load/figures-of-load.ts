import { summaryOf } from './latencies.ts';
import { LOAD_KINDS, type KindResult, type LoadKind } from './load-messages.ts';
import { LOADS, type LoadName, type MeasuredLoad } from './measure-load.ts';

export interface Figure {
  what: string;
  value: string;
}

const REQUESTS: Record<LoadKind, string> = {
  history: '`GET /api/history`',
  week: '`GET /api/weeks/{week}`',
  programme: '`PUT /api/weeks/{week}/programme`',
};

/** The rows of a load: each kind of request, and the liveness probe meanwhile; before and now where both were measured. */
export function figuresOfLoad(name: LoadName, now: MeasuredLoad, before: MeasuredLoad | null): Figure[] {
  const shares: Partial<Record<LoadKind, number>> = LOADS[name];
  const load = LOAD_KINDS.flatMap((kind) => (shares[kind] === undefined ? [] : `${shares[kind]} ${kind}`));
  const beside = (told: (measured: MeasuredLoad) => string): string =>
    before === null ? told(now) : `before ${told(before)}; now ${told(now)}`;
  return [
    ...LOAD_KINDS.filter((kind) => shares[kind] !== undefined).map((kind) => ({
      what: `${REQUESTS[kind]}, connections: ${load.join(', ')}`,
      value: beside((measured) => toldOfKind(measured, kind)),
    })),
    {
      what: `\`GET /api/health\` meanwhile`,
      value: beside(({ health }) => `p99 ${ms(summaryOf(health).p99)}`),
    },
  ];
}

function toldOfKind({ kinds, seconds, changes }: MeasuredLoad, kind: LoadKind): string {
  const found = kinds[kind];
  if (found === undefined) throw new Error(`${kind} was not measured`);
  if (found.latencies.length === 0) return `no answer on any of ${found.starved} connections`;
  const { median, p99, longest } = summaryOf(found.latencies);
  return [
    `${Math.round(found.latencies.length / seconds)} a second`,
    `p50 ${ms(median)}`,
    `p99 ${ms(p99)}`,
    `longest ${ms(longest)} (${(longest / median).toFixed(1)} times p50)`,
    `${found.timeouts} time-outs`,
    ...(found.starved > 0 ? [`${found.starved} connections never answered`] : []),
    ...(kind === 'programme' ? [`${Math.round(changes / seconds)} changes a second`] : []),
    ...oddAnswers(found),
  ].join(', ');
}

/** A 412 is what a writer meets who comes second. */
function oddAnswers({ statuses, broken }: KindResult): string[] {
  const odd = Object.entries(statuses).filter(([status]) => status !== '200');
  return [
    ...odd.map(([status, count]) => `${count} times ${status}`),
    ...(broken > 0 ? [`${broken} broken connections`] : []),
  ];
}

function ms(milliseconds: number): string {
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${Math.round(milliseconds)} ms`;
}
