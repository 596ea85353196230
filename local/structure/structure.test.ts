import { describe, expect, it } from 'vitest';
import { circleIn, folderGraph, longestChain } from './chains.ts';
import { importGraph } from './import-graph.ts';
import { projectFiles } from './project-files.ts';

describe('the structure of the program', () => {
  const texts = projectFiles();
  const lengthOf = (text: string): number => text.split('\n').length - 1;

  it('has small files', () => {
    const lengths = [...texts.values()].map(lengthOf).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThan(70);
  });

  it('has no long file, not even of tests', () => {
    const long = [...projectFiles({ tests: true })].filter(([, text]) => lengthOf(text) > 350);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('has no circle, not even of types', () => {
    expect(circleIn(importGraph(texts, 'ever'))).toBeNull();
  });

  it('has no long chain of imports', () => {
    const chain = longestChain(importGraph(texts, 'at-once'));
    expect(chain.length, chain.join(' → ')).toBeLessThanOrEqual(12);
  });

  it('has no circle of the site’s folders', () => {
    const folderOf = (file: string) => /^static-web\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
    expect(circleIn(folderGraph(importGraph(texts, 'ever'), folderOf))).toBeNull();
  });
});

describe('reading imports', () => {
  const graph = (which: 'at-once' | 'ever') =>
    importGraph(
      new Map([
        ['a/one.ts', "import { x } from '../b/two.ts'; import type { T } from '#c/three.ts'; import 'zod';"],
        ['b/two.ts', "export * from './four.ts'; const later = () => import('#a/one.ts');"],
        ['b/four.ts', "import { type T } from '../c/three.ts'; import { type T as U, y } from './four.ts';"],
        ['c/three.ts', ''],
      ]),
      which,
    );

  it('finds what is loaded at once, and what is loaded later or imported for its types where that counts', () => {
    expect(Object.fromEntries(graph('at-once'))).toEqual({
      'a/one.ts': ['b/two.ts'],
      'b/two.ts': ['b/four.ts'],
      'b/four.ts': ['b/four.ts'],
      'c/three.ts': [],
    });
    expect(graph('ever').get('b/two.ts')).toEqual(['b/four.ts', 'a/one.ts']);
    expect(graph('ever').get('a/one.ts')).toEqual(['b/two.ts', 'c/three.ts']);
    expect(graph('ever').get('b/four.ts')).toEqual(['c/three.ts', 'b/four.ts']);
  });

  it('finds circles and the longest chain', () => {
    expect(circleIn(graph('at-once'))).toEqual(['b/four.ts', 'b/four.ts']);
    const chain = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
    ]);
    expect(circleIn(chain)).toBeNull();
    expect(longestChain(chain)).toEqual(['a', 'b', 'c']);
  });
});
