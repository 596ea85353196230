import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * Speaks what Key Vault's REST API is documented to say of secrets: the challenge, reading and setting one. That the service
 * itself answers so is assumed; it has no emulator.
 */
export class KeyVaultStandIn {
  readonly secrets = new Map<string, string>();
  /** What was asked, and whether with a token. */
  readonly asked: string[] = [];
  #url = '';
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', this.#url);
    const isSignedIn = request.headers.authorization === 'Bearer of-the-identity';
    this.asked.push(`${request.method ?? ''} ${pathname} ${isSignedIn ? 'signed in' : 'anonymous'}`);
    const body = await text(request);
    if (!isSignedIn) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/tenant", resource="https://vault.azure.net"';
      send(response, 401, { error: { code: 'Unauthorized' } }, { 'www-authenticate': challenge });
      return;
    }
    const name = /^\/secrets\/([\w-]+)\/?$/.exec(pathname)?.[1] ?? '';
    if (request.method === 'PUT') this.secrets.set(name, (JSON.parse(body) as { value: string }).value);
    const value = this.secrets.get(name);
    if (value === undefined) send(response, 404, { error: { code: 'SecretNotFound', message: 'not found' } });
    else send(response, 200, { value, id: `${this.#url}/secrets/${name}/1`, attributes: { enabled: true } });
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
