/** The fixed ports of the product on one machine. */
export const PORTS = {
  site: 4280,
  functions: 7071,
  api: 7072,
  sampleSite: 4290,
  blobs: 10_000,
  queues: 10_001,
  tables: 10_002,
} as const;

export const SITE_URL = `http://127.0.0.1:${PORTS.site}`;
export const FUNCTIONS_URL = `http://127.0.0.1:${PORTS.functions}`;
export const API_URL = `http://127.0.0.1:${PORTS.api}`;
export const SAMPLE_SITE_URL = `http://127.0.0.1:${PORTS.sampleSite}`;
