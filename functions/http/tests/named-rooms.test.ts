import { expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { handler as getFigures } from '../figures-get.ts';
import { seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';

it('the figures name all rooms that there have been, as they are called last', async () => {
  const { operational } = cinema.services();
  await seedWeek(operational, '2023-06-28', 'encore-');
  const [first] = roomsWith(120);
  if (first === undefined) throw new Error('There is a room');
  const settings = { ...DEFAULT_SETTINGS, effectiveFrom: '2023-06-28' };
  await operational.saveSettings({ ...settings, rooms: [{ ...first, name: 'Grande salle' }] }, 0, CHANGE);
  cinema.at(AFTER);
  const { rooms, weeks } = figuresSchema.parse((await cinema.call(getFigures)).body);
  expect(rooms).toEqual([
    { room: 1, name: 'Grande salle' },
    { room: 2, name: 'Salle 2' },
  ]);
  const occupancies = new Map(weeks.map((week) => [week.week, week.occupancy ?? week.expectedOccupancy]));
  expect([WEEK, '2023-06-28'].map((week) => occupancies.get(week)?.length)).toEqual([2, 1]);
});

it('the figures call no room by a name that it only gets later', async () => {
  const { operational } = cinema.services();
  const [first, second, third] = roomsWith(120, 80, 50);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are rooms');
  const settingsFrom = async (effectiveFrom: string, thirdName: string, version: number) => {
    await seedWeek(operational, effectiveFrom, `${effectiveFrom}-`);
    const rooms = [{ ...first, name: 'Salle future' }, second, { ...third, name: thirdName }];
    const settings = { ...DEFAULT_SETTINGS, effectiveFrom, rooms };
    expect(await operational.saveSettings(settings, version, CHANGE)).toBe(true);
  };
  await settingsFrom('2023-07-05', 'Petite salle', 1);
  await settingsFrom('2023-07-12', 'Toute petite salle', 2);
  const namesOn = async (instant: string) => {
    cinema.at(instant);
    const { rooms } = figuresSchema.parse((await cinema.call(getFigures)).body);
    return rooms.map(({ name }) => name);
  };
  // The week from 28 June is the coming one, then that from 5 July.
  expect(await namesOn('2023-06-27T21:59:00Z')).toEqual(['Grande salle', 'Salle 2', 'Petite salle']);
  expect(await namesOn('2023-06-28T10:00:00Z')).toEqual(['Salle future', 'Salle 2', 'Petite salle']);
});
