/**
 * `npm run catalogue:load -- [--shipped] [--movielens FOLDER] [--imdb FOLDER] [--wikidata FILE]… [--publish]`: takes what sources
 * say of films into the operational database, and makes the catalogue's file of it. May be interrupted and repeated.
 */
import { systemClock } from '#shared/clock.ts';
import { messageOf } from '#shared/errors.ts';
import { loadCatalogue } from './catalogue-load/load-catalogue.ts';
import { catalogueLoadOptions, targetSettings } from './catalogue-load/options.ts';
import { configBeside } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { ProgressBar } from './start/terminal.ts';

const MEGABYTE = 2 ** 20;

try {
  const options = catalogueLoadOptions(process.argv.slice(2));
  const settings = localSettings(process.env);
  const config = configBeside(targetSettings(settings, options.to));
  await loadCatalogue(options, config, systemClock, {
    tell: (line) => console.log(line),
    bar: (label) => {
      const bar = new ProgressBar(label, 'MB');
      const inMegabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);
      return {
        show: (done, total) => bar.show(inMegabytes(done), inMegabytes(total)),
        end: () => bar.end(),
      };
    },
  });
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
