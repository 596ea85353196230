import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { driverValues, readDrivers } from './drivers.ts';

const host = z.object({ logging: z.object({ logLevel: z.record(z.string(), z.string()) }) });
const QUIET = ['Warning', 'Error', 'Critical', 'None'];
/** What the real host sends in an hour without work when nothing holds `Azure.Core` back: 3.2 to 4.4 MB. */
const LOUD_MEGABYTES = 4.4;

it('The logs of an idle instance are counted by what host.json lets through', () => {
  const { logging } = host.parse(JSON.parse(readFileSync('host.json', 'utf8')));
  const level = logging.logLevel['Azure.Core'] ?? logging.logLevel['default'] ?? '';
  const drivers = driverValues(readDrivers(path.join(import.meta.dirname, 'drivers.json')), 'nominal');
  expect(drivers['idleLogMegabytes']).toBe(QUIET.includes(level) ? 0 : LOUD_MEGABYTES);
});
