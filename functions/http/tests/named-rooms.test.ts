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
