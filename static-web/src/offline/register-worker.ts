/** The service worker brings the application's own files when there is no network; see ../service-worker.ts. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The first page comes first.
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => {
      // Without it the application works as well, online.
    });
  });
}
