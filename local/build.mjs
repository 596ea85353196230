/**
 * `npm run build`: bundles the functions of each app of functions/ into one file of dist/functions/apps/, what they load later
 * into chunks, as Azure and Core Tools load them by dist/functions/main.js (`main` in package.json), and beside them the worker
 * threads, the files of the documentation's page, that of the catalogue and those of the recommenders. onnxruntime-node stays in node_modules: it is native.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './bootstrap.mjs';
import { FUNCTION_FILES } from './function-files.mjs';

const outdir = join(root, 'dist/functions');
rmSync(outdir, { recursive: true, force: true });

const apps = Object.fromEntries(
  Object.entries(FUNCTION_FILES).map(([app, patterns]) => [
    app,
    globSync(patterns, { cwd: root, exclude: ['**/*.test.ts'] }).toSorted(),
  ]),
);

const entryPoints = [
  { in: 'functions/main.ts', out: 'main' },
  ...Object.keys(apps).map((app) => ({ in: `app:${app}`, out: `apps/${app}` })),
  // The prediction API without a host.
  { in: 'functions/api-server.ts', out: 'apps/api-server' },
  { in: 'shared/pipeline/page-worker/page-worker.ts', out: 'workers/page-worker' },
  { in: 'shared/v1/thread/predict-worker.ts', out: 'workers/predict-worker' },
];

const options = {
  absWorkingDir: root,
  plugins: [{ name: 'apps', setup: makeApps }],
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
    // Seen from the apps and from the chunks.
    NIAB_PAGE_WORKER: JSON.stringify('../workers/page-worker.js'),
    NIAB_DOCS: JSON.stringify('../docs/'),
    NIAB_CATALOGUE: JSON.stringify('../catalogue/catalogue.bin.gz'),
    NIAB_RECOMMENDERS: JSON.stringify('../recommenders/'),
    NIAB_PREDICT_WORKER: JSON.stringify('../workers/predict-worker.js'),
  },
  external: ['onnxruntime-node', '@azure/functions-core'],
  // Packages in CommonJS call require.
  banner: {
    js: "import { createRequire as niabRequire } from 'node:module'; const require = niabRequire(import.meta.url);",
  },
  logLevel: 'warning',
};

// One by one: what two of them had in common would be files of its own, and a start takes a millisecond for each file.
await Promise.all(entryPoints.map((entryPoint) => build({ ...options, entryPoints: [entryPoint] })));

const docs = join(outdir, 'docs');
mkdirSync(docs);
const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png'])
  cpSync(join(swagger, file), join(docs, file));
// What is served until another edition of the catalogue is published.
cpSync(join(root, 'shared/catalogue/shipped/catalogue.bin.gz'), join(outdir, 'catalogue/catalogue.bin.gz'));
// Its terms, which go where it goes.
cpSync(join(root, 'shared/catalogue/shipped/PROVENANCE.md'), join(outdir, 'catalogue/PROVENANCE.md'));
cpSync(
  join(root, 'shared/catalogue/shipped/ml-latest-small/README.txt'),
  join(outdir, 'catalogue/ml-latest-small/README.txt'),
);
for (const file of ['manifest.json', 'model.bin.gz']) {
  cpSync(join(root, 'ml/reco/models/current', file), join(outdir, 'recommenders', file));
}
// For whoever compares what is deployed with what runs.
const names = Object.entries(apps).map(([app, files]) => [app, files.map((file) => basename(file, '.ts'))]);
writeFileSync(join(outdir, 'functions.json'), `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`);

/** A module for each app that imports its functions. */
function makeApps({ onResolve, onLoad }) {
  onResolve({ filter: /^app:/ }, ({ path }) => ({ path: path.slice('app:'.length), namespace: 'app' }));
  onLoad({ filter: /.*/, namespace: 'app' }, ({ path: app }) => ({
    contents: apps[app].map((file) => `import './${file}';`).join('\n'),
    resolveDir: root,
  }));
}

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
