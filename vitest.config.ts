import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `fast`: pure code and adapters against embedded services.
 * `system`: the whole product, started as a user starts it; it owns the fixed ports, so one file at a time.
 * `browser`: one such product for all its files, in a real browser; never beside `system`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: [
            '{functions,shared,local,ml,infra,static-web,test/pipeline,test/support}/**/*.test.{ts,tsx}',
            // Tests on real pages and data, which are not part of the repository.
            ...(existsSync(new URL('../shared/pages', import.meta.url))
              ? ['{shared,local}/**/*.captured.ts']
              : []),
            // Tests on what the Bicep compiler has made of the templates, likewise.
            ...(existsSync(new URL('../shared/bicep/compiled', import.meta.url))
              ? ['infra/**/*.captured.ts']
              : []),
          ],
          // Files share what they import: no file leaves anything behind in a module that another would meet.
          isolate: false,
          setupFiles: 'test/support/functions-core.ts',
          globalSetup: 'test/support/run-azurite.ts',
          // What a test starts as a program of its own need not be compiled each time.
          env: {
            NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
          },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: 'test/browser/product.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
