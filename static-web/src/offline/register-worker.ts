/** The service worker brings the application's own files when there is no network; see ../worker/service-worker.ts. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The first page comes first. Where it was quick, it is there before this is asked.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

function register(): void {
  navigator.serviceWorker.register('/service-worker.js').catch(() => {
    // Without it the application works as well, online.
  });
}
