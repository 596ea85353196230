import { expect, test } from 'vitest';
import { isAnswer } from './is-answer.ts';

const answer = { imdbId: 'tt0082346', title: 'Evilspeak', titleFr: 'Messe noire', year: 1981 };
const query = { query: 'messe noire', kind: 'translated', answers: [answer] };
const signs = { ...query, answers: [{ ...answer, title: '!' }] };
const film = { id: 'tt1', frenchTitle: null, originalTitle: null, otherTitles: [] };

test('An answer is a film of the list, or another one of the same title', () => {
  expect(isAnswer({ ...film, id: 'tt0082346' }, query)).toBe(true);
  expect(isAnswer({ ...film, frenchTitle: 'MESSE NOIRE !' }, query)).toBe(true);
  expect(isAnswer({ ...film, otherTitles: ['évilspeak'] }, query)).toBe(true);
  expect(isAnswer({ ...film, originalTitle: 'Black Mass' }, query)).toBe(false);
  expect(isAnswer({ ...film, frenchTitle: '…' }, signs)).toBe(false);
});
