import { letterKey } from './merge/letter-key.ts';

/** Names that sites spell in a way of their own, by their letters alone. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usa: 'US',
    grandebretagne: 'GB',
    republiquetcheque: 'CZ',
    reptcheque: 'CZ',
    hongkong: 'HK',
    palestine: 'PS',
    macedoine: 'MK',
    coree: 'KR',
    allemagnedelouest: 'DE',
  }),
);
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
let countries: ReadonlyMap<string, string> | null = null;

/** ISO 3166-1 of a French name, whatever its accents and punctuation; null if it is none. */
export function countryOf(name: string): string | null {
  countries ??= frenchNames();
  const key = letterKey(name);
  return OTHER_NAMES.get(key) ?? countries.get(key) ?? null;
}

function frenchNames(): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  // Codes that were withdrawn have the names of what they became: the first one stands, `DE` before `DD`.
  const spelled = codes.flatMap((code): [string, string][] => {
    const name = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? names.of(code) : undefined;
    return name === undefined ? [] : [[letterKey(name), code]];
  });
  return new Map(spelled);
}
