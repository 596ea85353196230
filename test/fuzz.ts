/**
 * `npm run fuzz -- --requests N [--seed S] [--first I]`: throws requests at every route of the real host, whose store
 * answers late: valid ones, nearly valid ones and hostile ones. The same seed gives the same requests; `--first I
 * --requests 1` sends one of them again.
 */
import { parseArgs } from 'node:util';
import { ProgressBar } from '#local/start/terminal.ts';
import { runCommand, wholeNumber } from './support/command.ts';
import { fuzz } from './support/fuzz/fuzz.ts';
import { told, toldFault } from './support/fuzz/report.ts';

await runCommand(main);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '0' },
    },
  });
  const requests = wholeNumber('requests', values.requests, 1);
  const seed = wholeNumber('seed', values.seed, 0);
  const first = wholeNumber('first', values.first, 0);
  console.log('Playing the sample weeks …');
  const bar = new ProgressBar('Fuzz', 'requests');
  const report = await fuzz({ requests, seed, first, onProgress: (done) => bar.show(done, requests) });
  bar.end();
  for (const fault of report.faults) console.log(toldFault(fault));
  console.log(`seed ${seed}`);
  for (const line of told(report)) console.log(line);
  return report.faults.length === 0 ? 0 : 1;
}
