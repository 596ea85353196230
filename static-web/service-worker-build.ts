/** The service worker is built apart from the pages, into one script that stands alone: it shares no file with them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { AREAS } from './areas.ts';

/** Its address decides what it is for: the whole site. */
const FILE = 'service-worker.js';
const SOURCE = fileURLToPath(new URL('src/worker/service-worker.ts', import.meta.url));
const PUBLIC = new URL('public/', import.meta.url);

/** Builds it, and tells it which files this version is made of: all that is built, and those of `public/`. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const shell = JSON.stringify(shellOf(Object.keys(bundle)));
        const source = (await builtWorker()).replaceAll('__SHELL__', () => shell);
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}

/** Built files bear a hash of their content in their name. */
function shellOf(files: readonly string[]): { version: string; files: string[] } {
  const built = files.filter((file) => file.startsWith('assets/'));
  const own = readdirSync(PUBLIC);
  const version = createHash('sha256').update(built.join());
  for (const file of own) version.update(readFileSync(new URL(file, PUBLIC)));
  return {
    version: version.digest('hex').slice(0, 12),
    files: ['/', ...[...built, ...own].map((file) => `/${file}`)],
  };
}

async function builtWorker(): Promise<string> {
  const built = await build({
    ...{ configFile: false, root: import.meta.dirname, publicDir: false, logLevel: 'error' },
    resolve: { alias: AREAS },
    build: {
      ...{ write: false, target: 'es2022', modulePreload: false },
      rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: FILE } },
    },
  });
  const [script, ...rest] = outputsOf(built);
  if (script?.type !== 'chunk' || rest.length > 0) throw new Error('The service worker is not one script');
  return script.code;
}

function outputsOf(
  built: Awaited<ReturnType<typeof build>>,
): (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  return [built].flat().flatMap((each) => ('output' in each ? each.output : []));
}
