import { expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { parseReleases } from '#shared/release-files/read-releases.ts';
import { releaseLine } from './release-line.ts';

it('a film is read from its line as it was', () => {
  const facts = film({
    ...{ title: 'Été', directors: ['Zoé'], budget: { amount: 5, currency: 'EUR' }, screens: 3 },
    usWeekends: [{ friday: '2023-04-14', grossUsd: 1_000, theaters: null }],
  });
  const rows = [
    { facts, firstWeekAdmissions: 12 },
    { facts: film({ title: 'Autre' }), firstWeekAdmissions: null },
  ];
  expect(parseReleases(Buffer.from(rows.map(releaseLine).join('')), 'films')).toEqual(rows);
});
