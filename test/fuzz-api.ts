/**
 * `npm run fuzz:api -- --examples N [--seed S]`: schemathesis tries the bundled app of the prediction API with examples made of
 * its OpenAPI document, valid ones and invalid ones, and with all its checks. The same seed gives the same examples; each failure
 * is shown with the request that brings it about.
 */
import { parseArgs } from 'node:util';
import { runCommand, wholeNumber } from './support/command.ts';
import { runSchemathesis } from './support/fuzz-api/run-schemathesis.ts';
import { startApi } from './support/fuzz-api/start-api.ts';

/** Operations that take an input, and so get examples made up at random: forecasts, programmes, weeks, tokens, the audit, the catalogue. */
const OPERATIONS_WITH_INPUT = 15;

await runCommand(main);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { examples: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
  });
  const [wanted, seed] = [wholeNumber('examples', values.examples, 1), wholeNumber('seed', values.seed, 1)];
  const api = await startApi();
  try {
    const examples = Math.ceil(wanted / OPERATIONS_WITH_INPUT);
    const report = await runSchemathesis(api, { examples, seed, shown: true });
    const { generated } = report.test_cases;
    console.log(
      `${generated} examples of ${report.operations.tested} operations, ${report.failures.length} kinds of failures`,
    );
    return report.exitCode === 0 && report.complete && generated >= wanted ? 0 : 1;
  } finally {
    await api.stop();
  }
}
