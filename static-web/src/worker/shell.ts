/**
 * The files of the application, kept so that it opens without a network. Pages are asked for first, so that a new version comes
 * with the next visit; files bear a hash in their name and never change. What the API and the sign-in answer is never touched:
 * that belongs to who is signed in.
 */

/** Written by the build: the files of this version, and its name. */
declare const __SHELL__: { version: string; files: string[] };

const SHELL = __SHELL__;
const FILES = new Set(SHELL.files);
const CACHE = `shell-${SHELL.version}`;
/** The one page, whatever its address. */
const PAGE = '/';

export async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.files.map((file) => new Request(file, { cache: 'no-cache' })));
}

export async function forgetOlderShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** What answers a request in place of the network, or together with it; null where it is none of ours. */
export function shellAnswer(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || /^\/(api|\.auth)(\/|$)/i.test(pathname))
    return null;
  if (request.mode === 'navigate') return fetch(request).catch(() => kept(PAGE));
  if (!FILES.has(pathname)) return null;
  return kept(pathname).then((file) => (file.ok ? file : fetch(request)));
}

async function kept(path: string): Promise<Response> {
  return (await caches.match(path, { cacheName: CACHE })) ?? Response.error();
}
