import { describe, expect, it } from 'vitest';
import { readReleases } from './read-releases.ts';

describe('the releases of 1996 to 2023', () => {
  it('are read without a fault or a remark, each film once', async () => {
    const notices: string[] = [];
    const rows = await readReleases('../shared/data/releases-fr-2026-11.jsonl', {
      onNotice: (text) => notices.push(text),
    });
    expect(rows).toHaveLength(11_733);
    expect(notices).toEqual([]);
    expect(rows[0]).toMatchObject({
      facts: { title: 'Dead Man', jpboxId: 4059 },
      firstWeekAdmissions: 63_321,
    });
  });
});
