import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import type { CinemaSettings } from '#shared/domain/cinema.ts';
import type { RoomFilms } from '#shared/domain/room-films.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';
import { seedWeek } from './seeded-week.ts';
import { WEEK } from './served-cinema.ts';

/** The week after the one that every test has, with films of its own: `suite-grand` and so on. */
export const NEXT = '2023-06-21';
/** The Monday before it. */
export const BEFORE_NEXT = '2023-06-19T10:00:00Z';
export const AFTER_NEXT = '2023-06-29T10:00:00Z';

/** A cinema that may keep films of its first week in the next one. */
export async function seedSecondWeeks(store: OperationalStore): Promise<void> {
  await seedWeek(store, NEXT, 'suite-');
  await saveSettings(store, { effectiveFrom: NEXT, secondWeek: true });
}

export async function saveSettings(store: OperationalStore, changed: Partial<CinemaSettings>): Promise<void> {
  const version = Math.max(0, ...(await store.listSettings()).map((settings) => settings.version));
  await store.saveSettings({ ...DEFAULT_SETTINGS, ...changed }, version, CHANGE);
}

/** What the manager had decided of a week, as the store has it. */
export async function decided(
  store: OperationalStore,
  week: string,
  rooms: RoomFilms | null,
  notObtained: string[] = [],
): Promise<void> {
  const version = (await store.listDecisions(week, week))[0]?.version ?? 0;
  const decision = { week, rooms: rooms === null ? null : [...rooms], reason: '', notObtained };
  await store.addDecision({ ...decision, decidedAt: `${WEEK}T08:00:00.000Z`, decidedBy: 'moi' }, version);
}
