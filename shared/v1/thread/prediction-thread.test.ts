import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../config.ts';
import { TEST_MODEL } from '../../forecasting/testing-forecaster.ts';
import { NiabError } from '../../errors.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { filmSchema } from '../contract/film.ts';
import { predict, type Options } from '../prediction/predict.ts';
import { predictingOn } from '../prediction/testing-predicting.ts';
import { parisDateOf } from '../../domain/cinema-week.ts';
import { PredictionThread } from './prediction-thread.ts';

const folder = temporaryFolder();
const config = readConfig({
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
  NIAB_DATA_DIR: folder,
  NIAB_MODEL_DIR: TEST_MODEL,
});
const FILM = filmSchema.parse({
  ...{ title: 'Un film de demain', releaseDate: '2027-03-10', cast: ['Omar Sy'] },
  announcedScreens: { kind: 'wide' },
  usWeekends: [{ friday: '2026-10-02', grossUsd: 9e6, theaters: 3_000 }],
});
const EARLY = filmSchema.parse({ title: 'Un film', releaseDate: '2010-06-02' });
/** Longer than anything here takes. */
const PATIENCE_MS = 30_000;
const OPTIONS: Options = { explain: false, sameWeek: 'independent' };

const threads: PredictionThread[] = [];
const errors: unknown[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.close(PATIENCE_MS)));
  errors.splice(0);
});

function started(options: { url?: URL; cores?: number } = {}, settings = config): PredictionThread {
  const thread = new PredictionThread(settings, (error) => errors.push(error), { cores: 2, ...options });
  threads.push(thread);
  return thread;
}

/** A worker that is none of ours. */
function worker(name: string, text: string): URL {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

describe('the thread', () => {
  it('makes of a batch what the calling thread would, errors included', async () => {
    const thread = started();
    const films = [FILM, EARLY];
    const here = await predict(films, OPTIONS, await predictingOn(parisDateOf(new Date())));
    const there = await thread.take(films, OPTIONS, TEST_MODEL);
    expect(there?.results[0]).toEqual(here[0]);
    // Recorded by who gives them, not by the thread.
    expect(there?.given.map(({ stage, features }) => [stage, typeof features])).toEqual([
      ['thursday', 'string'],
    ]);
    const [, wrong] = there?.results ?? [];
    const reason: unknown = wrong?.status === 'rejected' ? wrong.reason : null;
    expect(reason).toBeInstanceOf(NiabError);
    expect(reason).toMatchObject({ code: 'before-model', field: 'releaseDate' });
  });

  it('explains', async () => {
    const made = await started().take([FILM], { ...OPTIONS, explain: true }, TEST_MODEL);
    const [explained] = made?.results ?? [];
    expect(explained).toMatchObject({ status: 'fulfilled', value: { thursday: { explanation: {} } } });
  });

  it('takes no single films until it is started: they alone do not need a model twice', () => {
    const thread = started();
    const singles = Array.from({ length: 5 }, () => thread.take([FILM], OPTIONS, TEST_MODEL));
    expect(singles).toEqual(Array(5).fill(null));
  });

  it('takes some of the single films that come together, and leaves one that comes alone', async () => {
    const thread = started();
    thread.start();
    expect(await thread.take([FILM], OPTIONS, TEST_MODEL)).toBeNull();
    const together = await Promise.all(
      Array.from({ length: 5 }, async () => thread.take([FILM], OPTIONS, TEST_MODEL)),
    );
    expect(together.map((made) => made?.results.length ?? null)).toEqual([1, 1, 1, null, null]);
  });

  it('takes no more single films while it works, nor where there is one processor', async () => {
    const thread = started();
    const batch = thread.take([FILM, FILM], OPTIONS, TEST_MODEL);
    const singles = [1, 2, 3].map(async () => thread.take([FILM], OPTIONS, TEST_MODEL));
    expect(await Promise.all(singles)).toEqual([null, null, null]);
    expect((await batch)?.results).toHaveLength(2);
    expect(started({ cores: 1 }).take([FILM], OPTIONS, TEST_MODEL)).toBeNull();
  });

  it('that dies leaves its work to the calling thread, and is started anew', async () => {
    const thread = started({
      url: worker(
        'dies',
        `import { parentPort } from 'node:worker_threads';
         parentPort.on('message', () => { throw new Error('out of order'); });`,
      ),
    });
    expect(await thread.take([FILM, FILM], OPTIONS, TEST_MODEL)).toBeNull();
    expect(await thread.take([FILM, FILM], OPTIONS, TEST_MODEL)).toBeNull();
    expect(errors.map(String)).toEqual(['Error: out of order', 'Error: out of order']);
  });

  it('whose model cannot be loaded lives on, and says to whoever asks what is wrong', async () => {
    const thread = started({}, { ...config, modelDir: path.join(folder, 'no-model') });
    thread.start();
    await expect.poll(() => errors.map(String)).toEqual([expect.stringContaining('no-model')]);
    const asked = thread.take([FILM, FILM], OPTIONS, path.join(folder, 'no-model'));
    await expect(asked).rejects.toThrow('no-model');
    expect(errors).toHaveLength(1);
  });
});

describe('the end of the thread', () => {
  it('comes once it has made what it was given', async () => {
    const thread = started();
    const days = Array.from({ length: 8 }, (_, i) => ({ ...FILM, releaseDate: `2026-12-${10 + i}` }));
    const asked = [days, [FILM, FILM]].map(async (films) => thread.take(films, OPTIONS, TEST_MODEL));
    await thread.close(PATIENCE_MS);
    expect((await Promise.all(asked)).map((made) => made?.results.length)).toEqual([8, 2]);
    expect(errors).toEqual([]);
  });

  it('leaves to the calling thread what it does not make in time, and says so', async () => {
    const deaf = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`;
    const thread = started({ url: worker('deaf', deaf) });
    const asked = thread.take([FILM, FILM], OPTIONS, TEST_MODEL);
    await thread.close(20);
    expect(await asked).toBeNull();
    expect(errors.map(String)).toEqual([expect.stringContaining('Not ready after 20 ms')]);
  });

  it('takes nothing more', async () => {
    const thread = started();
    thread.start();
    const singles = Array.from({ length: 5 }, async () => thread.take([FILM], OPTIONS, TEST_MODEL));
    const ended = thread.close(PATIENCE_MS);
    expect(thread.take([FILM, FILM], OPTIONS, TEST_MODEL)).toBeNull();
    await ended;
    expect(await Promise.all(singles)).toEqual(Array(5).fill(null));
    expect(thread.take([FILM, FILM], OPTIONS, TEST_MODEL)).toBeNull();
  });
});
