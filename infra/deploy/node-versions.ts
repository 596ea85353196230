import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';

/** Major versions of Node.js on which the packaged functions run; the bundles are built for the lowest of them. */
const NODE_VERSIONS = ['22', '24'] as const;

/** `engines.node` of the package. */
export const PACKAGE_ENGINES = NODE_VERSIONS.map((version) => `^${version}`).join(' || ');

const TEMPLATE = 'infra/main.bicep';

/** Fails if the templates let somebody choose a version of Node.js for Azure on which the package does not run. */
export function checkNodeVersions(root: string): void {
  const known: readonly string[] = NODE_VERSIONS;
  const offered = versionsOffered(readFileSync(path.join(root, TEMPLATE), 'utf8'));
  const wrong = offered.filter((version) => !known.includes(version));
  if (offered.length > 0 && wrong.length === 0) return;
  throw new NiabError(
    'wrong-node-version',
    offered.length === 0
      ? `${TEMPLATE} does not say on which versions of Node.js the functions may run.`
      : `${TEMPLATE} offers Node.js ${wrong.join(', ')}; the package runs on ${NODE_VERSIONS.join(' and ')}.`,
  );
}

/** What `nodeVersion` may be. */
function versionsOffered(template: string): string[] {
  const [, allowed = ''] = /@allowed\(\[([^\]]*)\]\)\s*param nodeVersion string/.exec(template) ?? [];
  return [...allowed.matchAll(/'([^']*)'/g)].map(([, version = '']) => version);
}
