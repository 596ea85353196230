/**
 * `npm run catalogue:facts -- --from FOLDER [--to FILE]`: makes the file of facts that is shipped with the catalogue, from the
 * collected files in FOLDER (`reco/` and, for the spelling of titles, the releases). Prints what was taken and what was dropped. The same files give the
 * same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { collectFilms } from './catalogue-facts/collect-films.ts';
import { factsBytes } from './catalogue-facts/facts-bytes.ts';
import { withPlausibleYears } from './catalogue-facts/plausible-years.ts';
import { readSources } from './catalogue-facts/sources.ts';
import { Tally } from './catalogue-facts/tally.ts';
import { root } from './settings.ts';
import { ProgressBar } from './start/terminal.ts';

const SHIPPED = path.join(root, 'shared/catalogue/shipped/facts.jsonl.gz');

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string', default: SHIPPED } },
  });
  if (values.from === undefined) throw new InvalidInputError('from', '--from FOLDER names the data folder');
  const tally = new Tally();
  const bar = process.stderr.isTTY ? new ProgressBar('Collecting', 'films', process.stderr) : null;
  const { films, people } = collectFilms(readSources(values.from), tally, (done, total) =>
    bar?.show(done, total),
  );
  bar?.end();
  const bytes = factsBytes(films, withPlausibleYears(people, films, tally));
  writeFileSync(values.to, bytes);
  for (const line of tally.lines()) console.log(line);
  console.log(`${films.length} films and ${people.length} people in ${bytes.length} bytes: ${values.to}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
