import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import type { StatementCounts } from '../delayed-store/protocol.ts';
import { measureReplay, type MeasuredReplay, type PlayedProduct } from './measure-replay.ts';

/** Milliseconds of a round trip to the database: on this machine, in a region, beside a busy one, across the world. */
const DELAYS_MS = [0, 2, 6, 30] as const;
const WEEKS = 2;

interface Figure {
  what: string;
  value: string;
}

/** What the pipeline sends and asks when its database is further away, and what each page of the site asks. */
export async function networkFigures(): Promise<Figure[]> {
  const [first = ''] = SAMPLE_WEEKS;
  const today = addWeeks(first, WEEKS);
  const figures: Figure[] = [];
  for (const delayMs of DELAYS_MS) {
    figures.push(
      ...(await measureReplay(today, delayMs, async (product) => [
        ...replayFigures(delayMs, product.measured),
        ...(delayMs === 0 ? await apiFigures(product, first) : []),
      ])),
    );
  }
  return figures;
}

function replayFigures(delayMs: number, { sent, due, statements, runs, seconds }: MeasuredReplay): Figure[] {
  const each = QUEUE_NAMES.map((queue) => `${queue} ${sent[queue]}/${due[queue]}`).join(', ');
  const [all, dueAll] = [sent, due].map((counts) => QUEUE_NAMES.reduce((sum, name) => sum + counts[name], 0));
  const beyond = (100 * ((all ?? 0) - (dueAll ?? 0))) / (dueAll ?? 1);
  return [
    {
      what: `${runs} runs with a database ${delayMs} ms away: messages sent/due`,
      value: `${each}: ${beyond.toFixed(1)} % beyond the due ones`,
    },
    {
      what: `the same: statements, and time`,
      value: `${statements} (${Math.round(statements / runs)} a run), ${seconds.toFixed(0)} s`,
    },
  ];
}

async function apiFigures({ operational, countsOf }: PlayedProduct, week: string): Promise<Figure[]> {
  const [one, other] = await operational.listReleases(week);
  const evaluation = `weeks/${week}/evaluation?room=1:${one?.filmId ?? ''}&room=2:${other?.filmId ?? ''}`;
  const routes = {
    weeks: 'weeks',
    'weeks/{week}': `weeks/${week}`,
    'weeks/{week}/evaluation': evaluation,
    'weeks/{week}/decisions': `weeks/${week}/decisions`,
    history: 'history',
    figures: 'figures',
    settings: 'settings',
    'health/details': 'health/details',
  };
  const figures: Figure[] = [];
  for (const [name, route] of Object.entries(routes)) {
    figures.push({ what: `statements of \`GET /api/${name}\``, value: told(await countsOf(route)) });
  }
  return figures;
}

function told({ statements, requests }: StatementCounts): string {
  const count = Object.values(statements).reduce((sum, each) => sum + each, 0);
  return `${count} in ${requests} requests to the database`;
}
