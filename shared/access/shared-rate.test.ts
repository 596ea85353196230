import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createTableAccessStore } from '../storage/access/table-access-store.ts';
import { ClientRates } from './client-rates.ts';
import { SetClock } from './testing-access.ts';

const azurite = useAzurite();

describe('the rate of a client, over a real table', () => {
  it('is its limit, of three instances that are asked all at once', async () => {
    const clock = new SetClock();
    const errors: unknown[] = [];
    const instances = [1, 2, 3].map(() => {
      const store = createTableAccessStore({ connectionString: azurite.connectionString });
      return new ClientRates(store, clock, (error) => errors.push(error));
    });
    const requests = Array.from({ length: 100 }, () =>
      instances.map((rates) => rates.count('niab-0123456789abcdef', 120)),
    );
    const states = await Promise.all(requests.flat());
    expect(errors).toEqual([]);
    expect(states.filter(({ isAllowed }) => isAllowed)).toHaveLength(120);
  });

  it('lets each of forty instances have a request, all at once', async () => {
    const clock = new SetClock();
    const errors: unknown[] = [];
    const instances = Array.from({ length: 40 }, () => {
      const store = createTableAccessStore({ connectionString: azurite.connectionString });
      return new ClientRates(store, clock, (error) => errors.push(error));
    });
    const states = await Promise.all(instances.map((rates) => rates.count('niab-00000000000000aa', 600)));
    expect(errors).toEqual([]);
    expect(states.filter(({ isAllowed }) => isAllowed)).toHaveLength(40);
  });
});
