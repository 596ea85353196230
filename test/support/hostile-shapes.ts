/** So many characters of a part. */
export function repeated(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length)).slice(0, size);
}

/** Something of which a page may have too much. */
export interface Shape {
  name: string;
  /** So many characters of it. */
  make: (size: number) => string;
}

/** Parts with different numbers, which a parser takes for different things. */
function numbered(part: (number: number) => string, size: number): string {
  const parts: string[] = [];
  for (let length = 0, number = 0; length < size; number += 1) {
    const next = part(number);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

const repeating = (...parts: string[]): Shape[] =>
  parts.map((part) => ({ name: part, make: (size) => repeated(part, size) }));
const shape = (name: string, make: Shape['make']): Shape => ({ name, make });
/** Nearly as deep as pages may be, what the sample pages put around it included. */
const DEEP = 50;
/** As deep as that, with much in it. */
const deep = (open: string, part: string): Shape =>
  shape(`${DEEP} ${open}, then ${part}`, (size) => open.repeat(DEEP) + repeated(part, size));
const wide = (before: string, part: string, after: string): Shape =>
  shape(`${before} ${part} ${after}`, (size) => before + repeated(part, size) + after);

const TEXTS: readonly Shape[] = [
  ...repeating(
    '9',
    '9h',
    '0',
    '(',
    ')',
    '((',
    '(rep',
    ' ',
    '\t\n',
    ' - ',
    ' / ',
    '-',
    ',',
    ';',
    '"',
    "'",
    '&',
    '&amp;',
  ),
  ...repeating(
    '&#x200b;',
    '\u0301',
    'a\u0301',
    '\u200b',
    'a ',
    'é',
    'DU 1 ',
    'DU 22 AU 28 ',
    'April 1',
    'April 1-',
    '2023 Weekend ',
  ),
  ...repeating(
    'semaine du 1 ',
    '1/',
    '12/08/',
    '1 er avril ',
    '1 234 ',
    '1.',
    '$1,',
    '12 millions de ',
    'box office us ',
    'ou',
    'aa',
  ),
  ...repeating(
    'AcrACr',
    'cfilm=',
    '/film/fichefilm-1',
    '[',
    '{',
    '[[',
    '\\',
    '"id_main_movie":',
    '<',
    '</',
    '<!',
    '<?',
    '<!--',
    '--',
    ']]>',
    '\u0000',
    '\ud800',
  ),
];

const TAGS: readonly Shape[] = [
  ...repeating(
    '<center>',
    '<div>',
    '</a><div>',
    '<a><div>',
    '<b><p>',
    '<b></p>',
    '</p>',
    '</br>',
    '<p>',
    '<br>',
    '<x>',
    '</x>',
    '<x></y>',
  ),
  ...repeating(
    '<button><p>',
    '<table>',
    '<table><td>',
    '<table><tr>',
    '<td><table>',
    '<table><br>',
    '<table>x',
    '<table><b>',
    '<form>',
    '<nobr>',
    '<li>',
    '<ul><li>',
    '<dd><dl>',
  ),
  ...repeating(
    '<h1>',
    '<h1><h2>',
    '<ruby><rt>',
    '<select>',
    '<select><option>',
    '<option>',
    '<svg><g>',
    '<math><mi>',
    '<math><mtext><math>',
    '<math><title><a x="</title>',
    '<template>',
    '<template><tr>',
  ),
  ...repeating(
    '<frameset>',
    '<frame>',
    '<body a=1>',
    '<html b>',
    '<object>',
    '<object></object>',
    '<td><object></td>',
    '<applet>',
    '<marquee><b>',
    '<textarea>',
    '<plaintext>',
    '<title>',
    '<style>',
    '<script>',
    '<xmp>',
  ),
  ...repeating(
    '<![CDATA[',
    '<a href="',
    "<a b='",
    '<a b=">" ',
    '<a <',
    '<a/',
    '<iframe>',
    '<noscript>',
    '<head>',
    '<caption>',
    '<col>',
    '<colgroup>',
    '<tbody>',
    '<input>',
    '<input type=hidden>',
    '<image>',
    '<hr>',
  ),
  ...['a', 'b', 'i', 'font', 'nobr'].flatMap((tag) => [
    shape(`<${tag} n=1><${tag} n=2>`, (size) => numbered((number) => `<${tag} n=${number}>`, size)),
    shape(`<p><${tag} n=1>`, (size) => numbered((number) => `<p><${tag} n=${number}>`, size)),
    shape(
      `90 <${tag} n>, then <p>x`,
      (size) => numbered((number) => `<${tag} n=${number}>`, 9 * DEEP) + repeated('<p>x', size),
    ),
    shape(
      `90 <${tag} n>, then <p></${tag}>`,
      (size) => numbered((number) => `<${tag} n=${number}>`, 9 * DEEP) + repeated(`<p></${tag}>`, size),
    ),
  ]),
  shape('<a n1 n2 n3', (size) => `<a ${numbered((number) => `n${number} `, size)}>`),
  shape('<a n1=">" n2=">"', (size) => `<a ${numbered((number) => `n${number}=">" `, size)}>`),
  shape('240 attributes', (size) => repeated(`<b ${numbered((number) => `n${number} `, 1_000)}></b>`, size)),
  shape('240 attributes, open', (size) =>
    numbered((n) => `<b x=${n} ${numbered((number) => `n${number} `, 1_000)}>`, Math.min(size, 90_000)),
  ),
  wide('<b><p>', '<br>', '</b>'),
  wide('<b><p>', '<br>', '</b></b></b>'),
  wide('<a><a><p>', '<i></i>', '</a>'),
  wide('<table>', '<br>', ''),
  wide('<table>', '<i></i>', ''),
  wide('<table>', '<input>', ''),
  wide('<table><tr><td>', '<td><object></td>', '</table>'),
  wide(
    '<table class="box-office-table tablesmall5 tablesmall3 tablelarge1">',
    '<tr class="responsive-table-row"><td class="celluletitre">',
    '',
  ),
  wide('<table>', '<tr><th>a<td>b', ''),
  wide('<div class="entity-card"><ul>', '<li class="mdl">x', ''),
  ...['<div>', '<x>', '<b>', '<span>', '<i>', '<a>', '<table><td>', '<ul><li>'].flatMap((open) =>
    [
      '<p>',
      '</y>',
      '<div></div>',
      '<i></i>',
      '<br>',
      'x<br>',
      '<li>',
      '</b>',
      '<table></table>',
      '</p>',
      '<a>x',
      '<b></p>',
      '<option>',
      '<h1></h1>',
    ].map((part) => deep(open, part)),
  ),
  ...[
    '<li class="mdl"><div class="entity-card">',
    '<div class="card entity-card"><a class="meta-title-link">x</a>',
    '<table class="tablesmall tablesmall3"><tr><td class="celluletitre">x',
    '<table class="tablesmall tablesmall5"><tr><td>x',
    '<table class="box-office-table"><tr class="responsive-table-row"><td data-heading="Semaine">1',
    '<table class="box-office-table"><tr class="responsive-table-row"><td data-heading="Entrées">1 000',
    '<table class="tablelarge1"><tr><td><table class="tablesmall2"><tr><td>x',
    '<div id="table"><table><tr><td class="mojo-field-type-release"><a href="/release/rl1">x',
    '<table><caption>SEMAINES</caption><tr><td>x',
    '<div class="item"><span class="what">x</span><span class="that">y',
    '<h1><span class="titlebar-title">',
    '<span class="light">Titre original',
    '<div class="ovw-technical"><div class="item"><span class="what">a',
    '<div class="texte_2022titre"><h1>x</h1><h3>Distribué par',
    '<nav><a class="roller-item current" href="/film/fichefilm-1/">',
  ].flatMap((nest) => {
    const closed =
      nest
        .match(/<(\w+)/gu)
        ?.reverse()
        .map((open) => `</${open.slice(1)}>`)
        .join('') ?? '';
    const times = Math.floor(DEEP / (nest.match(/<\w/gu)?.length ?? 1));
    const nested = nest.repeat(times) + closed.repeat(times);
    return [
      shape(`${nest}, open`, (size) => repeated(nest, size)),
      shape(`${nest}, closed`, (size) => repeated(nest + closed, size)),
      shape(`${nest}, ${times} deep`, (size) => repeated(nested, size)),
      shape(`${nest}, ${times} deep around much`, (size) => nest.repeat(times) + repeated('<i>x</i>', size)),
      shape(`${nest}, ${times} deep around digits`, (size) => nest.repeat(times) + repeated('9', size)),
    ];
  }),
];

/** Texts and tags with which a page could hold its reader up. */
export const SHAPES: readonly Shape[] = [...TEXTS, ...TAGS];
