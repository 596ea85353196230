import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { readPauses, savePauses } from './patience.ts';

const answered = (status: number, code: string, retryAfter: number | null = null): ApiError =>
  new ApiError(status, { type: 'test', title: 'test', status, detail: 'test', code }, retryAfter);
const waking = (retryAfter: number | null): ApiError => answered(503, 'database-waking', retryAfter);
const cut = new ApiError(504, null);
const unreachable = new TypeError('fetch failed');

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['a read', readPauses],
  ['a save', savePauses],
])('%s', (_, pauses) => {
  it('waits for a database as long as the server says, within three minutes', () => {
    expect(pauses(waking(10), 0, 0)).toBe(10_000);
    expect(pauses(waking(null), 3, 30_000)).toBe(10_000);
    expect(pauses(waking(3_600), 0, 0)).toBe(60_000);
    expect(pauses(waking(10), 17, 170_000)).toBe(10_000);
    expect(pauses(waking(10), 17, 171_000)).toBeNull();
  });

  it('that was cut off is repeated five times, more and more slowly, within three minutes too', () => {
    expect([0, 1, 2, 3, 4, 5].map((repeats) => pauses(cut, repeats, 0))).toEqual([
      1_000,
      2_000,
      4_000,
      8_000,
      8_000,
      null,
    ]);
    const errors = [new DOMException('', 'TimeoutError'), new SyntaxError('half an answer')];
    expect(errors.map((error) => pauses(error, 0, 0))).toEqual([1_000, 1_000]);
    expect(pauses(cut, 3, 175_000)).toBeNull();
  });

  it.each([400, 401, 403, 404, 409, 412, 428])('that was refused with %d is not repeated', (status) => {
    expect(pauses(answered(status, 'test'), 0, 0)).toBeNull();
  });
});

describe('what the API itself could not do', () => {
  it.each([429, 500])(
    'with %d is asked again when it was a read, told at once when it was a save',
    (status) => {
      expect(readPauses(answered(status, 'internal'), 0, 0)).toBe(1_000);
      expect(savePauses(answered(status, 'internal'), 0, 0)).toBeNull();
    },
  );
});

describe('a server that cannot be reached', () => {
  it('is left to the copies when something was read, and tried again for a save', () => {
    expect(readPauses(unreachable, 0, 0)).toBeNull();
    expect(savePauses(unreachable, 0, 0)).toBe(1_000);
  });

  it('is not tried without a network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(savePauses(unreachable, 0, 0)).toBeNull();
  });
});
