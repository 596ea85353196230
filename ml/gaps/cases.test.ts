import { expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { TrackRecords } from '#shared/features/track-records.ts';
import { gapsOf } from '#shared/v1/prediction/gaps.ts';
import { CASES } from './cases.ts';

const records = TrackRecords.empty();
const people = { distributor: 'Pathé', directors: ['Agnès Varda'], cast: ['Omar Sy'] };
records.reveal(film({ ...people, title: 'Le premier', releaseDate: '2024-01-03' }), 100_000);
const view = records.asOf('2024-02-29');
const FILMS = [
  people,
  { ...people, distributor: null },
  { ...people, cast: [], directors: ['Qui'] },
  { ...people, distributor: 'Quoi' },
].map((facts) => film({ ...facts, title: 'Le second', releaseDate: '2024-03-06' }));

it.each([...CASES])('%s: the films that it shows have the gaps that it tells', (_name, { gaps, seen }) => {
  for (const facts of FILMS) {
    const shown = seen(facts, gapsOf(facts, view));
    if (shown !== null) expect(gapsOf(shown, view)).toMatchObject(gaps);
  }
});

it('hides what a film has, and nothing else of it', () => {
  const [known, noDistributor] = FILMS;
  if (known === undefined || noDistributor === undefined) throw new Error('no films');
  const hidden = CASES.get('distributor, cast hidden');
  expect(hidden?.seen(known, gapsOf(known, view))).toEqual({ ...known, distributor: null, cast: [] });
  expect(hidden?.seen(noDistributor, gapsOf(noDistributor, view))).toBeNull();
});
