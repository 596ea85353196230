import type { ImportGraph } from './import-graph.ts';

/** A circle of imports, its first file again at its end; null where there is none. */
export function circleIn(graph: ImportGraph): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** The longest chain of files of which each imports the next. @param graph without circles. */
export function longestChain(graph: ImportGraph): string[] {
  const known = new Map<string, string[]>();
  const from = (file: string): string[] => {
    const earlier = known.get(file);
    if (earlier !== undefined) return earlier;
    const chain = [file, ...longest((graph.get(file) ?? []).map(from))];
    known.set(file, chain);
    return chain;
  };
  return longest([...graph.keys()].map(from));
}

/** The graph of folders: which folder's files import which other folder's. */
export function folderGraph(graph: ImportGraph, folderOf: (file: string) => string | null): ImportGraph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const own = folderOf(file);
    if (own === null) continue;
    const others = folders.get(own) ?? new Set<string>();
    folders.set(own, others);
    for (const imported of imports) {
      const other = folderOf(imported);
      if (other !== null && other !== own) others.add(other);
    }
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others]]));
}

function longest(chains: readonly string[][]): string[] {
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}
