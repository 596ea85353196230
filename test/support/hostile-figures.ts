import { placesIn, plainPage, samplePages, withAt, type SamplePage } from './hostile-pages.ts';
import { SHAPES, type Shape } from './hostile-shapes.ts';

const MEGABYTE = 1_000_000;
/** Where each of all shapes is tried once. */
const SMALL = 100_000;
/** Places of a page at which the named shapes are tried. */
const PLACES = 3;
/** Those with which pages held their reader up, and the worst of the others: tried with a megabyte. */
const NAMED = new Set([
  ...['9', '9h', '(', 'April 1-', 'DU 22 AU 28 ', '/film/fichefilm-1', ' ', '<center>', '</a><div>'],
  ...['<table>', '<table><br>', '<tbody>', '<td><object></td>', '<b><p> <br> </b>', '<a n1 n2 n3'],
  ...[
    '50 <x>, then <a>x',
    '50 <b n>, then <p>x',
    '<li class="mdl"><div class="entity-card">, 25 deep around much',
  ],
]);

interface Worst {
  name: string;
  ratio: number;
}

/** How many times as long the worst hostile shape takes as a plain page of the same size, for each page that is read. */
export function hostileFigures(): { what: string; value: string }[] {
  const named = SHAPES.filter(({ name }) => NAMED.has(name));
  return samplePages().map((page) => {
    const places = placesIn(page.html);
    const some = places.filter((_, index) => index % Math.ceil(places.length / PLACES) === 0);
    const large = worstOf(page, MEGABYTE, named, () => some);
    const small = worstOf(page, SMALL, SHAPES, (index) => places.slice(index % places.length).slice(0, 1));
    return {
      what: `${page.name}: the worst of ${named.length} hostile shapes of 1 MB, and of ${SHAPES.length} of 100 kB, to a plain page`,
      value: [large, small].map(({ name, ratio }) => `${ratio.toFixed(1)} times (\`${name}\`)`).join(', '),
    };
  });
}

function worstOf(
  page: SamplePage,
  size: number,
  shapes: readonly Shape[],
  placesFor: (index: number) => readonly number[],
): Worst {
  const plain = plainPage(page.html, size);
  readIn(page, plain);
  const usual = [1, 2, 3].map(() => readIn(page, plain)).toSorted((a, b) => a - b)[1] ?? Number.NaN;
  let worst: Worst = { name: '', ratio: 0 };
  for (const [index, { name, make }] of shapes.entries()) {
    const content = make(size);
    for (const place of placesFor(index)) {
      const ratio = readIn(page, withAt(page.html, place, content)) / usual;
      if (ratio > worst.ratio) worst = { name, ratio };
    }
  }
  return worst;
}

/** Milliseconds of this thread on its processor; a page that is refused is done with as well. */
function readIn(page: SamplePage, html: string): number {
  const start = process.threadCpuUsage();
  try {
    page.parse(html);
  } catch {
    // Refused.
  }
  return process.threadCpuUsage(start).user / 1_000;
}
