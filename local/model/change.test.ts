import { expect, it } from 'vitest';
import type { Standing } from '#shared/storage/models/model-files.ts';
import { challengerBeside, succeeded } from './change.ts';

const SINCE = '2026-11-02T10:00:00.000Z';
const standing: Standing = {
  champion: {
    ...{ version: '5-b', before: ['5-a', null], challenger: '5-c', challengerSince: SINCE },
    ...{ at: '2026-11-30T10:00:00.000Z', by: 'a test', reasons: [] },
  },
  tag: 'a',
};

it('a challenger stays one, since the same day, while others become the champion or are gone back to', () => {
  const beside = { challenger: '5-c', challengerSince: SINCE };
  expect(succeeded(standing, '5-d', '2026-12-01T10:00:00.000Z')).toMatchObject(beside);
  expect(challengerBeside(standing, '5-a')).toEqual(beside);
});

it('whoever is the champion is no challenger, however it became one', () => {
  expect(succeeded(standing, '5-c', '2026-12-01T10:00:00.000Z').challenger).toBeNull();
  expect(challengerBeside(standing, '5-c')).toEqual({ challenger: null });
});
