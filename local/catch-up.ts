/**
 * `npm run catch-up`: begins whatever run is due, and takes up what stands still, on the services that the settings name,
 * without waiting for the timer. The pages are fetched here; their messages are for the functions, which must be running.
 */
import { systemClock } from '#shared/clock.ts';
import { messageOf } from '#shared/errors.ts';
import { catchUpNow } from '#shared/pipeline/collect-due-runs.ts';
import { createServices } from '#shared/services.ts';
import { configBeside, refuseSampleSite } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';

try {
  const settings = localSettings(process.env);
  refuseSampleSite(settings, 'catch-up');
  const services = await createServices(configBeside(settings), systemClock);
  try {
    const { resumed, collected } = await catchUpNow(services);
    console.log(`Taken up again: ${resumed.join(', ') || 'none'}.`);
    console.log(`Collected: ${collected.join(', ') || 'none was due'}.`);
  } finally {
    await services.operational.close();
    await services.analytical.close();
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
