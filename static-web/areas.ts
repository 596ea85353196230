import { fileURLToPath } from 'node:url';

/**
 * `#shared/…` (and `#test/…` in tests) for what bundles or tests the site: it is a workspace with a package.json of its own,
 * whose `imports` may not name files above it. TypeScript has the same as `paths`.
 */
export const AREAS = Object.fromEntries(
  ['shared', 'test'].map((area) => [`#${area}`, fileURLToPath(new URL(`../${area}`, import.meta.url))]),
);
