import { onlineManager, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { instant } from '../format/format.ts';
import { common } from '../texts/common.ts';
import { Icon } from '../ui/icon.tsx';

/** While the server cannot be reached the last data stay on the page; this line says of when they are. */
export function Connection() {
  const client = useQueryClient();
  const online = useSyncExternalStore((onChange) => onlineManager.subscribe(onChange), isOnline, isOnline);
  const oldest = useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => oldestShown(client),
    () => oldestShown(client),
  );
  if (online) return null;
  return (
    <p role="status" className="flex items-center justify-center gap-2 bg-ink px-4 py-2 text-sm text-paper">
      <Icon name="offline" />
      {oldest === null
        ? common.state.offline
        : common.state.offlineSince(instant(new Date(oldest).toISOString()))}
    </p>
  );
}

function isOnline(): boolean {
  return onlineManager.isOnline();
}

/** Of when the oldest data on the page are (milliseconds since 1970); null without any. */
function oldestShown(client: QueryClient): number | null {
  const dates = client
    .getQueryCache()
    .getAll()
    .filter((query) => query.isActive() && query.state.data !== undefined)
    .map((query) => query.state.dataUpdatedAt);
  return dates.length === 0 ? null : Math.min(...dates);
}
