/**
 * `npm run --silent match-report -- --weeks FILE [--json]`: how well the films of two sites are brought together, on
 * weeks of which it is known which entries are one film. Prints what was missed, wrong or cannot be judged, and the
 * totals; with `--json` the last line holds them for programs.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { describePair, judgeWeek, totalsOf } from './match-report/report.ts';
import { readWeeks } from './match-report/weeks-file.ts';
import { ProgressBar } from './start/terminal.ts';

/** Fewer weeks are done before a bar could be read. */
const LONG_FILE = 100;

try {
  const { values } = parseArgs({
    options: { weeks: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.weeks === undefined) throw new InvalidInputError('weeks', '--weeks FILE is missing');
  const weeks = readWeeks(readFileSync(values.weeks, 'utf8'));
  const bar =
    process.stderr.isTTY && weeks.length >= LONG_FILE
      ? new ProgressBar('Matching', 'weeks', process.stderr)
      : null;
  const pairs = weeks.flatMap((week, index) => {
    const judged = judgeWeek(week);
    bar?.show(index + 1, weeks.length);
    return judged;
  });
  bar?.end();

  for (const verdict of ['unjudged', 'missed', 'wrong'] as const) {
    for (const pair of pairs.filter((each) => each.verdict === verdict)) console.log(describePair(pair));
  }
  const totals = totalsOf(pairs);
  if (values.json) console.log(JSON.stringify(totals));
  else {
    const percent = (share: number | null): string =>
      share === null ? '-' : `${(100 * share).toFixed(2)} %`;
    console.log(
      `${totals.pairs} pairs: recall ${percent(totals.recall)}, precision ${percent(totals.precision)}, ` +
        `${totals.wrong} wrong, ${totals.unjudged} unjudged`,
    );
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
