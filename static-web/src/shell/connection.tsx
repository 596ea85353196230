import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { instant } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';

/** Offline, the last data stay on the page; this line says of when they are. */
export function Connection() {
  const online = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
  const client = useQueryClient();
  if (online) return null;
  const latest = Math.max(
    0,
    ...client
      .getQueryCache()
      .getAll()
      .map((query) => query.state.dataUpdatedAt),
  );
  return (
    <p role="status" className="flex items-center justify-center gap-2 bg-ink px-4 py-2 text-sm text-paper">
      <Icon name="offline" />
      {latest === 0 ? fr.state.offline : fr.state.offlineSince(instant(new Date(latest).toISOString()))}
    </p>
  );
}
