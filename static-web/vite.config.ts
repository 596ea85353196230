import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { AREAS } from './areas.ts';
import { preloadBoth, SCRIPTS } from './halves.ts';
import { allowAsking, posterSites } from './poster-sites.ts';
import { serviceWorker } from './service-worker-build.ts';
import { zodForForms } from './zod-for-forms.ts';
import { PRINCIPAL_HEADER, signedIn } from './signed-in.ts';

const FUNCTIONS = 'http://127.0.0.1:7071';
/** Names the shape of what the API answers: another contract, another name. */
const ANSWER_SHAPE = hashOf(
  new URL('../shared/api/contract/', import.meta.url),
  new URL('../shared/domain/shapes/', import.meta.url),
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    tailwindcss(),
    preloadFont('bricolage-grotesque-latin-wght'),
    preloadBoth(),
    signedIn(),
    siteConfiguration(),
    serviceWorker(),
    zodForForms(),
  ],
  resolve: { alias: { ...AREAS, 'use-sync-external-store/shim/index.js': 'react' } },
  define: { __ANSWER_SHAPE__: JSON.stringify(ANSWER_SHAPE) },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: fileURLToPath(new URL('index.html', import.meta.url)),
      output: { entryFileNames: 'assets/[name]-[hash].js', codeSplitting: { groups: SCRIPTS } },
    },
  },
  server: { proxy: { '/api': { target: FUNCTIONS, headers: PRINCIPAL_HEADER } } },
});

/** Asks for the font together with the style sheet, so that the first text is already set in it. */
function preloadFont(name: string): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.includes(name))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head-prepend',
          })),
    },
  };
}

/** The routes and roles are deployed with the files. */
function siteConfiguration(): Plugin {
  const fileName = 'staticwebapp.config.json';
  let sites: string[] = [];
  return {
    name: 'site-configuration',
    apply: 'build',
    configResolved({ env }) {
      sites = posterSites(env);
    },
    generateBundle() {
      const source = readFileSync(new URL(fileName, import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName, source: allowAsking(source, sites) });
    },
  };
}

/** Of all files of folders, by their names and texts. */
function hashOf(...folders: URL[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder).toSorted()) {
      hash.update(name).update(readFileSync(new URL(name, folder)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
