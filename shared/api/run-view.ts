import type { RunView } from './contract.ts';
import type { RunWithItems } from './week-rows.ts';

/** A run with what it went without and why. */
export function runView({ run, items }: RunWithItems): RunView {
  return {
    ...run,
    problems: items.flatMap(({ label, problem }) => (problem === null ? [] : [{ label, ...problem }])),
  };
}
