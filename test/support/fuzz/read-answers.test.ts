import { describe, expect, it } from 'vitest';
import { readAnswers } from './read-answers.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n';
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n`;
const WITH_LENGTH = `${HEAD}Content-Length: 2\r\n\r\nok`;
const read = (text: string, method = 'GET', ended = false): [string[], boolean] => {
  const { answers, whole } = readAnswers(Buffer.from(text, 'latin1'), method, ended);
  return [answers.map(({ status, body }) => `${status} ${body.toString()}`), whole];
};

describe('what arrives on a connection', () => {
  it.each([
    ['a length', WITH_LENGTH, ['200 ok']],
    ['chunks', CHUNKED, ['200 abcde']],
    ['two answers', WITH_LENGTH + CHUNKED, ['200 ok', '200 abcde']],
    ['an answer that is announced', `HTTP/1.1 100 Continue\r\n\r\n${WITH_LENGTH}`, ['200 ok']],
    ['no body', 'HTTP/1.1 304 Not Modified\r\nETag: "x"\r\nContent-Length: 9\r\n\r\n', ['304 ']],
  ])('is cut into answers: %s', (_, text, answers) => {
    expect(read(text)).toEqual([answers, true]);
    for (const end of [3, 30, text.length - 1]) expect(read(text.slice(0, end))[1]).toBe(false);
  });

  it('ends with the connection where no length is told, and has no body for HEAD', () => {
    expect(read(`${HEAD}\r\nrest`)).toEqual([[], false]);
    expect(read(`${HEAD}\r\nrest`, 'GET', true)).toEqual([['200 rest'], true]);
    expect(read(`${HEAD}Content-Length: 2\r\n\r\n`, 'HEAD')).toEqual([['200 '], true]);
  });

  it('may be no answer', () => {
    expect(() => read('SSH-2.0\r\n\r\n')).toThrow('No status line');
    expect(() => read(`${HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`)).toThrow('chunk');
  });
});
