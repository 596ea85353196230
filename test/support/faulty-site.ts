import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#shared/clock.ts';
import { startSampleSite } from '#local/sample-weeks/site/sample-site.ts';

/** What goes wrong with a page: the whole answer, `hang` (never answers), or its body, altered. */
type Fault = { status: number } | 'hang' | ((body: string) => string);

export interface FaultySite {
  url: string;
  /** Pages whose address contains the text go wrong from now on. */
  faults: Map<string, Fault>;
  /** Addresses that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** The sample site behind a wall that lets single pages go wrong as real sites do. */
export async function startFaultySite(clock: Clock): Promise<FaultySite> {
  const sample = await startSampleSite({ port: 0, clock });
  const faults = new Map<string, Fault>();
  const asked: string[] = [];

  async function answer(path: string, response: ServerResponse): Promise<void> {
    asked.push(path);
    const fault = [...faults].find(([part]) => path.includes(part))?.[1];
    if (fault === 'hang') return;
    if (typeof fault === 'object') {
      response.writeHead(fault.status).end();
      return;
    }
    const real = await fetch(sample.url + path);
    const body = await real.text();
    response
      .writeHead(real.status, { 'content-type': real.headers.get('content-type') ?? 'text/html' })
      .end(fault === undefined ? body : fault(body));
  }

  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await sample.close();
    },
  };
}
