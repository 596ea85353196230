import { describe, expect, it } from 'vitest';
import { afterFailure, lockoutKey, secondsLocked, type Lockout } from './lockout.ts';
import { SetClock } from './testing-access.ts';

describe('a lock-out', () => {
  it('begins with the fifth failure in a row and doubles to fifteen minutes', () => {
    const clock = new SetClock();
    let lockout: Lockout | null = null;
    const locks: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      lockout = afterFailure(lockout, clock.now());
      locks.push(secondsLocked(lockout, clock.now()));
    }
    expect(locks).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is over when it says, and failures are forgotten after a calm day', () => {
    const clock = new SetClock();
    const lockout = {
      failures: 9,
      lastAt: clock.now().toISOString(),
      lockedUntil: '2026-11-25T10:08:00.000Z',
    };
    clock.pass(479.5);
    expect(secondsLocked(lockout, clock.now())).toBe(1);
    clock.pass(0.5);
    expect(secondsLocked(lockout, clock.now())).toBe(0);
    expect(afterFailure(lockout, clock.now()).failures).toBe(10);
    clock.pass(24 * 3_600);
    expect(afterFailure(lockout, clock.now())).toMatchObject({ failures: 1, lockedUntil: null });
  });

  it('is not believed where it ends later than any that begins now: the clock that wrote it was ahead', () => {
    const clock = new SetClock();
    const lockedBy = (secondsAhead: number, failures: number): number => {
      const ahead = new SetClock();
      ahead.pass(secondsAhead);
      const before = { failures: failures - 1, lastAt: ahead.now().toISOString(), lockedUntil: null };
      return secondsLocked(afterFailure(before, ahead.now()), clock.now());
    };
    expect(lockedBy(5, 5)).toBe(35);
    expect(lockedBy(60, 9)).toBe(540);
    expect(lockedBy(61, 5)).toBe(0);
    expect(lockedBy(86_400, 50)).toBe(0);
  });

  it('has a key that any characters may stand behind', () => {
    expect(lockoutKey('/\\#?\0é')).toMatch(/^[0-9a-f]{64}$/);
    expect(lockoutKey('a')).not.toBe(lockoutKey('b'));
  });
});
