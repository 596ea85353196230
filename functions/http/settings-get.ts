import { app } from '@azure/functions';
import { endpoint, ok } from '../../shared/api/endpoint.ts';
import { settingsView } from '../../shared/api/settings-view.ts';
import { parisDateOf } from '../../shared/domain/cinema-week.ts';

/** The cinema's own numbers, with their history. */
export const handler = endpoint(async (request, { operational, clock }) =>
  ok(request, settingsView(await operational.listSettings(), parisDateOf(clock.now()))),
);

app.http('settings-get', { methods: ['GET'], route: 'settings', authLevel: 'anonymous', handler });
