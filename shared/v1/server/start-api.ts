import { provideV1Services, type V1Services } from '../../v1-services.ts';
import { HANDLERS } from '../handlers.ts';
import type { ApiLog } from '../http/http.ts';
import { endPredicting, threadOf } from '../prediction/predicting.ts';
import { serveApi, type ApiServer } from './serve-api.ts';

/** The prediction API in this process: its server, and the worker thread that takes a share of the predictions. */
export async function startApi(
  services: V1Services,
  listen: { host: string; port: number },
  log: ApiLog,
): Promise<ApiServer> {
  threadOf(services).start();
  provideV1Services(services);
  const { port, stop } = await serveApi(HANDLERS, listen, log);
  return {
    port,
    stop: async () => {
      await stop();
      await endPredicting();
    },
  };
}
