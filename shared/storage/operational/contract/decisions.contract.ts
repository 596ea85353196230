import { describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import type { Decision } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';

export function describeDecisions(store: () => OperationalStore): void {
  const add = (decision: Decision): Promise<boolean> => store().addDecision(decision, decision.version - 1);
  const held = (week: string): Promise<Decision[]> => store().listDecisions(week, week);

  describe('decisions', () => {
    it('hold until the next one of their week, which may go back to the recommendation', async () => {
      const first = decision('2023-06-14', 1);
      const back = { ...decision('2023-06-14', 2), rooms: null, reason: '', notObtained: [] };
      const other = decision('2023-06-21', 1, { rooms: inRooms(null, null) });
      for (const each of [first, back, other]) expect(await add(each)).toBe(true);
      expect(await store().listDecisions('2023-06-14', '2023-06-21')).toEqual([back, other]);
      expect(await held('2023-06-28')).toEqual([]);
    });

    it('are kept, latest first', async () => {
      const all = [
        decision('2023-07-05', 1),
        decision('2023-07-05', 2, { rooms: inRooms(null, 'allocine-2') }),
        decision('2023-07-05', 3, { rooms: null }),
      ];
      for (const each of all) await add(each);
      await add(decision('2023-07-12', 1));
      expect(await store().listDecisionHistory('2023-07-05')).toEqual(all.toReversed());
      expect(await store().listDecisionHistory('2023-07-19')).toEqual([]);
    });

    it('follow each other by their place, whatever the clock says', async () => {
      const early = decision('2023-07-26', 1, { decidedAt: '2023-07-24T10:00:01.000Z' });
      const late = decision('2023-07-26', 2, { decidedAt: '2023-07-24T10:00:00.000Z', reason: 'Deuxième' });
      const same = decision('2023-07-26', 3, { decidedAt: '2023-07-24T10:00:00.000Z', reason: 'Troisième' });
      for (const each of [early, late, same]) expect(await add(each)).toBe(true);
      expect(await held('2023-07-26')).toEqual([same]);
      expect(await store().listDecisionHistory('2023-07-26')).toHaveLength(3);
    });

    it('that do not follow the one that holds are refused, and nothing is written', async () => {
      const first = decision('2023-08-02', 1);
      expect(await store().addDecision(first, 1)).toBe(false);
      expect(await held('2023-08-02')).toEqual([]);
      await add(first);
      for (const version of [0, 2, -1]) {
        expect(await store().addDecision({ ...first, reason: 'Autre' }, version)).toBe(false);
      }
      expect(await store().listDecisionHistory('2023-08-02')).toEqual([first]);
    });

    it('of many that follow the same one, one is added', async () => {
      const rivals = Array.from({ length: 6 }, (_, index) =>
        decision('2023-08-09', 1, { rooms: inRooms(`film-${index}`, null), reason: `Choix ${index}` }),
      );
      const answers = await Promise.all(rivals.map(add));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await held('2023-08-09')).toEqual([rivals[answers.indexOf(true)]]);
    });

    it('with a film that cannot be one leave nothing behind', async () => {
      const broken = decision('2023-08-16', 1, { rooms: inRooms('film-a', 'film-b ') });
      await expect(add(broken)).rejects.toMatchObject({ field: 'filmId' });
      expect(await held('2023-08-16')).toEqual([]);
    });
  });
}

function decision(week: string, version: number, change: Partial<Decision> = {}): Decision {
  return {
    week,
    version,
    rooms: inRooms('allocine-1', null),
    reason: 'Séance spéciale demandée par l’école',
    notObtained: ['allocine-3', 'allocine-4'],
    decidedAt: '2023-06-12T10:00:00.000Z',
    decidedBy: 'gérant',
    ...change,
  };
}
