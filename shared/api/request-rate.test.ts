import { expect, it } from 'vitest';
import { RequestRate } from './request-rate.ts';

/** A rate whose clock stands still until it is moved. */
function rateOf(most: number) {
  let now = 5;
  const rate = new RequestRate(most, () => now);
  const ask = (user: string): string => {
    try {
      rate.count(user);
      return 'taken';
    } catch (error) {
      const { code, retryAfter } = error as { code: string; retryAfter: number };
      return `${code} ${retryAfter}`;
    }
  };
  return { rate, ask, wait: (ms: number) => (now += ms) };
}

it('takes so many in any minute, and says exactly when the next one is taken', () => {
  const { ask, wait } = rateOf(3);
  expect([ask('a'), ask('a')]).toEqual(['taken', 'taken']);
  wait(20_000);
  expect([ask('a'), ask('a')]).toEqual(['taken', 'too-many-requests 40']);
  wait(39_001);
  expect(ask('a')).toBe('too-many-requests 1');
  wait(999);
  expect([ask('a'), ask('a'), ask('a')]).toEqual(['taken', 'taken', 'too-many-requests 20']);
  wait(3_600_000);
  expect([1, 2, 3, 4].map(() => ask('a'))).toEqual([
    ...Array<string>(3).fill('taken'),
    'too-many-requests 60',
  ]);
});

it('counts no request that it refuses, so that whoever keeps asking is let in all the same', () => {
  const { ask, wait } = rateOf(1);
  ask('a');
  for (let second = 59; second > 0; second -= 1) {
    wait(1_000);
    expect(ask('a')).toBe(`too-many-requests ${second}`);
  }
  wait(1_000);
  expect(ask('a')).toBe('taken');
});

it('counts each user apart', () => {
  const { ask } = rateOf(1);
  expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual([
    ...['taken', 'taken', 'too-many-requests 60', 'too-many-requests 60'],
  ]);
});

it('remembers a hundred users, whoever asks; who asks on is not forgotten', () => {
  const { rate, ask } = rateOf(1);
  ask('manager');
  for (let i = 0; i < 1_000; i += 1) {
    ask(`user ${i}`);
    expect(ask('manager')).toBe('too-many-requests 60');
  }
  expect(rate.users).toBe(100);
});
