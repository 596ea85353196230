import type { Client } from '#shared/access/client.ts';

const HEAD = ['client_id', 'name', 'scopes', 'requests a minute', 'state', 'made'];

/** The clients as a table for a terminal. */
export function clientTable(clients: readonly Client[]): string {
  if (clients.length === 0)
    return 'There is no client yet; "npm run api-clients -- --help" says how to add one.';
  const rows = clients.map(({ clientId, name, scopes, requestsAMinute, state, createdAt }) => [
    ...[clientId, name, scopes.join(' '), String(requestsAMinute), state, createdAt.slice(0, 10)],
  ]);
  const widths = HEAD.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
