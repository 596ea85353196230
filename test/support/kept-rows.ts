import { TableClient } from '@azure/data-tables';
import { isMissing } from '#shared/storage/storage-account.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the started product keeps in a table, by row key, without what the service itself adds; none where there is no table yet. */
export async function keptRows(table: string): Promise<Map<string, Row>> {
  const client = TableClient.fromConnectionString('UseDevelopmentStorage=true', table, {
    allowInsecureConnection: true,
  });
  const rows = new Map<string, Row>();
  try {
    for await (const entity of client.listEntities()) {
      const { etag: _etag, timestamp: _timestamp, rowKey = '', ...kept } = entity;
      rows.set(rowKey, kept);
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return rows;
}
