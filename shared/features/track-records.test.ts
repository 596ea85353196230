import { describe, expect, it } from 'vitest';
import { key } from './keys.ts';
import { marketLevel } from './market.ts';
import { film } from '../domain/testing-films.ts';
import { TrackRecords } from './track-records.ts';

const director = key('director', 'ana example');

function revealed(): TrackRecords {
  const records = TrackRecords.empty();
  records.reveal(film({ title: 'Premier', releaseDate: '2023-05-03', directors: ['Ana Example'] }), 100_000);
  records.reveal(film({ title: 'Second', releaseDate: '2023-05-10', directors: ['Ana Example'] }), 50_000);
  return records;
}

describe('track records', () => {
  it('know a result only when its week has ended', () => {
    const records = revealed();
    expect(records.asOf('2023-05-09').stat(director)).toBeUndefined();
    expect(records.asOf('2023-05-10').stat(director)?.n).toBe(1);
    expect(records.asOf('2023-05-17').stat(director)?.n).toBe(2);
  });

  it('show a day in one view until more results enter', () => {
    const records = revealed();
    const before = records.asOf('2023-05-17');
    expect(records.asOf('2023-05-17')).toBe(before);
    // Of a week that ended before that day.
    const other = TrackRecords.empty();
    const empty = other.asOf('2023-05-17');
    other.reveal(film({ title: 'Tard', releaseDate: '2023-05-03', directors: ['Ana Example'] }), 10_000);
    expect(other.asOf('2023-05-17')).not.toBe(empty);
    expect(other.asOf('2023-05-17').stat(director)?.n).toBe(1);
  });

  it('cannot be asked about a day on which they knew less', () => {
    const records = revealed();
    records.asOf('2023-05-17');
    expect(() => records.asOf('2023-05-16')).toThrow(expect.objectContaining({ field: 'asOf' }));
  });

  it('refuse to count a week twice, and impossible results', () => {
    const records = revealed();
    records.asOf('2023-05-17');
    expect(() => records.reveal(film({ releaseDate: '2023-05-10' }), 1_000)).toThrow(
      expect.objectContaining({ field: 'releaseDate' }),
    );
    expect(() => records.reveal(film({ releaseDate: '2023-06-14' }), -1)).toThrow(
      expect.objectContaining({ field: 'firstWeekAdmissions' }),
    );
  });

  it('do not depend on the order in which results arrive', () => {
    const backwards = TrackRecords.empty();
    backwards.reveal(
      film({ title: 'Second', releaseDate: '2023-05-10', directors: ['Ana Example'] }),
      50_000,
    );
    backwards.reveal(
      film({ title: 'Premier', releaseDate: '2023-05-03', directors: ['Ana Example'] }),
      100_000,
    );
    expect(backwards.asOf('2023-05-20').stat(director)).toEqual(revealed().asOf('2023-05-20').stat(director));
  });

  it('count a film once that is listed under two titles, at its larger number', () => {
    const records = TrackRecords.empty();
    const facts = { releaseDate: '2023-05-03', directors: ['Ana Example'] };
    records.reveal(film({ ...facts, title: 'Le Chat', originalTitle: 'The Cat' }), 100_000);
    records.reveal(film({ ...facts, title: 'The Cat' }), 4_000);
    const stat = records.asOf('2023-05-20').stat(director);
    expect(stat?.n).toBe(1);
    expect(stat?.lastFilm?.firstWeekAdmissions).toBe(100_000);
  });

  it('survive being written and read', () => {
    const records = revealed();
    const before = records.asOf('2023-05-20');
    const after = TrackRecords.fromBytes(records.toBytes()).asOf('2023-05-20');
    expect(marketLevel(after.market)).toBe(marketLevel(before.market));
    expect(after.stat(director)?.n).toBe(2);
    expect(after.stat(director)?.x).toBeCloseTo(before.stat(director)?.x ?? NaN, 4);
    expect(after.stat(director)?.bestFilm?.title).toBe('Premier');
  });

  it('keep results of weeks that have not ended, when they are written, out of the aggregates', () => {
    const records = revealed();
    records.asOf('2023-05-10');
    const after = TrackRecords.fromBytes(records.toBytes());
    expect(after.through).toBe('2023-05-03');
    expect(after.asOf('2023-05-16').stat(director)?.n).toBe(1);
    expect(after.asOf('2023-05-17').stat(director)?.n).toBe(2);
  });

  it('are copied without touching the original', () => {
    const records = revealed();
    const copy = records.fork();
    copy.asOf('2023-05-20');
    expect(records.through).toBeNull();
    expect(copy.through).toBe('2023-05-10');
  });

  it('do not let weeks with closed cinemas move the market', () => {
    const records = TrackRecords.empty();
    records.reveal(film({ releaseDate: '2020-03-04' }), 900_000);
    const open = marketLevel(records.asOf('2020-03-11').market);
    records.reveal(film({ title: 'Streamed', releaseDate: '2020-04-01' }), 50);
    expect(marketLevel(records.asOf('2020-04-08').market)).toBe(open);
  });
});
