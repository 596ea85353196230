import { describe, expect, it } from 'vitest';
import { film } from '../../domain/testing-films.ts';
import { TrackRecords } from '../../features/track-records.ts';
import { gapsOf } from './gaps.ts';

const records = TrackRecords.empty();
records.reveal(
  film({
    title: 'Le premier',
    releaseDate: '2024-01-03',
    distributor: 'Pathé Films',
    directors: ['Agnès Varda'],
    cast: ['Omar Sy'],
  }),
  100_000,
);
const gaps = (facts: object) =>
  gapsOf(film({ title: 'Le second', releaseDate: '2024-03-06', ...facts }), records.asOf('2024-02-29'));

describe('what is known of those who made a film', () => {
  it('is that one of them has a film in the records, however the name is written', () => {
    expect(
      gaps({
        distributor: 'Nobody/PATHE',
        directors: ['Nobody', 'agnes varda'],
        cast: ['Nobody', 'OMAR SY'],
      }),
    ).toEqual({ distributor: 'known', directors: 'known', cast: 'known' });
  });

  it('is nothing where they are named and none has one', () => {
    // A director is no actor yet.
    expect(gaps({ distributor: 'Qzx', directors: ['Omar Sy'], cast: ['Agnès Varda'] })).toEqual({
      distributor: 'unknown',
      directors: 'unknown',
      cast: 'unknown',
    });
  });

  it('is missing where nobody is named, or what stands there names nobody', () => {
    const missing = { distributor: 'missing', directors: 'missing', cast: 'missing' };
    expect(gaps({ distributor: null, directors: [], cast: [] })).toEqual(missing);
    expect(gaps({ distributor: '747 entrées', directors: ['no information'], cast: ['Inconnu'] })).toEqual(
      missing,
    );
  });
});
