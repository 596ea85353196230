/** `npm run structure`: how the files of the program stand to each other. The limits are in structure/structure.test.ts. */
import { circleIn, longestChain } from './structure/chains.ts';
import { importGraph } from './structure/import-graph.ts';
import { projectFiles } from './structure/project-files.ts';

const texts = projectFiles();
const lines = [...texts].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }));
const byLength = lines.toSorted((a, b) => b.lines - a.lines);
const graph = importGraph(texts, 'at-once');
const chain = longestChain(graph);

console.log(
  `${lines.length} files, median ${byLength[byLength.length >> 1]?.lines ?? 0} lines; the longest:`,
);
for (const { file, lines } of byLength.slice(0, 5)) console.log(`  ${lines} ${file}`);
console.log(`Longest chain of imports: ${chain.length}`);
for (const file of chain) console.log(`  ${file}`);
console.log(`Circle: ${circleIn(importGraph(texts, 'ever'))?.join(' → ') ?? 'none'}`);
