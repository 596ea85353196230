import { describe, expect, it } from 'vitest';
import { recoLikesOptions } from './options.ts';

describe('the options of npm run reco:likes', () => {
  it('are a file, and where to begin and what to read where they are given', () => {
    expect(recoLikesOptions(['--out', 'a.jsonl'])).toEqual({ out: 'a.jsonl', from: null, to: undefined });
    expect(recoLikesOptions(['--out', 'a', '--from', '2026-11-18', '--to', 'niabst'])).toEqual({
      ...{ out: 'a', from: '2026-11-18', to: 'niabst' },
    });
  });

  it('that cannot be are refused', () => {
    expect(() => recoLikesOptions([])).toThrow('--out FILE is missing');
    expect(() => recoLikesOptions(['--out', 'a', '--from', '2026-11-17'])).toThrow('Wednesday');
    expect(() => recoLikesOptions(['--out', 'a', '--since', 'x'])).toThrow();
  });
});
