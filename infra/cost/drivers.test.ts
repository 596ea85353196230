import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { driverValues, readDrivers } from './drivers.ts';

const folder = temporaryFolder();

/** Drivers of our own making. */
function driver(name: string, value: unknown): Record<string, unknown> {
  return { name, unit: 'each', value, why: 'test', measured: null };
}

function written(drivers: unknown): string {
  const file = path.join(mkdtempSync(path.join(folder, 'drivers-')), 'drivers.json');
  writeFileSync(file, JSON.stringify(drivers));
  return file;
}

describe('drivers', () => {
  it('are numbers, formulas over those before, or both by case', () => {
    const drivers = readDrivers(
      written([
        driver('weeks', 4),
        driver('runs', { idle: 0, nominal: '2 * weeks', tenCinemas: 8 }),
        driver('pages', 'runs * 20'),
      ]),
    );
    expect(driverValues(drivers, 'idle')).toEqual({ weeks: 4, runs: 0, pages: 0 });
    expect(driverValues(drivers, 'nominal')).toEqual({ weeks: 4, runs: 8, pages: 160 });
  });

  it('name themselves and the case when a formula is wrong', () => {
    const drivers = readDrivers(written([driver('pages', 'runs * 20'), driver('runs', 2)]));
    expect(() => driverValues(drivers, 'nominal')).toThrow(
      'drivers.json: pages (nominal): formula "runs * 20"',
    );
  });

  it.each([
    ['twice the same', [driver('runs', 1), driver('runs', 2)], 'there are two drivers "runs"'],
    ['without a reason', [{ ...driver('runs', 1), why: '' }], '0.why'],
    ['without a case', [driver('runs', { idle: 0, nominal: 1 })], '0.value'],
    ['below nothing', [driver('runs', -1)], '0.value'],
  ])('are refused %s', (_, drivers, message) => {
    expect(() => readDrivers(written(drivers))).toThrow(message);
  });
});
