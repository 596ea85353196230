import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startAzurite, type Azurite } from '#local/azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers whoever asks with the connection string of an account that nobody else has. */
    azuriteDesk: string;
  }
}

/** More than a run takes; a long watch takes those of another Azurite. */
const ACCOUNTS = Array.from({ length: 500 }, (_, index) => `account${index}`);

/** One Azurite for all files of a run, each with an account of its own; it starts when the first file asks for one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: Promise<Azurite>[] = [];
  let given = 0;
  const connectionString = async (): Promise<string> => {
    const account = given++ % ACCOUNTS.length;
    if (account === 0) started.push(startAzurite({ accounts: ACCOUNTS }));
    const azurite = await started.at(-1);
    return azurite?.connectionStringOf(ACCOUNTS[account]) ?? '';
  };
  const desk = createServer((_request, response) => {
    connectionString().then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('azuriteDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    await Promise.all(started.map(async (azurite) => (await azurite).stop()));
  };
}
