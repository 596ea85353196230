import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../domain/cinema.ts';
import type { Actual, CinemaTickets, OperationalStore } from '../operational-store.ts';

export function describeResultsAndSettings(store: () => OperationalStore): void {
  describe('actuals', () => {
    it('holds to the latest observation of each film', async () => {
      const first = actual('2023-06-14', 'allocine-1', '2023-06-21', 300_000);
      const revised = actual('2023-06-14', 'allocine-1', '2023-06-28', 312_345);
      const other = { ...actual('2023-06-14', 'allocine-2', '2023-06-21', 1), screens: null };
      await store().recordActuals([revised, first]);
      await store().recordActuals([first, other]);
      await store().recordActuals([]);
      expect(await store().listActuals('2023-06-14', '2023-06-14')).toEqual([revised, other]);
      expect(await store().listActuals('2023-06-21', '2023-06-28')).toEqual([]);
    });

    it('replaces an observation of the same day', async () => {
      await store().recordActuals([actual('2022-06-15', 'allocine-1', '2022-06-22', 10)]);
      await store().recordActuals([actual('2022-06-15', 'allocine-1', '2022-06-22', 20)]);
      expect(await store().listActuals('2022-06-15', '2022-06-15')).toMatchObject([{ admissions: 20 }]);
    });
  });

  describe("the cinema's own tickets", () => {
    it('holds to the latest entry of each room', async () => {
      const wrong = tickets('2023-06-14', 1, 5_000, '2023-06-21T09:00:00.000Z');
      const right = tickets('2023-06-14', 1, 500, '2023-06-21T09:01:00.000Z');
      const closed = { ...tickets('2023-06-14', 2, 0, '2023-06-21T09:00:00.000Z'), filmId: null };
      await store().saveCinemaTickets([right]);
      await store().saveCinemaTickets([wrong, closed]);
      await store().saveCinemaTickets([right]);
      expect(await store().listCinemaTickets('2023-06-07', '2023-06-14')).toEqual([right, closed]);
    });
  });

  describe('settings', () => {
    it('is empty at first, then lists all settings, oldest first', async () => {
      expect(await store().listSettings()).toEqual([]);
      const later = { ...DEFAULT_SETTINGS, effectiveFrom: '2023-09-06', ticketPrice: 10.5 };
      await store().saveSettings(later);
      await store().saveSettings(DEFAULT_SETTINGS);
      expect(await store().listSettings()).toEqual([DEFAULT_SETTINGS, later]);
    });

    it('replaces settings that take effect from the same week', async () => {
      const changed = { ...DEFAULT_SETTINGS, fixedCosts: 5_100.25, seats: { 1: 118, 2: 80 } };
      await store().saveSettings(changed);
      const same = (await store().listSettings()).filter(
        ({ effectiveFrom }) => effectiveFrom === changed.effectiveFrom,
      );
      expect(same).toEqual([changed]);
    });

    it('refuses half a seat, naming the field', async () => {
      const half = { ...DEFAULT_SETTINGS, seats: { 1: 120.5, 2: 80 } };
      await expect(store().saveSettings(half)).rejects.toMatchObject({ field: 'seats1' });
    });
  });
}

function actual(week: string, filmId: string, observedOn: string, admissions: number): Actual {
  return { week, filmId, admissions, screens: 512, source: 'jpbox', observedOn };
}

function tickets(week: string, room: 1 | 2, sold: number, enteredAt: string): CinemaTickets {
  return { week, room, filmId: `allocine-${room}`, tickets: sold, enteredAt };
}
