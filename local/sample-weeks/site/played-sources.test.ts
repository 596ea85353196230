import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SOURCES } from '#shared/sources/index.ts';
import { playedSources } from './played-sources.ts';

it('plays the sources of whose hosts it has pages, and no other', () => {
  const routes = readFileSync(path.join(import.meta.dirname, 'routes.ts'), 'utf8').replaceAll('\\', '');
  const hosts = (name: string): readonly string[] =>
    SOURCES.find((source) => source.name === name)?.hosts ?? [];
  const played = playedSources([
    ...SOURCES,
    { name: 'new', hosts: ['www.new.example'], rank: 9, listsReleases: true, pages: [] },
  ]);
  expect(played.map(({ name }) => name)).toEqual(['allocine', 'jpbox', 'box-office-mojo']);
  for (const { name } of SOURCES) {
    const hasPages = hosts(name).every((host) => routes.includes(`/^/${host}/`));
    expect([name, hasPages]).toEqual([name, played.some((source) => source.name === name)]);
  }
});
