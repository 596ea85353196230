import { watch } from 'node:fs';
import path from 'node:path';
import { messageOf } from '#shared/errors.ts';
import { root } from '../settings.ts';

/** What the functions are made of, below the project's root. */
const FOLDERS = ['functions', 'shared', 'local/host', 'local/sample-weeks'];
/** An editor writes a file in several steps, and a branch that is checked out changes many. */
const QUIET_MS = 80;

/**
 * Calls back when sources of the functions have changed and no other follows at once; never twice at a time.
 *
 * @param onChange gets the file that changed last, below the project's root.
 */
export function watchSources(
  onChange: (file: string) => Promise<void>,
  folders: readonly string[] = FOLDERS.map((folder) => path.join(root, folder)),
): { close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !isSource(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running
          .then(() => onChange(path.relative(root, path.join(folder, name))))
          .catch((error: unknown) => console.error(messageOf(error)));
      }, QUIET_MS);
    }),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function isSource(name: string): boolean {
  return /\.(ts|json|sql)$/.test(name) && !/\.(test|captured|contract)\.ts$/.test(name);
}
