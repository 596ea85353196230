import { expect, it } from 'vitest';
import { PublicBucket } from './public-bucket.ts';

/** A bucket whose clock stands still until it is moved. */
function bucketOf(perMinute: number) {
  let now = 5;
  const bucket = new PublicBucket({ perMinute, clock: () => now });
  return {
    take: (times = 1) => Array.from({ length: times }, () => bucket.take()),
    wait: (ms: number) => (now += ms),
  };
}

it('gives a minute’s share at once, and says when the next one is there', () => {
  const { take, wait } = bucketOf(4);
  expect(take(6)).toEqual([null, null, null, null, 15, 15]);
  wait(14_001);
  expect(take()).toEqual([1]);
  wait(999);
  expect(take(2)).toEqual([null, 15]);
});

it('takes nothing where it refuses, so that whoever keeps asking is served all the same', () => {
  const { take, wait } = bucketOf(1);
  take();
  for (let second = 59; second > 0; second -= 1) {
    wait(1_000);
    expect(take()).toEqual([second]);
  }
  wait(1_000);
  expect(take()).toEqual([null]);
});

it('never holds more than a minute’s share, however long nobody came', () => {
  const { take, wait } = bucketOf(3);
  wait(86_400_000);
  expect(take(4)).toEqual([null, null, null, 20]);
});

it('asks to come back in a second at least, also where it fills faster', () => {
  const { take } = bucketOf(600);
  expect(take(601).at(-1)).toBe(1);
});
