/**
 * `npm run build`: bundles each function of functions/ into dist/functions/, what they share into chunks below them, as
 * Azure and Core Tools load them (`main` in package.json), and the worker threads where they do not. onnxruntime-node stays in node_modules: it is native.
 */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './bootstrap.mjs';

const outdir = join(root, 'dist/functions');
rmSync(outdir, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: [
    ...globSync('functions/{http,queues,timers}/*.ts', { cwd: root, exclude: ['**/*.test.ts'] })
      .toSorted()
      .map((file) => ({ in: file, out: basename(file, '.ts') })),
    { in: 'shared/pipeline/page-worker/page-worker.ts', out: 'workers/page-worker' },
    { in: 'shared/forecasting/shap-worker/shap-worker.ts', out: 'workers/shap-worker' },
  ],
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  sourcemap: true,
  define: {
    NIAB_VERSION: JSON.stringify(version()),
    // Seen from the chunks.
    NIAB_PAGE_WORKER: JSON.stringify('../workers/page-worker.js'),
    NIAB_SHAP_WORKER: JSON.stringify('../workers/shap-worker.js'),
  },
  external: ['onnxruntime-node', '@azure/functions-core'],
  // Packages in CommonJS call require.
  banner: {
    js: "import { createRequire as niabRequire } from 'node:module'; const require = niabRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

/** The commit, marked when files differ from it; where there is no git, what NIAB_VERSION says. */
function version() {
  if (process.env.NIAB_VERSION) return process.env.NIAB_VERSION;
  const git = spawnSync('git', ['describe', '--always', '--exclude=*', '--abbrev=12', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
    // Somebody may be committing at this moment.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
  return git.status === 0 ? git.stdout.trim() : 'unknown';
}
