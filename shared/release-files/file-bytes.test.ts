import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileBytes } from './file-bytes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niab-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

describe('the bytes of a file', () => {
  it('are read', async () => {
    expect((await fileBytes(await file('a.jsonl', 'Lu\n'))).toString()).toBe('Lu\n');
  });

  it('are unpacked where they are gzipped, whatever the name, in several parts too', async () => {
    const packed = Buffer.concat([gzipSync('Lu\n'), gzipSync('Nu\n')]);
    expect((await fileBytes(await file('b.jsonl', packed))).toString()).toBe('Lu\nNu\n');
  });

  it('say that there is no file', async () => {
    await expect(fileBytes(join(folder, 'none.jsonl'))).rejects.toThrow(
      /none\.jsonl: there is no such file$/u,
    );
    const below = join(await file('c.jsonl', ''), 'x');
    await expect(fileBytes(below)).rejects.toThrow(/there is no such file$/u);
  });

  it('say that it is a directory', async () => {
    await expect(fileBytes(folder)).rejects.toThrow(/is a directory: name a file in it$/u);
  });

  it('say that a gzip file is cut off or damaged', async () => {
    const packed = gzipSync('Lu and Nu\n'.repeat(99));
    await expect(fileBytes(await file('d.gz', packed.subarray(0, -12)))).rejects.toThrow(
      /d\.gz: the gzip file is cut off; copy or fetch it again$/u,
    );
    packed.fill(0xff, 10);
    await expect(fileBytes(await file('e.gz', packed))).rejects.toThrow(/e\.gz: the gzip file is damaged/u);
  });

  it('say that it is an archive', async () => {
    await expect(fileBytes(await file('f.xlsx', 'PK\x03\x04…'))).rejects.toThrow(/is a ZIP archive/u);
  });

  it('are not read when no file of releases is that large', async () => {
    const path = await file('g.jsonl', '');
    await truncate(path, 2 ** 28 + 1);
    await expect(fileBytes(path)).rejects.toThrow(/g\.jsonl is larger than 256 MB/u);
  });
});
