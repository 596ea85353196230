import type { Purpose } from '../../../domain/request-budget.ts';
import type { Run, RunItem, RunKind, RunProblem, RunState, RunStep } from '../../../domain/run.ts';
import { runCodeOf } from '../../../error-codes.ts';
import type { HostRequests, RunPage, RunWithProblems } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, groupsOf, instant, number, orNull, text } from './columns.ts';

export function toRun(row: Row): Run {
  return {
    runId: text(row, 'runId'),
    week: date(row, 'week'),
    kind: text(row, 'kind') as RunKind,
    asOf: date(row, 'asOf'),
    modelVersion: text(row, 'modelVersion'),
    state: text(row, 'state') as RunState,
    startedAt: instant(row, 'startedAt'),
    finishedAt: orNull(row, 'finishedAt', instant),
    step: text(row, 'step') as RunStep,
    stepVersion: number(row, 'stepVersion'),
    stepAt: instant(row, 'stepAt'),
  };
}

export function toRunItem(row: Row): RunItem {
  return {
    runId: text(row, 'runId'),
    type: text(row, 'type') as RunItem['type'],
    key: text(row, 'key'),
    label: text(row, 'label'),
    state: text(row, 'state') as RunItem['state'],
    problem: problemOf(row),
    round: number(row, 'round'),
  };
}

/** A row is an item of a run; a run without a problem has one row without an item. */
export function toRunsWithProblems(rows: readonly Row[]): RunWithProblems[] {
  return groupsOf(rows, (row) => text(row, 'runId')).map(([first, ...others]) => ({
    run: toRun(first),
    items:
      orNull(first, 'key', text) === null
        ? []
        : [first, ...others].map((row) => toRunItem({ ...row, state: row['itemState'] })),
  }));
}

export function toRunPage(row: Row): RunPage {
  return {
    week: date(row, 'week'),
    asOf: date(row, 'asOf'),
    key: text(row, 'key'),
    state: text(row, 'state') as RunPage['state'],
    problem: problemOf(row),
  };
}

function problemOf(row: Row): RunProblem | null {
  const code = orNull(row, 'problemCode', text);
  return code === null ? null : { code: runCodeOf(code), detail: text(row, 'problemDetail') };
}

export function toHostRequests(row: Row): HostRequests {
  return {
    week: date(row, 'week'),
    host: text(row, 'host'),
    purpose: text(row, 'purpose') as Purpose,
    requests: number(row, 'requests'),
  };
}
