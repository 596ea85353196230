import { spawn } from 'node:child_process';

/** Opens an address in the browser where there is a screen; says nothing where there is none. */
export function openBrowser(url: string): void {
  const command = browserCommand(url, process.platform, process.env);
  if (command === null) return;
  const [program, ...args] = command;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** What opens an address in the user's browser; null where nobody would see it. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  { CI, DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv,
): [string, ...string[]] | null {
  if (CI !== undefined) return null;
  if (platform === 'darwin') return ['open', url];
  // Takes what follows as one address; `start` of cmd would end it at an "&".
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return DISPLAY === undefined && WAYLAND_DISPLAY === undefined ? null : ['xdg-open', url];
}
