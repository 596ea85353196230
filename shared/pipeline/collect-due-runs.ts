import { randomUUID } from 'node:crypto';
import { addDays, cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { dueRuns, stalledRuns, type DueRun } from '../domain/due-runs.ts';
import type { Run, RunKind } from '../domain/run.ts';
import { collectRun } from './collect-run.ts';
import type { Pipeline } from './dependencies.ts';
import { resumeRun } from './resume-run.ts';

/** How far back runs are looked for: the actuals of a week are asked for during two months. */
const WEEKS_BACK = 12;
