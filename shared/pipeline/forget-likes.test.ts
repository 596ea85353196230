import { expect, it } from 'vitest';
import { newAccount } from '#test/support/azurite.ts';
import { createTableContributedLikesStore } from '../storage/likes/table-contributed-likes-store.ts';
import { forgetLikes } from './forget-likes.ts';

it('forgets likes after 52 weeks, by the days of Paris, and may be done twice', async () => {
  const store = createTableContributedLikesStore({ connectionString: await newAccount() });
  const contributedLikes = () => Promise.resolve(store);
  const weeks = ['2025-11-12', '2025-11-19', '2025-11-26', '2026-11-25'];
  for (const week of weeks) await store.add(week, ['tt0111161']);
  const kept = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const week of weeks) {
      for await (const page of store.sendings(week)) if (page.length > 0) found.push(week);
    }
    return found;
  };
  const at = (instant: string) => ({ now: () => new Date(instant) });
  for (let time = 0; time < 2; time += 1) {
    expect(await forgetLikes({ clock: at('2026-11-24T22:59:00Z'), contributedLikes })).toBe('2025-11-19');
    expect(await kept()).toEqual(weeks.slice(1));
  }
  expect(await forgetLikes({ clock: at('2026-11-24T23:00:00Z'), contributedLikes })).toBe('2025-11-26');
  expect(await kept()).toEqual(weeks.slice(2));
});
