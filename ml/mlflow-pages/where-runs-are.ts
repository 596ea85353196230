import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** Where the training logs its runs (`ml/niab_ml/tracking.py`), and who shows them. */
export type WhereRunsAre =
  | { kind: 'here'; backend: string }
  /** A server of MLflow has pages of its own. */
  | { kind: 'server'; url: string }
  /** A service that speaks MLflow's protocol and has pages elsewhere. */
  | { kind: 'service'; name: string };

/** A database or a folder that `mlflow server` can read itself. */
const STORE = /^(?:sqlite|postgresql|mysql|mssql|file)\b/u;

/** @param trackingUri what MLFLOW_TRACKING_URI says; empty or undefined: the project's own database. */
export function whereRunsAre(trackingUri: string | undefined): WhereRunsAre {
  if (trackingUri === undefined || trackingUri === '') {
    return { kind: 'here', backend: `sqlite:///${path.join(ROOT, 'mlruns.db')}` };
  }
  if (/^https?:/u.test(trackingUri)) return { kind: 'server', url: trackingUri };
  const scheme = /^(?:databricks$|[a-z][\w+.-]*:)/iu.exec(trackingUri)?.[0].replace(':', '');
  if (scheme === undefined || STORE.test(scheme)) return { kind: 'here', backend: trackingUri };
  return { kind: 'service', name: scheme };
}
