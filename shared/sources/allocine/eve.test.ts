import { expect, it } from 'vitest';
import { releaseIn } from './eve.ts';

const WEEK = '2023-05-17';

it.each([
  ['the eve', '2023-05-16', { releaseDate: '2023-05-17', status: 'new' }],
  ['the Wednesday', '2023-05-17', { releaseDate: '2023-05-17', status: 'new' }],
  ['the Friday', '2023-05-19', { releaseDate: '2023-05-19', status: 'new' }],
  ['the last day', '2023-05-23', { releaseDate: '2023-05-23', status: 'new' }],
  ['two days before', '2023-05-15', { releaseDate: '2023-05-15', status: 'running' }],
  ['a week later', '2023-05-24', { releaseDate: '2023-05-24', status: 'upcoming' }],
  ['the eve, years before', '1995-05-16', { releaseDate: '1995-05-16', status: 're-release' }],
  ['no day', null, { releaseDate: null, status: 'new' }],
])('a film dated %s (%s)', (_, date, release) => {
  expect(releaseIn(WEEK, date)).toEqual(release);
});
