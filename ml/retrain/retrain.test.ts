import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { promoteModel } from '#local/model/promote.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { retrain } from './retrain.ts';
import { madeFilms } from './testing-films.ts';
import { doneIn, NEW_MODEL, quickWork, testRetraining } from './testing-retraining.ts';

const FILMS = madeFilms('2022-01-05', 70);

describe('a retraining', () => {
  const azurite = useAzurite();
  const files = () => createBlobModelFiles({ connectionString: azurite.connectionString });
  const folder = temporaryFolder();
  const log = path.join(folder, 'log');
  const asked = () => testRetraining(FILMS, { files: files(), folder, work: quickWork(log) });

  it('stops where no model may learn from the films, and says why', async () => {
    const half = FILMS.map((row, i) => (i % 2 === 0 ? row : { ...row, firstWeekAdmissions: null }));
    const refused = retrain({ ...asked(), history: half });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(refused).rejects.toThrow(
      /nothing was trained or uploaded\.\n- firstWeekAdmissions, weeks of 2022/u,
    );
    const withoutResult = FILMS.slice(-12).map((row) => ({
      facts: { ...row.facts, title: `${row.facts.title} encore` },
      firstWeekAdmissions: null,
    }));
    const stored = { films: [], withoutResult, leftOut: [] };
    await expect(retrain({ ...asked(), stored })).rejects.toThrow('only 12 of 24 films have a result');
    expect(doneIn(log)).toEqual([]);
  });

  it('makes the model the challenger once, and says what it came to', async () => {
    const summary = await retrain(asked());
    expect(await retrain(asked())).toBe(summary);
    expect(doneIn(log)).toEqual(['matrix', 'train', 'mlflow', 'mlflow']);
    expect((await files().standing()).champion).toMatchObject({ version: null, challenger: NEW_MODEL });
    expect(await files().versions()).toEqual([NEW_MODEL]);
    const told = readFileSync(summary, 'utf8');
    expect(told).toContain(`# Retraining: model ${NEW_MODEL}\n\nIt is the challenger`);
    expect(told).toContain(
      '840 films of the history and 0 that the service has stored, 2022-01-05 to 2023-05-03',
    );
    expect(told).toMatch(/\| monday \| 0\.\d{3} \| 0\.\d{3} \| 0\.\d{3} \|/u);
    const follow: unknown = JSON.parse(readFileSync(path.join(path.dirname(summary), 'follow.json'), 'utf8'));
    expect(follow).toMatchObject({ challenger: NEW_MODEL, champion_folder: SAMPLE_MODEL, weeks: [] });
  });

  it('learns anew where the films are others', async () => {
    const before = doneIn(log).length;
    const stored = { films: madeFilms('2023-05-10', 4), withoutResult: [], leftOut: ['a film'] };
    const others = stored.films.map((row) => ({ ...row, facts: { ...row.facts, jpboxId: null } }));
    const told = readFileSync(await retrain({ ...asked(), stored: { ...stored, films: others } }), 'utf8');
    expect(doneIn(log).slice(before)).toEqual(['matrix', 'train', 'mlflow']);
    expect(told).toContain('840 films of the history and 48 that the service has stored');
    expect(told).toContain('- a film');
  });

  it('does not take the place of a challenger that is being judged, unless it is told to or five weeks have passed', async () => {
    const other = { ...asked(), cache: temporaryFolder() };
    const standing = await files().standing();
    const judged = { version: null, before: [], challenger: '8-judged', by: 'a test', reasons: [] };
    const challengerSince = '2026-11-10T10:00:00.000Z';
    // What was last changed, a promotion that was refused, says nothing of its weeks.
    await files().point({ ...judged, challengerSince, at: '2026-11-28T10:00:00.000Z' }, standing);
    expect(readFileSync(await retrain(other), 'utf8')).toContain(
      'It was not uploaded: the challenger 8-judged stands since 2026-11-10',
    );
    expect((await files().standing()).champion?.challenger).toBe('8-judged');
    await retrain({ ...other, change: { by: 'a test', at: '2026-12-20T10:00:00.000Z' } });
    expect((await files().standing()).champion?.challenger).toBe(NEW_MODEL);
    await files().point({ ...judged, at: '2026-12-10T10:00:00.000Z' }, await files().standing());
    await retrain({ ...other, replace: true });
    expect((await files().standing()).champion?.challenger).toBe(NEW_MODEL);
    const { version: challenger } = await readManifest(SAMPLE_MODEL);
    const shipped = { ...judged, challenger, at: '2026-11-29T10:00:00.000Z' };
    await files().point(shipped, await files().standing());
    await retrain(other);
    expect((await files().standing()).champion?.challenger).toBe(NEW_MODEL);
  });

  it('leaves a model that is served as it is', async () => {
    const change = { by: 'a test', at: '2026-12-21T10:00:00.000Z' };
    await promoteModel(files(), { version: NEW_MODEL, force: 'a test', ...change }, () =>
      Promise.resolve([]),
    );
    const told = readFileSync(await retrain(asked()), 'utf8');
    expect(told).toContain('It is the model that is served');
    expect(told).not.toContain('Beside the champion');
    expect((await files().standing()).champion).toMatchObject({ version: NEW_MODEL, challenger: null });
  });
});

describe('a retraining that is killed', () => {
  const azurite = useAzurite();

  it('before whichever step leaves the old champion whole, and goes on after the last whole step', async () => {
    const folder = temporaryFolder();
    const log = path.join(folder, 'log');
    const files = createBlobModelFiles({ connectionString: azurite.connectionString });
    const run = (killedBefore: string): string | null => {
      const script = path.join(import.meta.dirname, 'killed-retraining.ts');
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        [script, azurite.connectionString, folder, killedBefore],
        { encoding: 'utf8' },
      );
      expect(signal === 'SIGKILL' || status === 0, stderr).toBe(true);
      return signal;
    };
    const challenger = async () => (await files.standing()).champion?.challenger ?? null;
    expect([run('matrix'), doneIn(log), await challenger()]).toEqual(['SIGKILL', [], null]);
    expect([run('train'), doneIn(log), await challenger()]).toEqual(['SIGKILL', ['matrix'], null]);
    expect([run('mlflow'), doneIn(log)]).toEqual(['SIGKILL', ['matrix', 'train']]);
    expect([await challenger(), (await files.standing()).champion?.version]).toEqual([NEW_MODEL, null]);
    expect([run('none'), doneIn(log)]).toEqual([null, ['matrix', 'train', 'mlflow']]);
  }, 120_000);
});
