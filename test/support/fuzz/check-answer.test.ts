import { describe, expect, it } from 'vitest';
import { AnswerCheck } from './check-answer.ts';
import type { FuzzRequest } from './fuzz-request.ts';

const REQUEST: FuzzRequest = {
  ...{ intent: 'near', method: 'GET', target: '/api/settings/evaluation', version: 'HTTP/1.1', headers: [] },
  ...{ body: null, framing: { kind: 'length' }, cutAt: null, pieces: null },
};
const HOSTILE: FuzzRequest = { ...REQUEST, intent: 'hostile' };
const REACHED = { name: 'settings-evaluation-post', params: {} };
const CONTENT = { week: '2023-04-12', before: null, after: null, difference: null };
const PROBLEM = {
  ...{ type: 'urn:niab:problem:invalid-input', title: 'x', status: 400, detail: 'y', code: 'invalid-input' },
  errors: [{ field: 'a', detail: 'b' }],
};

interface Case {
  request?: FuzzRequest;
  reached?: typeof REACHED | null;
  status?: number;
  type?: string;
  etag?: string;
  content?: unknown;
  sent?: string;
}

function faults(cases: Case, check = new AnswerCheck()): string {
  const { request = REQUEST, reached = REACHED, status = 200, etag = '"a"', content, sent = null } = cases;
  const type = cases.type ?? (status === 200 ? 'application/json' : 'application/problem+json');
  const body = content === undefined ? '' : typeof content === 'string' ? content : JSON.stringify(content);
  const answer = { status, headers: { 'content-type': type, etag }, body: Buffer.from(body) };
  return check.check(request, reached, answer, sent).faults.join('; ');
}

describe('an answer', () => {
  it.each<[string, Case]>([
    ['as its schema says', { content: CONTENT }],
    ['that refuses', { status: 400, content: PROBLEM }],
    ['without a body to who has it', { status: 304, sent: 'W/"a", "b"' }],
    ['of the host where there is no function', { status: 404, reached: null }],
    ['of the server to what is no HTTP', { request: HOSTILE, status: 431 }],
    [
      'of the host to what is larger than it takes',
      { request: { ...HOSTILE, framing: { kind: 'announced', length: '104857601' } }, status: 500 },
    ],
  ])('%s is right', (_, cases) => {
    expect(faults(cases)).toBe('');
  });

  it.each<[string, Case, string]>([
    ['a wrong type', { content: { ...CONTENT, difference: '0' } }, 'difference: Invalid input'],
    ['a property too many', { content: { ...CONTENT, before: null, step: 1 } }, 'does not know step'],
    ['no JSON', { content: '{"week":' }, 'is no JSON'],
    ['another content type', { content: CONTENT, type: 'text/html' }, 'content type "text/html"'],
    ['a 500', { request: HOSTILE, status: 500, content: PROBLEM }, '500: {"type"'],
    ['a 500 without a body', { request: HOSTILE, status: 500 }, '500: no body'],
    ['a 503', { status: 503, content: PROBLEM }, '503: '],
    ['an unknown code', { status: 400, content: { ...PROBLEM, code: 'x' } }, 'not as its schema says: code'],
    [
      'a code of another status',
      { status: 409, content: { ...PROBLEM, status: 409 } },
      'does not belong to 409',
    ],
    ['another status in its body', { status: 422, content: PROBLEM }, 'the problem says 400'],
    ['no field', { status: 400, content: { ...PROBLEM, errors: [] } }, 'no field is named'],
    ['a redirect', { status: 302 }, '302 is no answer'],
    ['an empty 400 to who means well', { status: 400, type: '' }, 'content type ""'],
    ['304 to who has another one', { status: 304, sent: '"b"' }, 'nobody has sent'],
    ['200 to who has it', { content: CONTENT, sent: '"a"' }, 'has the same already'],
    [
      'something where there is no function',
      { reached: null, content: CONTENT },
      'where there is no function',
    ],
    [
      'a function without a schema',
      { reached: { name: 'new-get', params: {} }, content: {} },
      'knows no schema',
    ],
  ])('with %s is wrong', (_, cases, fault) => {
    expect(faults(cases)).toContain(fault);
  });

  it('has an ETag of its own for each content', () => {
    const check = new AnswerCheck();
    expect(faults({ content: CONTENT }, check)).toBe('');
    expect(faults({ content: CONTENT }, check)).toBe('');
    expect(faults({ content: { ...CONTENT, week: '2023-04-19' } }, check)).toContain('another content');
  });
});
