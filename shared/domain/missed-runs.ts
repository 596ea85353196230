import { addDays, cinemaWeekOf, parisDateOf, STAGES, stageDate, type IsoDate } from './cinema-week.ts';
import type { Run, RunKind } from './run.ts';

/** A run that was due and brought nothing. */
export interface MissedRun {
  week: IsoDate;
  kind: RunKind;
  due: Date;
  /** It never began, all of it failed, or it stopped in the middle. */
  reason: 'not-started' | 'failed' | 'unfinished';
}

const KINDS: readonly RunKind[] = [...STAGES, 'actuals'];
/** Hour in Paris from which a day's runs are due. */
const FIRST_HOUR = 8;
/** The timers fire in the morning and what they missed is caught up before one o'clock: what is not there then is missed. */
const GRACE_MS = 6 * 3_600_000;

const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The runs that were missed since the first recorded one, oldest first. A run that was made late is not missed. */
export function missedRuns(now: Date, runs: readonly Run[]): MissedRun[] {
  const [first] = runs.map((run) => run.week).sort();
  if (first === undefined) return [];
  const coming = addDays(cinemaWeekOf(parisDateOf(now)), 7);
  const missed: MissedRun[] = [];
  for (let week = first; week <= coming; week = addDays(week, 7)) {
    for (const kind of KINDS) {
      const due = morningOf(kind === 'actuals' ? addDays(week, 7) : stageDate(week, kind));
      if (now.getTime() < due.getTime() + GRACE_MS) continue;
      const reason = reasonOf(
        now,
        runs.filter((run) => run.week === week && run.kind === kind),
      );
      if (reason !== null) missed.push({ week, kind, due, reason });
    }
  }
  return missed.sort((a, b) => a.due.getTime() - b.due.getTime());
}

/** Results are asked for several times: one answer is enough. */
function reasonOf(now: Date, runs: readonly Run[]): MissedRun['reason'] | null {
  if (runs.some((run) => run.state === 'done' || run.state === 'partial')) return null;
  const underWay = runs.filter((run) => run.state !== 'failed');
  if (underWay.some((run) => now.getTime() < Date.parse(run.startedAt) + GRACE_MS)) return null;
  if (underWay.length > 0) return 'unfinished';
  return runs.length > 0 ? 'failed' : 'not-started';
}

/** The first hour of a day in Paris, in summer and in winter. */
function morningOf(date: IsoDate): Date {
  const inSummer = new Date(`${date}T00:00:00Z`);
  inSummer.setUTCHours(FIRST_HOUR - 2);
  if (Number(parisHour.format(inSummer)) !== FIRST_HOUR) inSummer.setUTCHours(FIRST_HOUR - 1);
  return inSummer;
}
