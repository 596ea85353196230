import { performance } from 'node:perf_hooks';
import { placesIn, plainPage, samplePages, TAGS, TEXTS, withAt, type SamplePage } from './hostile-pages.ts';

const SIZE = 1_000_000;
/** Places of a page that are tried with each shape. */
const PLACES = 4;
/** Those with which pages held their reader up, and the worst of the others. */
const NAMED = new Set(
  [
    ...['9', '9h', '(', 'April 1-', 'DU 22 AU 28 ', '/film/fichefilm-1', ' ', '<center>', '</a><div>'],
    ...['<table>', '<table><br>', '<tbody>', '<td><object></td>'],
  ].map((part) => JSON.stringify(part)),
);
const OTHERS = [
  '90 <x>, then <a>x',
  '<b><p> <br> </b>',
  '<a n1 n2 n3',
  '90 <b n>, then <p>x',
  '<li class="mdl"><div class="entity-card">, 40 deep around much',
];
const SHAPES = [...TEXTS, ...TAGS].filter(({ name }) => NAMED.has(name) || OTHERS.includes(name));

/** How much longer 1 MB of the worst shape takes than 1 MB of a plain page, for each page that is read. */
export function hostileFigures(): { what: string; value: string }[] {
  return samplePages().map((page) => {
    const plain = plainPage(page.html, SIZE);
    readIn(page, plain);
    const usual = [1, 2, 3].map(() => readIn(page, plain)).toSorted((a, b) => a - b)[1] ?? Number.NaN;
    const places = placesIn(page.html);
    const tried = places.filter((_, index) => index % Math.ceil(places.length / PLACES) === 0);
    let worst = { name: '', ms: 0 };
    for (const { name, make } of SHAPES) {
      const content = make(SIZE);
      for (const place of tried) {
        const ms = readIn(page, withAt(page.html, place, content));
        if (ms > worst.ms) worst = { name, ms };
      }
    }
    return {
      what: `1 MB of ${SHAPES.length} hostile shapes in ${page.name}, and a plain page of 1 MB (${usual.toFixed(0)} ms)`,
      value: `at most ${(worst.ms / usual).toFixed(1)} times as long, with \`${worst.name}\``,
    };
  });
}

/** Milliseconds; a page that is refused is done with as well. */
function readIn(page: SamplePage, html: string): number {
  const start = performance.now();
  try {
    page.parse(html);
  } catch {
    // Refused.
  }
  return performance.now() - start;
}
