/**
 * The functions of this project in a process of their own, on this machine: `local/start.ts` starts it and starts it
 * again if it dies. With the sample site it plays the sample weeks first (what is played already is left as it is) and
 * its clock goes on from their end, or from NIAB_TODAY, or from what was stored last, for the rest of that day; with other sites the clock is the real one and the schedules run.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { enterReleases } from '#shared/pipeline/catalogue/enter-releases.ts';
import { createServices, provideServices } from '#shared/services.ts';
import { FUNCTION_FILES } from './function-files.mjs';
import { startHost } from './host/start-host.ts';
import type { Host } from './host/start-host.ts';
import { endOnSignals } from './start/end-on-signals.ts';
import type { HostMessage } from './start/messages.ts';
import { confirmRunningWeek } from './sample-weeks/confirm-running-week.ts';
import { endOf, sampleToday } from './sample-weeks/present.ts';
import { replaySampleWeeks } from './sample-weeks/replay.ts';
import { withSampleModel } from './sample-weeks/sample-model.ts';
import { SimulatedClock } from './sample-weeks/simulated-clock.ts';
import { playedSources } from './sample-weeks/site/played-sources.ts';
import { startSampleSite } from './sample-weeks/site/sample-site.ts';
import { root } from './settings.ts';
import { PORTS, SAMPLE_SITE_URL } from './ports.ts';

/** Whoever has killed the functions sees their work taken up soon; in Azure it takes ten minutes. */
const LEASE_SECONDS = 15;

const withSamples = process.env['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL;
const clock = withSamples ? new SimulatedClock(new Date(0)) : null;
let host: Host | null = null;
const end = endOnSignals(async () => host?.stop());

try {
  process.chdir(root);
  const demonstration = clock === null ? null : { playing: true };
  const given = readConfig(process.env);
  const config = withSamples ? await withSampleModel(given) : given;
  const chosen = await createServices(config, clock ?? systemClock);
  const sources = withSamples ? async () => playedSources(await chosen.sources()) : chosen.sources;
  const services = { ...chosen, sources, demonstration };
  provideServices(services);
  if (clock !== null) await startSampleSite({ port: PORTS.sampleSite, clock });
  host = await startHost({
    functionFiles: FUNCTION_FILES.site,
    hostJson: JSON.parse(readFileSync(path.join(root, 'host.json'), 'utf8')),
    settings: process.env,
    port: PORTS.functions,
    startTimers: clock === null,
    leaseSeconds: LEASE_SECONDS,
  });
  tell({ type: 'listening', pid: process.pid });

  if (clock !== null) {
    const running = host;
    const today = sampleToday(process.env);
    const played: IsoDate[] = [];
    await replaySampleWeeks({
      clock,
      fireTimer: (name) => running.fireTimer(name),
      operational: services.operational,
      today,
      onProgress: ({ number, total, earlier, week }) => {
        if (!earlier) played.push(week);
        tell({ type: 'replay', number, total, earlier });
      },
    });
    await confirmRunningWeek(services, today);
    const latest = played.at(-1);
    if (latest !== undefined) await enterReleases(services, latest);
    clock.runUntil(endOf(today));
  }
  if (demonstration !== null) demonstration.playing = false;
  tell({ type: 'ready' });
} catch (error) {
  console.error(error);
  tell({ type: 'failed', message: messageOf(error) });
  process.exitCode = 1;
  end();
}

function tell(message: HostMessage): void {
  if (process.connected) process.send?.(message);
}
