import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/cinema-week.ts';
import { changedModel } from '#shared/forecasting/testing-model-folder.ts';
import type { ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { promoteModel } from './promote.ts';
import { rollBackModel } from './roll-back.ts';
import { toldComparison, toldModels } from './told.ts';
import { uploadModel } from './upload.ts';

const CHANGE = { by: 'a test', at: '2026-11-30T10:00:00.000Z' };
const folderOf = (version: string): string => changedModel((manifest) => (manifest.version = version));

/** Weeks of both models; the challenger's errors and takings beside the champion's 300 and 900. */
function weeks(error: number, made: number): ComparedWeek[] {
  const sums = { films: 12, actual: 1_000, covered: 10 };
  return Array.from({ length: 5 }, (_, i) => ({
    week: addDays('2026-01-07', 7 * i),
    champion: { ...sums, error: 300, takings: { made: 900, best: 1_000 } },
    challenger: { ...sums, error, takings: { made, best: 1_000 } },
  }));
}
const better = (): Promise<ComparedWeek[]> => Promise.resolve(weeks(280, 920));
const worse = (): Promise<ComparedWeek[]> => Promise.resolve(weeks(310, 920));

describe('models of the forecasts', () => {
  const azurite = useAzurite();
  const files = () => createBlobModelFiles({ connectionString: azurite.connectionString });
  const champion = async () => (await files().standing()).champion;
  const upload = (version: string) => uploadModel(files(), folderOf(version), CHANGE);
  const promote = (version: string, compare = better, force: string | null = null, stored = files()) =>
    promoteModel(stored, { version, force, ...CHANGE }, compare);

  it('are checked, stored and named challenger, twice as once, while that of the package stands', async () => {
    expect(await upload('5-a')).toBe('5-a');
    await upload('5-a');
    expect(await champion()).toEqual({
      ...{ version: null, before: [], challenger: '5-a', challengerSince: CHANGE.at },
      ...{ ...CHANGE, reasons: ['5-a is the challenger'] },
    });
    const broken = changedModel((manifest) => {
      manifest.version = '5-broken';
      manifest.trackRecords.sha256 = '0'.repeat(64);
    });
    await expect(uploadModel(files(), broken, CHANGE)).rejects.toMatchObject({ code: 'bad-model' });
    await expect(uploadModel(files(), folderOf('4-package'), CHANGE, '4-package')).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const other = changedModel((manifest) => {
      manifest.version = '5-a';
      manifest.sure.small += 1;
    });
    await expect(uploadModel(files(), other, CHANGE)).rejects.toMatchObject({ code: 'conflict' });
    expect(await files().versions()).toEqual(['5-a']);
  });

  it('are refused by the gate, which stores what it found, and stand where somebody says why', async () => {
    const later = { by: 'another', at: '2026-12-10T10:00:00.000Z' };
    const refused = await promoteModel(files(), { version: '5-a', force: null, ...later }, worse);
    expect(refused).toMatchObject({ stands: false, former: null });
    expect(refused.reasons).toContain('wape: refused, challenger 0.3100, champion 0.3000');
    expect(await champion()).toMatchObject({ version: null, challenger: '5-a', reasons: refused.reasons });
    // It has been one since it was named, however often it is refused.
    expect(await champion()).toMatchObject({ challengerSince: CHANGE.at, ...later });
    await expect(rollBackModel(files(), CHANGE)).rejects.toMatchObject({ code: 'invalid-input' });

    await promote('5-a', worse, 'the old one is broken');
    expect(await champion()).toMatchObject({ version: '5-a', before: [null], challenger: null });
    expect((await champion())?.reasons).toContain('forced: the old one is broken');
    await expect(upload('5-a')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('stand one after the other and are taken back one by one, to that of the package', async () => {
    await upload('5-b');
    expect(await promote('5-b')).toMatchObject({ stands: true, former: '5-a' });
    expect(await promote('5-b')).toMatchObject({ stands: true, former: '5-b' });
    expect(await champion()).toMatchObject({ version: '5-b', before: ['5-a', null], challenger: null });
    await upload('5-c');
    expect(await rollBackModel(files(), CHANGE)).toEqual({ version: '5-a', left: '5-b' });
    expect(await champion()).toMatchObject({ version: '5-a', before: [null], challenger: '5-c' });
    expect(await rollBackModel(files(), CHANGE)).toEqual({ version: null, left: '5-a' });
    await expect(promote('5-gone')).rejects.toMatchObject({ code: 'invalid-input', field: 'version' });
    expect(toldModels(await files().versions(), await files().standing(), '4')).toBe(
      [
        ...['4 (of the package)  champion', '5-a', '5-b', '5-c  challenger', ''],
        ...['changed 2026-11-30T10:00:00.000Z by a test:', '  5-a is taken back'],
      ].join('\n'),
    );
  });

  it('are checked as they are stored, whatever copy of them this machine has', async () => {
    const cut: ModelFiles = {
      ...files(),
      read: async (version) => {
        const whole = [...((await files().read(version)) ?? [])];
        return new Map(whole.filter(([name]) => name !== 'with-screens.onnx'));
      },
    };
    expect(await promote('5-b', worse)).toMatchObject({ stands: false });
    await expect(promote('5-b', worse, null, cut)).rejects.toMatchObject({ code: 'bad-model' });
    expect(await promote('5-b', worse)).toMatchObject({ stands: false });
  });

  it('promoted by two at once: one wins, the other says so', async () => {
    const both = await Promise.allSettled([promote('5-a'), promote('5-b')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    const winner = both[0].status === 'fulfilled' ? '5-a' : '5-b';
    expect(await champion()).toMatchObject({ version: winner, before: [null] });
  });

  it('refused or promoted by what stood, not by what somebody else promoted meanwhile', async () => {
    const before = (await champion())?.version;
    const overtaken: ModelFiles = {
      ...files(),
      read: async (version) => {
        await promote('5-c');
        return files().read(version);
      },
    };
    const late = before === '5-a' ? '5-b' : '5-a';
    await expect(promote(late, better, null, overtaken)).rejects.toMatchObject({ code: 'conflict' });
    expect(await champion()).toMatchObject({ version: '5-c', before: [before, null] });
  });
});

describe('a change that is killed', () => {
  const azurite = useAzurite();
  const files = () => createBlobModelFiles({ connectionString: azurite.connectionString });

  /** @returns whether it came to its end before that write. */
  function ends(writes: number, command: string, subject: string): boolean {
    const script = path.join(import.meta.dirname, 'killed-change.ts');
    const args = [script, azurite.connectionString, String(writes), command, subject];
    const { status, signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(signal === 'SIGKILL' || status === 0, stderr).toBe(true);
    return status === 0;
  }

  it('at whichever write leaves the old champion whole, and is done by the next call', async () => {
    const whole = async (version: string, others: readonly string[]): Promise<void> => {
      expect((await files().standing()).champion?.version).toBe(version);
      expect(await files().versions()).toEqual([version, ...others]);
      expect((await files().read(version))?.size).toBe(8);
    };
    await uploadModel(files(), folderOf('5-old'), CHANGE);
    await promoteModel(files(), { version: '5-old', force: 'the first', ...CHANGE }, better);

    const folder = folderOf('6-new');
    let writes = 0;
    for (; !ends(writes, 'upload', folder); writes++) {
      // The manifest is the last file: the one write after it names the challenger.
      await whole('5-old', writes >= 9 ? ['6-new'] : []);
    }
    expect(writes).toBeGreaterThan(2);
    await whole('5-old', ['6-new']);
    expect((await files().standing()).champion?.challenger).toBe('6-new');

    for (writes = 0; !ends(writes, 'promote', '6-new'); writes++) await whole('5-old', ['6-new']);
    expect(writes).toBeGreaterThan(0);
    expect((await files().standing()).champion).toMatchObject({ version: '6-new', before: ['5-old', null] });
  }, 120_000);
});

it('what is named and is not stored is told, and a champion.json that nobody can read', () => {
  const standing = {
    version: '5-gone',
    before: [null, '4-here'],
    challenger: '6-gone',
    ...CHANGE,
    reasons: [],
  };
  expect(toldModels(['4-here'], { champion: standing, tag: 'a' }, '4').split('\n').slice(0, 4)).toEqual([
    ...['4 (of the package)  before the champion (1)', '4-here  before the champion (2)'],
    '5-gone (not stored: it cannot be served)  champion',
    '6-gone (not stored: it cannot be served)  challenger',
  ]);
  expect(toldModels([], { champion: null, tag: 'a' }, '4')).toContain('champion.json is there and is not of');
  expect(toldModels([], { champion: null, tag: null }, '4')).toBe('4 (of the package)  champion');
});

it('two models without a common week are told so', () => {
  expect(toldComparison([], '4', '5-a')).toBe(
    'champion 4, challenger 5-a: there is no week with results that both have forecast.',
  );
});

it('two models are told week by week and over all, with what the gate says', async () => {
  const told = toldComparison(await better(), '4', '5-a').split('\n');
  expect(told[0]).toBe('champion 4, challenger 5-a');
  expect(told.filter((line) => line.startsWith('2026-'))).toHaveLength(5);
  expect(told.find((line) => line.startsWith('all'))).toMatch(/60 {2}0\.300 0\.280 {2}0\.900 0\.920/);
  expect(told).toContain('wape: challenger − champion -0.020 (95 %: -0.020 to -0.020)');
  expect(told.at(-1)).toMatch(/^coverage: passed/);
});
