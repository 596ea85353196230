/// <reference lib="webworker" />
/**
 * Keeps the files of the application, so that it opens without a network. Pages are asked for first, so that a new
 * version comes with the next visit; files bear a hash in their name and never change. It never touches what the API and
 * the sign-in answer: that belongs to who is signed in.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written by the build: the files of this version, and its name. */
declare const __SHELL__: { version: string; files: string[] };

const SHELL = __SHELL__;
const FILES = new Set(SHELL.files);
const CACHE = `shell-${SHELL.version}`;
/** The one page, whatever its address. */
const PAGE = '/';

self.addEventListener('install', (event) => {
  const requests = SHELL.files.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || /^\/(api|\.auth)(\/|$)/i.test(pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(PAGE)));
  else if (FILES.has(pathname))
    event.respondWith(kept(pathname).then((file) => (file.ok ? file : fetch(request))));
});

async function kept(path: string): Promise<Response> {
  return (await caches.match(path, { cacheName: CACHE })) ?? Response.error();
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}
