import { fold } from '../../features/text.ts';

const TWO_LETTERS = /^[a-z]{2}$/;
const A_TO_Z = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

/** The codes of all countries by their French names, folded. Read once, when it is first asked. */
let codes: ReadonlyMap<string, string> | null = null;

/**
 * ISO 3166-1, two letters, in upper case, of a country as `canonicalCountries` tells it: a code, or a folded French name. Null for
 * what is none.
 */
export function countryCode(country: string): string | null {
  if (TWO_LETTERS.test(country)) return country.toUpperCase();
  codes ??= frenchNames();
  return codes.get(country) ?? null;
}

/** As the platform knows them (CLDR). */
function frenchNames(): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const all = A_TO_Z.flatMap((one) => A_TO_Z.map((other) => one + other));
  return new Map(
    all.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[fold(name), code] as const];
    }),
  );
}
