import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiCode } from '#shared/error-codes.ts';
import { ApiError } from './api-error.ts';
import { isReadRepeated, isSaveRepeated, pauseBefore } from './repeats.ts';

const answered = (status: number, code: ApiCode, retryAfter: number | null = null): ApiError =>
  new ApiError(status, { type: 'test', title: 'test', status, detail: 'test', code }, retryAfter);
const waking = (retryAfter: number | null): ApiError => answered(503, 'database-waking', retryAfter);
const tooMuch = answered(429, 'too-many-requests', 12);
const cut = new ApiError(504, null);
const unreachable = new TypeError('fetch failed');

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['a read', isReadRepeated],
  ['a save', isSaveRepeated],
])('%s', (_, isRepeated) => {
  it.each([
    ['of a database that wakes', waking(10)],
    ['of which there were too many in a minute', tooMuch],
    ['that was cut off', cut],
    ['that nobody answered', new DOMException('', 'TimeoutError')],
    ['of which a part has come', new SyntaxError('half an answer')],
    ['of a server that cannot be reached', unreachable],
  ])('%s is repeated four times', (_how, error) => {
    expect([0, 1, 2, 3, 4].map((repeats) => isRepeated(repeats, error))).toEqual([
      ...[true, true, true, true, false],
    ]);
  });

  it.each([400, 401, 403, 404, 409, 412, 428])('that was refused with %d is not repeated', (status) => {
    expect(isRepeated(0, answered(status, 'internal'))).toBe(false);
  });

  it('is not repeated without a network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(isRepeated(0, unreachable)).toBe(false);
  });
});

it.each([429, 500])('what the API could not do (%d) is repeated when it was a read only', (status) => {
  expect(isReadRepeated(0, answered(status, 'internal'))).toBe(true);
  expect(isSaveRepeated(0, answered(status, 'internal'))).toBe(false);
});

describe('the pause', () => {
  it('is as long as a server that wakes wants it, up to a minute', () => {
    expect([10, 0, 3_600, null].map((seconds) => pauseBefore(2, waking(seconds)))).toEqual([
      ...[10_000, 0, 60_000, 10_000],
    ]);
  });

  it('is as long as the server says where too much was asked', () => {
    expect(pauseBefore(3, tooMuch)).toBe(12_000);
  });

  it('grows where nobody says how long it takes', () => {
    expect([0, 1, 2, 3].map((repeats) => pauseBefore(repeats, cut))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });
});
