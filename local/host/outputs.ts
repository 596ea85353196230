import { BlobServiceClient } from '@azure/storage-blob';
import { connectionString, resolvePath, resolveSettings } from './binding-expressions.ts';
import type { Settings } from './binding-expressions.ts';
import type { RegisteredFunction } from './core-module.ts';
import type { BindingInfo, RpcInvocationResponse, RpcTypedData } from './core-types.ts';
import type { QueueConnections } from './queue-connections.ts';

/** Writes the value of one output binding; `data` is what the trigger carried, for the path of a blob. */
export type OutputWriter = (
  binding: BindingInfo,
  value: RpcTypedData,
  data: Record<string, unknown>,
) => Promise<void>;

/** Storage queues (an array is a message per element) and blobs. */
export function createOutputWriter(settings: Settings, queues: QueueConnections): OutputWriter {
  return async (binding, value, data) => {
    switch (binding.type) {
      case 'queue': {
        const queue = queues.queue(
          binding['connection'],
          resolveSettings(String(binding['queueName']), settings),
        );
        for (const message of messagesOf(value)) await queue.send(message);
        return;
      }
      case 'blob': {
        const path = resolvePath(resolveSettings(String(binding['path']), settings), data, new Date());
        const [container = '', ...name] = path.split('/');
        const client = BlobServiceClient.fromConnectionString(
          connectionString(binding['connection'], settings),
        );
        const blobs = client.getContainerClient(container);
        await blobs.createIfNotExists();
        const content = bytesOf(value);
        await blobs.getBlockBlobClient(name.join('/')).upload(content, content.length);
        return;
      }
      default:
        throw new Error(`This host has no output binding "${binding.type}" (it has http, queue and blob).`);
    }
  };
}

/** Writes all outputs of an invocation but the answer to an HTTP request. */
export async function writeOutputs(
  write: OutputWriter,
  fn: RegisteredFunction,
  response: RpcInvocationResponse,
  data: Record<string, unknown>,
): Promise<void> {
  const values = [...(response.outputData ?? []), { name: '$return', data: response.returnValue }];
  for (const { name, data: value } of values) {
    const binding = fn.metadata.bindings[name ?? ''];
    if (binding === undefined || binding.type === 'http' || value === null || value === undefined) continue;
    await write(binding, value, data);
  }
}

function messagesOf(value: RpcTypedData): (string | Uint8Array)[] {
  if (value.json === undefined || value.json === null) return [bytesOf(value)];
  const parsed: unknown = JSON.parse(value.json);
  if (!Array.isArray(parsed)) return [value.json];
  return parsed.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

function bytesOf(value: RpcTypedData): Buffer {
  if (value.bytes !== undefined && value.bytes !== null) return Buffer.from(value.bytes);
  return Buffer.from(value.string ?? value.json ?? String(value.int ?? value.double ?? ''));
}
