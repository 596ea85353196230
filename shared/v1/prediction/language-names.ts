import { fold } from '../../features/text.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
/** Languages of films that have no code of two letters, and what film sites write in the place of one. */
const MORE = 'cmn yue fil haw gsw hak nan nap scn syr arc ber kab mos'.split(' ');
const SITES = [
  'mandarin',
  'farsi',
  'flamand',
  'flemish',
  'serbo croate',
  'serbo croatian',
  'langue des signes',
  'sign language',
  'muet',
  'silent',
];

let names: ReadonlySet<string> | null = null;

/** Whether a language is called so in French or English (ISO 639-1, as the runtime's CLDR names them). */
export function isLanguage(name: string): boolean {
  names ??= languageNames();
  return names.has(fold(name));
}

/** Some tens of milliseconds, once a process that is told of a language other than French and English. */
function languageNames(): Set<string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const found = new Set(SITES);
  for (const locale of ['fr', 'en']) {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const code of [...codes, ...MORE]) {
      const name = display.of(code);
      if (name !== undefined) found.add(fold(name));
    }
  }
  return found;
}
