import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Expression } from '../bicep/values.ts';
import type { Environment } from './placeholders.ts';

/** A resource as the compiler predicts it; what only Azure knows is an ARM expression in brackets. */
const resource = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  apiVersion: z.string(),
});

const snapshot = z.object({
  predictedResources: z.array(resource),
  diagnostics: z.array(z.unknown()),
  outputs: z.record(z.string(), z.json()),
});

export type Snapshot = z.infer<typeof snapshot>;
export type SnapshotResource = z.infer<typeof resource>;

/** Reads what `bicep snapshot` has written. */
export function readSnapshot(file: string): Snapshot {
  return snapshot.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Where `bicep snapshot` looks for it: beside the parameters file. */
export function snapshotFile(environment: Environment): string {
  return path.join(import.meta.dirname, '..', `${environment}.snapshot.json`);
}

/** Whether the compiler leaves it to Azure: an expression, or the id of a resource, made of names. */
export function isAtDeployment(value: unknown): boolean {
  return typeof value === 'string' && (/^\[(?!\[)/.test(value) || value.startsWith('/subscriptions/'));
}

/**
 * Resources by type and name; those whose name only Azure knows by their number, since compiler and our own reading have
 * both the order of the source. Role assignments are numbered for each role: one more moves none of another role.
 */
export function keysOf<T extends { type: string; name: string | Expression }>(
  resources: readonly T[],
): Map<string, T> {
  const unnamed = new Map<string, number>();
  return new Map(
    resources.map((resource) => {
      const { type, name } = resource;
      if (!(name instanceof Expression) && !isAtDeployment(name)) return [`${type} ${name}`, resource];
      const kind = `${type}${roleOf(resource)}`;
      const number = (unnamed.get(kind) ?? 0) + 1;
      unnamed.set(kind, number);
      return [`${kind} #${number}`, resource];
    }),
  );
}

/** ` of ROLE` of a role assignment; nothing of anything else. */
function roleOf(resource: object): string {
  const [, role] = /roleDefinitions\/([\da-f-]{36})"/.exec(JSON.stringify(resource)) ?? [];
  return role === undefined ? '' : ` of ${role}`;
}

/** The end of the names that `uniqueString` makes, as the snapshot has it. */
export function uniqueIn({ predictedResources }: Snapshot): string {
  const server = predictedResources.find(({ type }) => type === 'Microsoft.Sql/servers');
  return server?.name.split('-').at(-1) ?? '';
}
