import { describe, expect, it } from 'vitest';
import { PREDICTION_CODES } from '../../error-codes.ts';
import { NiabError } from '../../errors.ts';
import { TEXTS } from '../openapi/texts.ts';
import { OF_ALL, OF_TOKENS } from '../openapi/responses.ts';
import { toldProblem } from './told-problem.ts';

describe('what this API tells of an error', () => {
  it('has a code of its own, whatever the site would say', () => {
    const full = Object.assign(new Error('disk'), { code: 'ENOSPC' });
    for (const error of [full, ...(['database-waking', 'precondition-failed', 'unknown-film'] as const)]) {
      const thrown = typeof error === 'string' ? new NiabError(error, 'of the site') : error;
      expect(toldProblem(thrown).problem).toMatchObject({ status: 500, code: 'internal' });
    }
    for (const code of PREDICTION_CODES) {
      expect(toldProblem(new NiabError(code, 'x')).problem.code).toBe(code);
    }
  });

  it('has no code that the document says of no operation, but those of addresses and methods', () => {
    const documented = Object.values(TEXTS).flatMap(({ codes }) => codes);
    const others = ['method-not-allowed', 'unknown-file', 'unknown-path'];
    const all = new Set([...documented, ...OF_TOKENS, ...OF_ALL, ...others]);
    expect([...all].toSorted()).toEqual([...PREDICTION_CODES]);
  });
});
