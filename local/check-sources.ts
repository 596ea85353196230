/**
 * `npm run check-sources`: whether the sites still look as our parsers expect, on a page of each kind, fetched politely.
 * With `-- --keep FOLDER` the pages are kept there, readable or not, to test parsers on.
 * Ends with 1 if a page cannot be read (a parser must be mended), with 2 if pages could only not be fetched.
 */
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { activeSources } from '#shared/sources/index.ts';
import { PoliteClient } from '#shared/sources/polite-client.ts';
import { folderToKeep, keepPagesIn } from './kept-pages.ts';
import { checkSources } from './source-check.ts';

try {
  const folder = folderToKeep(process.argv.slice(2));
  const keep = folder === undefined ? undefined : await keepPagesIn(folder, systemClock);
  // Pages are kept in no storage, so there needs to be no storage; and the real sites are asked unless others are named.
  const { sites } = readConfig({ AzureWebJobsStorage: 'none', ...process.env });
  const sources = activeSources({ tmdbApiKey: null, wikimediaEnabled: false });
  const client = new PoliteClient({
    hosts: sources.flatMap((source) => source.hosts),
    contact: sites.contact,
    sitesBaseUrl: sites.baseUrl,
    minDelayMs: sites.minDelayMs,
    maxDelayMs: sites.maxDelayMs,
  });
  const checks = await checkSources(sources, client, parisDateOf(systemClock.now()), async (check) => {
    const { outcome, detail, request } = check;
    const address = outcome === 'good' ? '' : `\n  ${request.url}`;
    console.log(`${outcome === 'good' ? '✓' : '✗'} ${request.label}: ${detail}${address}`);
    await keep?.(check);
  });
  const unreadable = checks.filter(({ outcome }) => outcome === 'unreadable').length;
  const unreachable = checks.filter(({ outcome }) => outcome === 'unreachable').length;
  if (unreadable > 0) {
    console.log(
      `${unreadable} pages have changed: mend their parsers (infra/RUNBOOK.md, "A source changed its layout").`,
    );
    process.exitCode = 1;
  } else if (unreachable > 0) {
    console.log(
      `${unreachable} pages could not be fetched: nothing is known of their layout. Try again later.`,
    );
    process.exitCode = 2;
  } else {
    console.log('All pages look as expected.');
  }
  if (folder !== undefined) console.log(`The pages are in ${folder}, see index.jsonl.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
