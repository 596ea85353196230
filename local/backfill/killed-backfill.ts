/**
 * A backfill in a process of its own, for the tests, that is killed before it writes a release too many:
 * `node killed-backfill.ts WEEK NOW RELEASES`, with the settings in the environment.
 */
import { readConfig } from '#shared/config.ts';
import { createServices } from '#shared/services.ts';
import { playedSources } from '../sample-weeks/site/played-sources.ts';
import { backfillWeeks } from './backfill-weeks.ts';
import { inlinePipeline } from './inline-queues.ts';

const [week = '', now = '', releases = '0'] = process.argv.slice(2);
const services = await createServices(readConfig(process.env), { now: () => new Date(now) });
const { operational } = services;
const upsertRelease = operational.upsertRelease.bind(operational);
let written = 0;
operational.upsertRelease = async (release) => {
  if (written === Number(releases)) process.kill(process.pid, 'SIGKILL');
  written += 1;
  await upsertRelease(release);
};
// Its claim ends with it: nobody waits for a process that is killed on purpose.
await backfillWeeks(
  inlinePipeline({
    ...services,
    sources: async () => playedSources(await services.sources()),
    claimSeconds: 0,
  }),
  [week],
  'killed',
  () => undefined,
);
