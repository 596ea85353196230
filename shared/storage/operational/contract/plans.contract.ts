import { describe, expect, it } from 'vitest';
import type { PlannedRoom } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';

export function describePlans(store: () => OperationalStore): void {
  describe('plans', () => {
    it('replaces the programme of a week, stage and model version as one', async () => {
      const other = room('2023-06-14', 1, { stage: 'monday' });
      await store().savePlan([other]);
      await store().savePlan([room('2023-06-14', 1), room('2023-06-14', 2)]);
      const second = [room('2023-06-14', 1, { filmId: null, expectedTickets: 0, expectedTakings: 0 })];
      await store().savePlan(second);
      await store().savePlan(second);
      await store().savePlan([]);
      const listed = await store().listPlans('2023-06-14', '2023-06-14');
      expect(listed).toHaveLength(2);
      expect(listed).toEqual(expect.arrayContaining([other, ...second]));
    });

    it('leaves the old programme when the new one cannot be stored', async () => {
      const old = [room('2023-06-21', 1), room('2023-06-21', 2)];
      await store().savePlan(old);
      const twice = [room('2023-06-21', 1), room('2023-06-21', 1)];
      await expect(store().savePlan(twice)).rejects.toThrow();
      expect(await store().listPlans('2023-06-21', '2023-06-21')).toEqual(old);
    });

    it('holds one whole programme when the same message runs twice at once', async () => {
      const plan = (tickets: number): PlannedRoom[] => [
        room('2023-06-28', 1, { expectedTickets: tickets }),
        room('2023-06-28', 2, { expectedTickets: tickets }),
      ];
      await Promise.all([1, 2, 3, 4].map((tickets) => store().savePlan(plan(tickets))));
      const listed = await store().listPlans('2023-06-28', '2023-06-28');
      expect(listed.map((each) => each.room)).toEqual([1, 2]);
      expect(listed[0]?.expectedTickets).toBe(listed[1]?.expectedTickets);
    });
  });
}

function room(week: string, number: 1 | 2, change: Partial<PlannedRoom> = {}): PlannedRoom {
  return {
    week,
    stage: 'thursday',
    modelVersion: '2023-04-01',
    room: number,
    filmId: `allocine-${number}`,
    expectedTickets: 499.75,
    expectedTakings: 4_997.5,
    createdAt: '2023-06-08T06:05:00.000Z',
    ...change,
  };
}
