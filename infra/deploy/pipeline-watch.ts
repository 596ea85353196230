/**
 * `node local/run.mjs infra/deploy/pipeline-watch.ts ACCOUNT [--now T]`: whether the pipeline does what is due, by the small
 * blob that each run writes (container `status`). Needs "az login" with the right to read it. It calls no function and wakes no
 * database. Ends with 1 when something is due and nothing has been done for two hours.
 */
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { keptStatus } from './kept-status.ts';
import { pipelineState } from './pipeline-state.ts';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { now: { type: 'string' } } });
  const [account, ...rest] = positionals;
  if (account === undefined || rest.length > 0) {
    throw new InvalidInputError('account', 'Name the storage account, and only that.');
  }
  const now = values.now === undefined ? new Date() : new Date(values.now);
  const { wrong, text } = pipelineState(await keptStatus(account), now);
  console.log(`The pipeline: ${text}.`);
  if (wrong) {
    console.log('::error::What to do: infra/RUNBOOK.md, "The pipeline stands still".');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
