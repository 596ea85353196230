import { countryOf } from '#shared/catalogue/french-countries.ts';
import type { Tally } from './tally.ts';

/** What TMDB writes in a way of its own; the codes of states that are no more are those that ISO 3166 once gave them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '(Ex)URSS': 'SU',
  '(Ex)Yougoslavie': 'YU',
  'Taïwan (République de Chine)': 'TW',
};

/** Codes of countries that are told by code or by their French name, each once; others are dropped, and counted by name. */
export function countriesOf(told: readonly string[], tally: Tally): string[] {
  const codes = told.flatMap((country) => {
    const code = /^[A-Z]{2}$/.test(country) ? country : (OTHER_NAMES[country] ?? countryOf(country));
    if (code === null) tally.add(`countries dropped: ${country}`);
    return code ?? [];
  });
  return [...new Set(codes)];
}
