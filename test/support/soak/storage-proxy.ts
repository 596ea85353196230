import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { azuriteConnectionString } from '#local/azurite.ts';
import type { Random } from './random.ts';

/** Which part of the requests goes wrong while the storage is faulty. */
const FAULTY_SHARE = 0.3;
const LONGEST_DELAY_MS = 1_000;

interface StoragePorts {
  blobPort: number;
  queuePort: number;
}

/** Stands before Azurite on ports of its own: Azurite may be killed and come back on others, and requests may go wrong. */
export class StorageProxy {
  readonly connectionString: string;
  /** Null: nobody answers. */
  target: StoragePorts | null = null;
  /** While it is set, requests fail, are late or are cut off, before or after they were carried out. */
  faults: Random | null = null;
  readonly #servers: Server[];
  readonly #agent = new Agent({ keepAlive: true });

  private constructor(blob: Server, queue: Server) {
    this.#servers = [blob, queue];
    this.connectionString = azuriteConnectionString({ blobPort: portOf(blob), queuePort: portOf(queue) });
    this.#serve(blob, 'blobPort');
    this.#serve(queue, 'queuePort');
  }

  static async start(): Promise<StorageProxy> {
    const servers = await Promise.all([listening(), listening()]);
    return new StorageProxy(...servers);
  }

  close(): void {
    this.#agent.destroy();
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  #serve(server: Server, port: keyof StoragePorts): void {
    server.on('request', (request, response) => {
      this.#answer(request, response, port).catch(() => response.destroy());
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse, port: keyof StoragePorts): Promise<void> {
    const fault = this.#fault();
    if (fault === 'refuse') {
      request.resume();
      response.writeHead(503).end();
      return;
    }
    if (fault === 'cut') throw new Error('cut off');
    if (fault === 'delay') await sleep((this.faults?.next() ?? 0) * LONGEST_DELAY_MS);
    const answer = await this.#forward(request, port);
    if (fault === 'lose') {
      // Azurite has done it, and nobody hears of it.
      answer.resume();
      throw new Error('cut off');
    }
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  }

  #forward(request: IncomingMessage, port: keyof StoragePorts): Promise<IncomingMessage> {
    const { target } = this;
    if (target === null) return Promise.reject(new Error('nobody there'));
    return new Promise((resolve, reject) => {
      const forwarded = send({
        ...{ host: '127.0.0.1', port: target[port], agent: this.#agent },
        ...{ method: request.method, path: request.url, headers: request.headers },
      });
      forwarded.once('response', resolve).once('error', reject);
      request.once('error', reject);
      request.pipe(forwarded);
    });
  }

  #fault(): 'refuse' | 'cut' | 'lose' | 'delay' | null {
    if (this.faults === null || this.faults.next() > FAULTY_SHARE) return null;
    return this.faults.pick(['refuse', 'cut', 'lose', 'delay']);
  }
}

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
