import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBounded, MOST_ATTRIBUTES, MOST_DEPTH, TooComplexError } from './bounded-document.ts';

/** Elements of HTML that can be opened in one another without end, whatever else they close. */
const NESTING = (
  'a abbr address article aside b big blockquote button center code del details dfn dir div dl em fieldset figure font ' +
  'footer form header i ins kbd label main map mark menu nav object ol pre q ruby s samp section small span strong ' +
  'sub summary sup tt u ul var x-unknown marquee'
).split(' ');

describe('a page whose tags do not close', () => {
  it.each(NESTING.filter((name) => !['a', 'button', 'form'].includes(name)))('is refused: <%s>', (name) => {
    expect(() => loadBounded(`<${name}>`.repeat(10_000))).toThrow(TooComplexError);
  });

  it.each([
    '</a><div>',
    '<a><div>',
    '<b></i>',
    '<b></p>',
    '<x><div></x></div>',
    '<li><dd>',
    '<ul><li>',
    '<dl><dd>',
    '<button><p><b>',
    '<table><td>',
    '<table><caption>',
    '<td><table>',
    '<table><tr><td><center>',
    '<h1><span>',
    '<math><mi>',
    '<math><mtext><math>',
    '<svg><foreignObject>',
    '<template>',
    '<object><p>',
    '<p><b n=1><i><p>',
    '<ruby><rt><ruby>',
  ])('is refused whatever else stands between: %s', (part) => {
    expect(() => loadBounded(part.repeat(10_000))).toThrow(TooComplexError);
  });

  it.each(['div', 'center', 'x-unknown', 'b'])(
    'is refused from a depth on, and read below it: <%s>',
    (name) => {
      const nested = (depth: number): string =>
        Array.from({ length: depth }, (_, n) => `<${name} n=${n}>`).join('') + 'x';
      expect(loadBounded(nested(MOST_DEPTH - 2))('body').text()).toBe('x');
      expect(() => loadBounded(nested(MOST_DEPTH - 1))).toThrow(TooComplexError);
    },
  );

  const depthOf = (html: string): number => {
    let depth = 0;
    for (
      let level = load(html)
        .root()
        .toArray()
        .flatMap((node) => node.children);
      level.length > 0;
      depth += 1
    ) {
      level = level.flatMap((node) => ('children' in node ? node.children : []));
    }
    return depth;
  };

  it('is refused however it got so deep, and is otherwise what it is without bounds', () => {
    const names = [
      'b',
      'i',
      'a',
      'p',
      'div',
      'table',
      'td',
      'tr',
      'li',
      'ul',
      'h1',
      'button',
      'center',
      'object',
    ];
    const part = fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`]), 'x');
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (parts, times) => {
          const html = parts.join('').repeat(times);
          try {
            expect(loadBounded(html).html()).toBe(load(html).html());
          } catch (error) {
            if (!(error instanceof TooComplexError)) throw error;
            return;
          }
          expect(depthOf(html)).toBeLessThanOrEqual(2 * MOST_DEPTH);
        },
      ),
    );
  });
});

describe('a page whose tree takes more steps than the page has characters is refused', () => {
  const open = `<p>${Array.from({ length: 60 }, (_, number) => `<b n=${number}>`).join('')}</p>`;
  it.each([
    ['formatting that is taken up again in each paragraph', `${open}${'<p>x'.repeat(10_000)}`],
    ['thousands of elements that stand outside their table', `<table>${'<br>'.repeat(100_000)}`],
    ['thousands of elements that change their parent', `<b><p>${'<br>'.repeat(100_000)}</b>`],
    ['thousands of objects', '<td><object></td>'.repeat(1_000)],
  ])('%s', (_, html) => {
    expect(() => loadBounded(html)).toThrow(TooComplexError);
  });
});

describe('a tag with too many attributes is refused', () => {
  const attributes = (count: number, value = ''): string =>
    Array.from({ length: count }, (_, number) => `n${number}${value}`).join(' ');
  it.each([
    ['plain', attributes(MOST_ATTRIBUTES + 1)],
    ['with values', attributes(MOST_ATTRIBUTES + 1, '=">"')],
    ['without spaces', attributes(MOST_ATTRIBUTES + 1, '="x"').replaceAll(' ', '')],
    ['with slashes', attributes(MOST_ATTRIBUTES + 1).replaceAll(' ', '/')],
    ['in what is no value', ` =" ${attributes(MOST_ATTRIBUTES + 1)}`],
  ])('%s', (_, text) => {
    expect(() => loadBounded(`<p>x</p><a ${text}>`)).toThrow(TooComplexError);
    expect(() => loadBounded(`<math><title><a b="</title>" ${text}>`)).toThrow(TooComplexError);
  });

  it('and read with as many as are allowed', () => {
    expect(Object.keys(loadBounded(`<a ${attributes(MOST_ATTRIBUTES)}>`)('a').attr() ?? {})).toHaveLength(
      MOST_ATTRIBUTES,
    );
  });
});

it.each([
  ['tr', `<table>${'<tr><td>x<br></td></tr>'.repeat(20_000)}</table>`],
  ['li', `<ul>${'<li><p>x<img>'.repeat(20_000)}</ul>`],
  ['b', '<b>x</b>'.repeat(20_000)],
])('thousands of elements are read: %s', (name, html) => {
  expect(loadBounded(html)(name)).toHaveLength(20_000);
});
