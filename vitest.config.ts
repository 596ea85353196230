import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { AREAS } from './static-web/areas.ts';
import { testsBeside } from './test/support/beside.ts';

const resolve = { alias: AREAS };

/** What a test starts as a program of its own need not be compiled each time. */
const COMPILED = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)),
};

/**
 * `fast`: pure code and adapters against embedded services.
 * `bare`: the tests of the prediction API once more, on its bare server.
 * `system`: the whole product, started as a user starts it; it owns the fixed ports, so one file at a time.
 * `browser`: one such product for all its files, in a real browser; never beside `system`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'fast',
          include: [
            '{functions,shared,local,ml,infra,static-web,test/pipeline,test/support}/**/*.test.{ts,tsx}',
            ...testsBeside((path) => existsSync(new URL(path, import.meta.url))),
          ],
          // Files share what they import: no file leaves anything behind in a module that another would meet.
          isolate: false,
          setupFiles: 'test/support/functions-core.ts',
          globalSetup: 'test/support/run-azurite.ts',
          env: COMPILED,
          testTimeout: 60_000,
          provide: { apiServer: 'host' },
        },
      },
      {
        resolve,
        test: {
          name: 'bare',
          include: ['functions/v1/tests/*.test.ts'],
          isolate: false,
          globalSetup: 'test/support/run-azurite.ts',
          testTimeout: 60_000,
          provide: { apiServer: 'bare' },
        },
      },
      {
        resolve,
        test: {
          name: 'system',
          include: ['test/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve,
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
