import { describe, expect, it } from 'vitest';
import { parseMessage } from './messages.ts';

describe('parseMessage', () => {
  it('gives the ids that a message carries', () => {
    const message = { runId: '2023-04-05-thursday', pageName: '2023-04-05-thursday/jpbox/film/chart.html' };
    expect(parseMessage('parse-page', message)).toEqual(message);
    expect(parseMessage('plan-programme', { runId: 'r' })).toEqual({ runId: 'r' });
  });

  it('leaves out what a later version may add', () => {
    expect(parseMessage('predict', { runId: 'r', filmId: 'f', later: 1 })).toEqual({
      runId: 'r',
      filmId: 'f',
    });
  });

  it.each([
    [{ ids: [] }, 'ids'],
    [{ ids: Array<string>(51).fill('a'.repeat(64)) }, 'ids'],
    [{ ids: ['https://fcm.googleapis.com/x'] }, 'ids.0'],
    [{ week: '2026-11-26' }, 'week'],
    [{ topic: 'likes' }, 'topic'],
    [{ attempt: 6 }, 'attempt'],
  ])('refuses to have told what is none: %j', (change, field) => {
    const message = { topic: 'programme', week: '2026-11-25', ids: ['a'.repeat(64)], attempt: 1 };
    expect(parseMessage('notify', message)).toEqual(message);
    expect(() => parseMessage('notify', { ...message, ...change })).toThrow(
      expect.objectContaining({ code: 'invalid-message', field }) as Error,
    );
  });

  it.each([
    [{ runId: 'r' }, 'filmId'],
    [{ runId: 'r', filmId: 12 }, 'filmId'],
    [{ runId: '', filmId: 'f' }, 'runId'],
    ['not an object', ''],
    [null, ''],
  ])('refuses %j for good, naming the field', (message, field) => {
    expect(() => parseMessage('build-features', message)).toThrow(
      expect.objectContaining({ code: 'invalid-message', field, permanent: true }) as Error,
    );
  });
});
