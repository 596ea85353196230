import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUNCTION_FILES } from '#local/function-files.mjs';
import { SAMPLE_MODEL } from '#local/settings.ts';
import type { App } from '#shared/app.ts';
import { healthSchema } from '#shared/api/contract/health.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { readConfig } from '#shared/config.ts';
import { WorkerPageParser } from '#shared/pipeline/page-worker/worker-page-parser.ts';
import { shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { filmSchema } from '#shared/v1/contract/film.ts';
import { PredictionThread } from '#shared/v1/thread/prediction-thread.ts';
import { jpbox } from '#shared/sources/jpbox/jpbox.ts';
import type { Listening, Loaded } from './support/packaged-functions.ts';
import { usePipelines, type TestPipeline } from './support/pipeline.ts';

const WEEK = '2023-05-31';
const VERSION = 'of-the-test';
const THURSDAY = '2023-05-25T08:30:00Z';

const root = path.resolve(import.meta.dirname, '..');
/** Outside the project: nothing of its node_modules can be found from here. */
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'niab-package-')));
let entries: string[] = [];

beforeAll(() => {
  const bytes = makePackage();
  const files = unzipSync(bytes);
  entries = Object.keys(files);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run package', () => {
  test('takes along what runs in Azure, and nothing else', () => {
    const parts = new Set(entries.map((name) => name.split('/').slice(0, 2).join('/')));
    expect([...parts].toSorted()).toEqual([
      'dist/functions',
      'host.json',
      'ml/models',
      'node_modules/onnxruntime-common',
      'node_modules/onnxruntime-node',
      'package.json',
    ]);
    const types = new Set(entries.map((name) => path.extname(name)));
    expect([...types].toSorted()).toEqual([
      ...['', '.1', '.css', '.gz', '.js', '.json', '.md', '.node', '.onnx', '.png', '.txt'],
    ]);
    // The catalogue goes with the terms on which it stands.
    expect(entries).toEqual(
      expect.arrayContaining([
        'dist/functions/catalogue/PROVENANCE.md',
        'dist/functions/catalogue/ml-latest-small/README.txt',
      ]),
    );
    // Of the models the shipped one alone: not that of the sample weeks, nor one that was made to look back with.
    const shipped = path.basename(shippedModelDirectory(path.join(root, 'ml/models')));
    const models = new Set(
      entries.filter((name) => name.startsWith('ml/')).map((name) => name.split('/')[2]),
    );
    expect([...models].toSorted()).toEqual([shipped, 'current'].toSorted());
    const native = entries.filter((name) => name.includes('/bin/'));
    expect(native.every((name) => name.includes('/linux/x64/'))).toBe(true);
  });

  test('has a folder of models below 30 MB', () => {
    const files = globSync('ml/models/**', { cwd: folder, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const bytes = files.map((file) => statSync(path.join(file.parentPath, file.name)).size);
    expect(bytes.length).toBeGreaterThan(5);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30e6);
  });

  test('makes the same bytes again, whatever the time zone, below 60 MB', () => {
    const first = readFileSync(path.join(root, 'dist/niab-functions.zip'));
    expect(first.length).toBeLessThan(60e6);
    expect(makePackage({ TZ: 'Pacific/Auckland' }).equals(first)).toBe(true);
  });
});

/** Servers of which none answers; nothing is asked of the storage. */
const SERVERS = {
  AzureWebJobsStorage:
    'DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9uZQ==;' +
    'BlobEndpoint=http://127.0.0.1:1/nobody;QueueEndpoint=http://127.0.0.1:1/nobody;' +
    'TableEndpoint=http://127.0.0.1:1/nobody;',
  NIAB_SQL_CONNECTION_STRING: 'Server=127.0.0.1,1;Database=niab;User Id=u;Password=p',
  NIAB_COSMOS_CONNECTION_STRING: 'AccountEndpoint=https://127.0.0.1:1/;AccountKey=bm9uZQ==;',
  NIAB_HTTP_PATIENCE_SECONDS: '1',
};

describe('The package, unpacked in an empty folder', () => {
  const startPipeline = usePipelines('storage');

  test('says which Node.js it needs, and needs no SQLite where the settings name servers', async () => {
    const { engines } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      engines: unknown;
    };
    expect(engines).toEqual({ node: '^22 || ^24' });

    const answers = async (environment: Record<string, string>): Promise<[number, unknown]> => {
      const child = runPackage({ AzureWebJobsStorage: SERVERS.AzureWebJobsStorage, ...environment }, [
        '--no-experimental-sqlite',
      ]);
      try {
        const { port } = (await answerOf(child)) as Listening;
        const response = await fetch(`http://127.0.0.1:${port}/api/settings`);
        return [response.status, problemSchema.parse(await response.json()).code];
      } finally {
        child.kill('SIGKILL');
      }
    };
    expect(await answers(SERVERS)).toEqual([503, 'database-waking']);
    // The same without servers: the flag does what it is for.
    expect(await answers({ NIAB_DATA_DIR: folder })).toEqual([500, 'internal']);
  });

  test('parses pages in its worker thread, whose bundle is no function', async () => {
    const worker = path.join(folder, 'dist/functions/workers/page-worker.js');
    const parser = new WorkerPageParser({ url: pathToFileURL(worker) });
    const request = { source: 'jpbox', kind: 'releases', subject: WEEK, url: '', label: 'La liste' };
    const html = `<h1 class="titrelarge1">SEMAINE DU 31/05/2023</h1>
      <table class="tablesmall3"><tr><td class="celluletitre">Le Film</td></tr></table>`;
    const run = { week: WEEK, kind: 'thursday', asOf: WEEK, releases: [] } as const;
    expect(await parser.parse(jpbox, request, html, run)).toMatchObject({
      films: [{ title: 'Le Film' }],
      missed: [],
    });
  });

  test('is either of two apps, each with its own functions alone', async () => {
    const apps = { site: ['GET /api/health', 200], api: ['GET /api/v1/health', 200] } as const;
    for (const app of ['site', 'api'] as const) {
      const child = runPackage({ ...SERVERS, NIAB_APP: app, ...(app === 'api' ? AT_THE_ROOT : {}) });
      try {
        const { port, functions } = (await answerOf(child)) as Listening;
        expect(functions).toEqual(functionsOf(app));
        const answered = Object.entries(apps).map(async ([other, [call, status]]) => {
          const response = await fetch(`http://127.0.0.1:${port}${call.slice(4)}`);
          expect([call, response.status]).toEqual([call, other === app ? status : 404]);
        });
        await Promise.all(answered);
        // Both have the catalogue, from the file of the package while the storage does not answer.
        const film = await fetch(`http://127.0.0.1:${port}/api/v1/films/tt0111161`);
        expect([film.status, await film.text()]).toEqual([200, expect.stringContaining('Shawshank')]);
        if (app === 'site') continue;
        for (const address of ['/docs', '/api/docs/swagger-ui-bundle.js', '/api/v1/openapi.json']) {
          expect((await fetch(`http://127.0.0.1:${port}${address}`)).status, address).toBe(200);
        }
      } finally {
        child.kill('SIGKILL');
      }
    }
  });

  test('explains in its worker thread, from the model that it holds', async () => {
    const model = shippedModelDirectory(path.join(folder, 'ml/models'));
    const config = readConfig({
      AzureWebJobsStorage: 'UseDevelopmentStorage=true',
      NIAB_DATA_DIR: path.join(folder, 'data'),
      NIAB_MODEL_DIR: model,
    });
    const url = pathToFileURL(path.join(folder, 'dist/functions/workers/predict-worker.js'));
    const errors: unknown[] = [];
    const thread = new PredictionThread(config, (error) => errors.push(error), { url });
    try {
      const film = filmSchema.parse({ title: 'Un film de demain', releaseDate: '2027-03-10' });
      const answer = await thread.take([film], { explain: true, sameWeek: 'independent' }, model);
      const [made] = answer?.results ?? [];
      expect(errors).toEqual([]);
      expect(made).toMatchObject({ status: 'fulfilled', value: { thursday: { explanation: {} } } });
    } finally {
      await thread.close(10_000);
    }
  });

  test('runs all functions of the site, from health to forecasts, with nothing but itself', async () => {
    // The timers of the test's own process fetch the pages; all that comes after is done by the package.
    const pipeline = await startPipeline({ processing: false });
    pipeline.clock.set(new Date(THURSDAY));
    await pipeline.host.fireTimer('collect-thursday');

    const child = runPackage({ ...onDataOf(pipeline), TEST_NOW: THURSDAY });
    try {
      const { port, functions } = (await answerOf(child)) as Listening;
      expect(functions).toEqual(functionsOf('site'));
      const api = `http://127.0.0.1:${port}/api`;
      const { version } = healthSchema.parse(await (await fetch(`${api}/health`)).json());
      expect(version).toBe(VERSION);

      await pipeline.settled();
      const { releases, recommended } = weekSchema.parse(await (await fetch(`${api}/weeks/${WEEK}`)).json());
      expect(releases.length).toBeGreaterThanOrEqual(8);
      for (const { title, forecasts } of releases) expect(forecasts.thursday?.mean, title).toBeGreaterThan(0);
      expect(recommended.thursday).not.toBeNull();
      // Its pages were read in the worker of the package.
      const items = await pipeline.services.operational.listRunItems(`${WEEK}-thursday`);
      expect(items.filter(({ type, state }) => type === 'page' && state !== 'done')).toEqual([]);

      const loading = answerOf(child);
      child.send('what was loaded?');
      const { modules, native } = (await loading) as Loaded;
      const inside = `${pathToFileURL(folder).href}/`;
      expect(modules.filter((url) => !url.startsWith(inside))).toEqual([]);
      expect(modules).toContain(`${inside}node_modules/onnxruntime-node/dist/index.js`);
      const runtimes = native.filter((file) => file.includes('onnxruntime'));
      expect(runtimes.map((file) => path.dirname(file))).toEqual(
        Array(2).fill(path.join(folder, 'node_modules/onnxruntime-node/bin/napi-v6/linux/x64')),
      );
    } finally {
      child.kill('SIGKILL');
    }
  });
});

/** What the app of the prediction API is told besides: its routes have no prefix. */
const AT_THE_ROOT = { AzureFunctionsJobHost__extensions__http__routePrefix: '' };

function functionsOf(app: App): string[] {
  const files = globSync(FUNCTION_FILES[app], { cwd: root, exclude: ['**/*.test.ts'] });
  return files.map((file) => path.basename(file, '.ts')).toSorted();
}

/** Runs the command; answers the zip. */
function makePackage(environment: Record<string, string> = {}): Buffer {
  const { status, stderr } = spawnSync(process.execPath, ['infra/deploy/package.ts'], {
    cwd: root,
    env: { ...process.env, NIAB_VERSION: VERSION, ...environment },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return readFileSync(path.join(root, 'dist/niab-functions.zip'));
}

/** Without anything else of this process's environment. */
function runPackage(environment: Record<string, string>, execArgv: string[] = []): ChildProcess {
  return fork(path.join(root, 'test/support/packaged-functions.ts'), [], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv,
    env: { NIAB_AUTH: 'loopback', ...environment },
  });
}

/** The storage and the SQLite files of a pipeline. */
function onDataOf({ services: { config } }: TestPipeline): Record<string, string> {
  return {
    AzureWebJobsStorage: 'connectionString' in config.storage ? config.storage.connectionString : '',
    AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.100',
    NIAB_DATA_DIR: config.dataDir,
    // Its pages are those of the sample weeks, whose results the shipped model may know.
    NIAB_MODEL_DIR: SAMPLE_MODEL,
    NIAB_SITES_BASE_URL: config.sites.baseUrl ?? '',
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The functions of the package have ended with ${String(code)}`);
    }),
  ])) as [unknown];
  return answer;
}
