import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import type { Actual, CinemaTickets } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';
import { CHANGE } from '../../testing/settings-change.ts';

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

    it('are known of a day as they were before it', async () => {
      const [week, first, revised] = ['2021-06-16', '2021-06-23', '2021-06-30'];
      await store().recordActuals([
        ...[actual(week, 'a', first, 10), actual(week, 'a', revised, 11), actual(week, 'b', revised, 20)],
      ]);
      const knownOn = async (asOf: string, from = week) =>
        (await store().readAll({ known: reads.knownResults(from, '2021-06-30', asOf) })).known;
      const known = (filmId: string, observedOn: string, admissions: number) => ({
        ...{ week, filmId, observedAs: filmId, observedOn, admissions },
      });
      expect(await knownOn(first)).toEqual([]);
      expect(await knownOn(revised)).toEqual([known('a', first, 10)]);
      expect(await knownOn('2021-07-01')).toEqual([known('a', revised, 11), known('b', revised, 20)]);
      expect(await knownOn('2021-07-01', '2021-06-23')).toEqual([]);
    });
  });

  describe("the cinema's own tickets", () => {
    const save = (entries: CinemaTickets[], version: number): Promise<boolean> =>
      store().saveTicketsOfWeeks([{ week: entries[0]?.week ?? '', entries, version }]);
    const held = (week: string): Promise<CinemaTickets[]> => store().listCinemaTickets(week, week);

    it('hold until the next ones of their room, whatever the clock says', async () => {
      const wrong = tickets('2023-06-14', 1, 1, 5_000, '2023-06-21T09:01:00.000Z');
      const closed = { ...tickets('2023-06-14', 2, 1, 0, '2023-06-21T09:01:00.000Z'), filmId: null };
      const right = tickets('2023-06-14', 1, 2, 500, '2023-06-21T09:00:00.000Z');
      expect(await save([wrong, closed], 0)).toBe(true);
      expect(await held('2023-06-14')).toEqual([wrong, closed]);
      expect(await save([right], 1)).toBe(true);
      expect(await store().listCinemaTickets('2023-06-07', '2023-06-14')).toEqual([right, closed]);
    });

    it('stand beside the national results of their films, as both were told last', async () => {
      const [week, other] = ['2019-03-06', '2019-03-13'];
      await store().upsertRelease(testRelease(week, 'allocine-1', { countries: ['U.S.A.', 'France'] }));
      await store().recordActuals([
        actual(week, 'allocine-1', '2019-03-13', 300_000),
        actual(week, 'allocine-1', '2019-03-20', 310_000),
        actual(other, 'allocine-2', '2019-03-20', 40_000),
      ]);
      await save([tickets(week, 1, 1, 90), tickets(week, 2, 1, 30)], 0);
      await save([tickets(week, 1, 2, 100)], 1);
      const { sold } = await store().readAll({ sold: reads.soldRooms(week, other) });
      expect(sold).toEqual([
        {
          ...{ week, room: 1, filmId: 'allocine-1', tickets: 100 },
          ...{ admissions: 310_000, origin: 'american' },
        },
      ]);
    });

    it('that do not follow those that are stored are refused, and nothing is written', async () => {
      const first = tickets('2023-06-28', 1, 1, 100);
      await save([first], 0);
      const other = [tickets('2023-06-28', 2, 1, 50), tickets('2023-06-28', 1, 1, 60)];
      for (const version of [0, 2]) expect(await save(other, version)).toBe(false);
      expect(await held('2023-06-28')).toEqual([first]);
    });

    it('of many that follow the same ones, one save is kept, both of its rooms', async () => {
      const saves = [1, 2, 3, 4].map((sold) => [1, 2].map((room) => tickets('2023-07-05', room, 1, sold)));
      const answers = await Promise.all(saves.map((entries) => save(entries, 0)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await held('2023-07-05')).toEqual(saves[answers.indexOf(true)]);
    });

    it('of several weeks are stored as one, each after its own version', async () => {
      await save([tickets('2023-07-19', 1, 1, 10)], 0);
      const entries = (week: string, version: number) =>
        [1, 2].map((room) => tickets(week, room, version, 100 + room));
      const weeks = [
        { week: '2023-07-26', version: 0, entries: entries('2023-07-26', 1) },
        { week: '2023-07-19', version: 1, entries: entries('2023-07-19', 2) },
      ];
      expect(await store().saveTicketsOfWeeks(weeks)).toBe(true);
      expect(await store().listCinemaTickets('2023-07-19', '2023-07-26')).toEqual([
        ...entries('2023-07-19', 2),
        ...entries('2023-07-26', 1),
      ]);
    });

    it('of several weeks of which the last has another version are not stored at all', async () => {
      await save([tickets('2023-08-16', 1, 1, 10)], 0);
      const weeks = ['2023-08-02', '2023-08-09', '2023-08-16'].map((week) => ({
        ...{ week, version: 0 },
        entries: [tickets(week, 1, 1, 50), tickets(week, 2, 1, 60)],
      }));
      expect(await store().saveTicketsOfWeeks(weeks)).toBe(false);
      expect(await store().listCinemaTickets('2023-08-02', '2023-08-16')).toEqual([
        tickets('2023-08-16', 1, 1, 10),
      ]);
    });

    it('of several weeks of which one cannot be stored leave nothing behind', async () => {
      const weeks = [
        { week: '2023-08-23', version: 0, entries: [tickets('2023-08-23', 1, 1, 50)] },
        {
          week: '2023-08-30',
          version: 0,
          entries: [tickets('2023-08-30', 1, 1, 5), tickets('2023-08-30', 1, 1, 6)],
        },
      ];
      await expect(store().saveTicketsOfWeeks(weeks)).rejects.toThrow();
      expect(await store().listCinemaTickets('2023-08-23', '2023-08-30')).toEqual([]);
    });

    it('of several weeks, of two files at once with weeks in common, are those of one file', async () => {
      const file = (weeks: readonly string[], sold: number) =>
        weeks.map((week) => ({ week, version: 0, entries: [tickets(week, 1, 1, sold)] }));
      const [a, b] = ['2023-09-06', '2023-09-13'] as const;
      const answers = await Promise.all([
        store().saveTicketsOfWeeks(file([a, b], 1)),
        store().saveTicketsOfWeeks(file([b, a], 2)),
      ]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      const sold = answers.indexOf(true) + 1;
      expect((await store().listCinemaTickets('2023-09-06', '2023-09-13')).map((row) => row.tickets)).toEqual(
        [...[sold, sold]],
      );
    });

    it('of nothing are no change', async () => {
      expect(await store().saveTicketsOfWeeks([{ week: '2023-07-12', entries: [], version: 7 }])).toBe(true);
      expect(await held('2023-07-12')).toEqual([]);
    });
  });

  describe('settings', () => {
    const later = { ...DEFAULT_SETTINGS, effectiveFrom: '2023-09-06', ticketPrice: 10.5 };
    const changed = {
      ...{ ...DEFAULT_SETTINGS, fixedCosts: 5_100.25, name: 'Le Méliès', address: '1, rue de l’Église' },
      rooms: roomsWith(118, 80, 40).map((room, i) => ({
        ...room,
        // The last room does not tell its hours.
        showTimes: [
          { days: [1, 4, 5], time: '14:00' },
          { days: [7], time: '20:45' },
        ].slice(i),
      })),
    };

    it('are none at first, then all of them, oldest first, each with its place among the changes', async () => {
      expect(await store().listSettings()).toEqual([]);
      expect(await store().saveSettings(later, 0, CHANGE)).toBe(true);
      expect(await store().saveSettings(DEFAULT_SETTINGS, 1, CHANGE)).toBe(true);
      expect(await store().listSettings()).toEqual([
        { ...DEFAULT_SETTINGS, ...CHANGE, version: 2 },
        { ...later, ...CHANGE, version: 1 },
      ]);
    });

    it('replace those that take effect from the same week', async () => {
      expect(await store().saveSettings(changed, 2, CHANGE)).toBe(true);
      expect(await store().listSettings()).toEqual([
        { ...changed, ...CHANGE, version: 3 },
        { ...later, ...CHANGE, version: 1 },
      ]);
    });

    it('that do not follow the last change are refused, and nothing is written', async () => {
      for (const version of [0, 2, 4]) {
        expect(await store().saveSettings({ ...later, ticketPrice: 99 }, version, CHANGE)).toBe(false);
        expect(await store().saveSettings({ ...later, effectiveFrom: '2023-10-04' }, version, CHANGE)).toBe(
          false,
        );
      }
      expect(await store().listSettings()).toEqual([
        { ...changed, ...CHANGE, version: 3 },
        { ...later, ...CHANGE, version: 1 },
      ]);
    });

    it('of many that follow the same change, one is kept, all of it', async () => {
      const rivals = [4, 5, 6, 7].map((price) => ({
        ...later,
        ticketPrice: price,
        rooms: roomsWith(...Array.from({ length: price }, () => price)),
      }));
      const answers = await Promise.all(rivals.map((each) => store().saveSettings(each, 3, CHANGE)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await store().listSettings())[1]).toEqual({
        ...rivals[answers.indexOf(true)],
        ...CHANGE,
        version: 4,
      });
    });

    it('that are withdrawn keep their place without rooms, and can be made anew', async () => {
      const withdrawn = { changedAt: '2023-06-06T10:00:00.000Z', changedBy: 'une autre' };
      const held = await store().listSettings();
      for (const version of [0, 3, 5]) {
        expect(await store().withdrawSettings(later.effectiveFrom, version, withdrawn)).toBe(false);
      }
      expect(await store().withdrawSettings('2023-11-01', 4, withdrawn)).toBe(false);
      expect(await store().listSettings()).toEqual(held);

      expect(await store().withdrawSettings(later.effectiveFrom, 4, withdrawn)).toBe(true);
      const [first, second] = await store().listSettings();
      expect(first).toEqual(held[0]);
      expect(second).toMatchObject({
        effectiveFrom: later.effectiveFrom,
        rooms: [],
        version: 5,
        ...withdrawn,
      });
      expect(await store().saveSettings(later, 4, CHANGE)).toBe(false);
      expect(await store().saveSettings(later, 5, CHANGE)).toBe(true);
      expect((await store().listSettings())[1]).toEqual({ ...later, ...CHANGE, version: 6 });
    });

    it('of many that are withdrawn or changed at once, one change is made', async () => {
      const answers = await Promise.all([
        store().withdrawSettings(later.effectiveFrom, 6, CHANGE),
        store().saveSettings({ ...later, ticketPrice: 12 }, 6, CHANGE),
        store().withdrawSettings(later.effectiveFrom, 6, CHANGE),
      ]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await store().listSettings())[1]).toMatchObject({ version: 7 });
    });

    it('with half a seat are refused, the field named', async () => {
      const half = { ...DEFAULT_SETTINGS, rooms: roomsWith(120.5, 80) };
      await expect(store().saveSettings(half, 7, CHANGE)).rejects.toMatchObject({ field: 'seats' });
    });
  });
}

function actual(week: string, filmId: string, observedOn: string, admissions: number): Actual {
  return { week, filmId, admissions, screens: 512, source: 'jpbox', observedOn };
}

function tickets(
  week: string,
  room: number,
  version: number,
  sold: number,
  enteredAt = '2023-06-21T09:00:00.000Z',
): CinemaTickets {
  return { week, room, version, filmId: `allocine-${room}`, tickets: sold, enteredAt, enteredBy: 'moi' };
}
