import { beforeEach, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../domain/cinema-week.ts';
import type { ContributedLikesStore } from './contributed-likes-store.ts';

const [EARLIER, WEEK, LATER] = ['2026-11-11', '2026-11-18', '2026-11-25'] as const;

/** What a store of contributed likes does. `make` answers an empty one, and another on the same data. */
export function describeContributedLikesStore(
  name: string,
  make: () => Promise<{ store: ContributedLikesStore; other: ContributedLikesStore }>,
): void {
  describe(`the store of contributed likes: ${name}`, () => {
    let store: ContributedLikesStore;
    let other: ContributedLikesStore;
    beforeEach(async () => {
      ({ store, other } = await make());
    });

    const allOf = async (week: IsoDate): Promise<string[][]> => {
      const found: string[][] = [];
      for await (const page of other.sendings(week)) found.push(...page);
      return found;
    };

    it('has nothing at first, and forgets nothing without an error', async () => {
      await store.forgetBefore(LATER);
      expect(await allOf(WEEK)).toEqual([]);
    });

    it('keeps each sending with its week, also two that are the same', async () => {
      await store.add(WEEK, ['tt0111161', 'release-allocine-1']);
      await store.add(WEEK, ['tt0111161', 'release-allocine-1']);
      await other.add(LATER, ['tt0133093']);
      expect(await allOf(WEEK)).toEqual([
        ['tt0111161', 'release-allocine-1'],
        ['tt0111161', 'release-allocine-1'],
      ]);
      expect(await allOf(LATER)).toEqual([['tt0133093']]);
    });

    it('tells nothing of the order in which they came', async () => {
      const films = Array.from({ length: 40 }, (_, place) => `tt${String(place).padStart(7, '0')}`);
      for (const film of films) await store.add(WEEK, [film]);
      const found = (await allOf(WEEK)).flat();
      expect(found.toSorted()).toEqual(films);
      // Of forty in a random order, one in 10^47 is this one.
      expect(found).not.toEqual(films);
      expect((await allOf(WEEK)).flat()).toEqual(found);
    });

    it('forgets the weeks before one, as often as it is asked to', async () => {
      for (const week of [EARLIER, WEEK, LATER]) await store.add(week, ['tt0111161']);
      await store.forgetBefore(WEEK);
      await other.forgetBefore(WEEK);
      expect(await allOf(EARLIER)).toEqual([]);
      expect(await allOf(WEEK)).toHaveLength(1);
      expect(await allOf(LATER)).toHaveLength(1);
    });
  });
}
