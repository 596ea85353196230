import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODINGS, windows1252 } from './testing-encodings.ts';
import { toUtf8 } from './to-utf8.ts';

const read = (bytes: Buffer) => toUtf8(bytes, 'F').bytes.toString();

describe('the text of a file', () => {
  const json = fc.jsonValue().map((value) => JSON.stringify([value]));

  it.each(Object.entries(ENCODINGS))('is read without remark in %s', (_, encode) => {
    fc.assert(
      fc.property(json, (text) => {
        expect(toUtf8(encode(text), 'F')).toEqual({ bytes: Buffer.from(text), notice: null });
      }),
    );
  });

  it('is read as Windows-1252 where it is no UTF-8, which is said', () => {
    const text = '["L’Été à 5 €", "Cœur"]\n["Ÿ", "…"]';
    const { bytes, notice } = toUtf8(windows1252(`\n${text}`), 'F.jsonl');
    expect(bytes.toString()).toBe(`\n${text}`);
    expect(notice).toBe('F.jsonl is not UTF-8; read as Windows-1252 (see the accents of line 2)');
  });

  it('is Windows-1252 although two of its letters look like one of UTF-8', () => {
    const text = '["CAFÉ…", "Élan", "Été", "à"]';
    expect(read(windows1252(text))).toBe(text);
  });

  it('names the lines that are no UTF-8 where the rest is', () => {
    const bytes = Buffer.concat([
      Buffer.from('"é"\r"è"\n'),
      windows1252('"ê", "ë"\n'),
      Buffer.from('"à"\n"ï"'),
    ]);
    expect(() => read(bytes)).toThrow(/^F: 1 fault\n {2}line 3: holds bytes that are no UTF-8\n/u);
  });

  it('believes the byte order mark', () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFF"a"\n'), windows1252('"ê"\n"ë"')]);
    expect(() => read(bytes)).toThrow(/line 2: holds bytes.*\n.*line 3: holds bytes/u);
  });

  it.each([1, 2, 3])('is no Windows-1252 because its last character lacks %i bytes', (missing) => {
    const whole = Buffer.from('["é", "𝄞');
    const { bytes, notice } = toUtf8(whole.subarray(0, -missing), 'F');
    expect(notice).toBeNull();
    expect(bytes.toString()).toMatch(/^\["é", "\ufffd+$/u);
  });

  it('may end within a character of UTF-16', () => {
    expect(read(ENCODINGS['UTF-16 LE']('["é"]').subarray(0, -1))).toBe('["é"');
  });

  it.each([
    ['zero bytes', Buffer.from('["a\0b"]'), /^F is no text/u],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0]), /^F is no text/u],
    ['half a pair in UTF-16', Buffer.from('\uFEFF"\ud834"', 'utf16le'), /^F looks like UTF-16LE and is not/u],
  ])('is not %s', (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(message);
  });
});
