import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode.ts';

/** "Août, 5 €" as the encodings write it. */
const LATIN = Buffer.from([0x41, 0x6f, 0xfb, 0x74, 0x2c, 0x20, 0x35, 0x20, 0x80]);
const UTF8 = Buffer.from('Août, 5 €');
const TEXT = 'Août, 5 €';

const page = (head: string, text: Buffer): Buffer => Buffer.concat([Buffer.from(head, 'latin1'), text]);
/** The text at the end of the decoded page. */
const read = (head: string, text: Buffer, contentType = 'text/html'): string =>
  decodeBody(page(head, text), contentType).slice(head.length);

const JPBOX = '<META http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />';

describe('a declaration in the page', () => {
  it.each([
    '<meta charset="windows-1252">',
    "<META CHARSET='ISO-8859-1'/>",
    '<meta charset=latin1>',
    '<meta name="x" charset = "cp1252" content="charset=utf-8">',
    JPBOX,
    '<meta content="text/html;charset=iso-8859-1" http-equiv=CONTENT-TYPE>',
    `${' '.repeat(1_604)}${JPBOX}`,
    `<script>${'x'.repeat(4_000)}</script>${JPBOX}`,
  ])('is found: %s', (head) => {
    expect(read(head, LATIN)).toBe(TEXT);
  });

  it.each([
    ['text', 'charset=iso-8859-1 '],
    ['a comment', `<!-- ${JPBOX} -->`],
    ['a script', `<script>write('${JPBOX}')</script>`],
    ['an attribute', `<a title='${JPBOX}'>`],
    ['another meta', '<meta name="description" content="charset=iso-8859-1">'],
    ['a name that nobody knows', '<meta charset="klingon">'],
    ['a place far down the page', `${' '.repeat(9_000)}${JPBOX}`],
  ])('is none in %s', (_, head) => {
    const [, shown] = decodeBody(page(head, LATIN), '').split('Ao');
    expect(shown).toBe('\uFFFDt, 5 \uFFFD');
  });

  it('is the first of two', () => {
    expect(read(`${JPBOX}<meta charset="utf-8">`, LATIN)).toBe(TEXT);
    expect(read(`<meta charset="utf-8">${JPBOX}`, UTF8)).toBe(TEXT);
    expect(read(`<meta charset="klingon">${JPBOX}`, LATIN)).toBe(TEXT);
  });

  it('of two bytes a letter cannot be true', () => {
    expect(read('<meta charset="utf-16">', UTF8)).toBe(TEXT);
  });

  it('of Latin-1 is not believed of a page that is UTF-8 in every byte', () => {
    expect(read(JPBOX, UTF8)).toBe(TEXT);
  });
});

describe('what counts more', () => {
  it('is the header', () => {
    expect(read('<meta charset="utf-8">', LATIN, 'text/html; charset=ISO-8859-1')).toBe(TEXT);
    expect(read(JPBOX, UTF8, 'text/html; Charset="utf-8"')).toBe(TEXT);
    expect(read(JPBOX, LATIN, 'text/html; charset=klingon')).toBe(TEXT);
  });

  it.each([
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('is the byte order mark of %s', (_, bytes) => {
    expect(decodeBody(bytes, 'text/html; charset=iso-8859-1')).toBe(TEXT);
  });
});

it('without any declaration a page is UTF-8', () => {
  expect(decodeBody(UTF8, 'text/html')).toBe(TEXT);
  expect(decodeBody(Buffer.alloc(0), '')).toBe('');
});
