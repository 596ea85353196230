/**
 * The API names countries and languages in English, whatever language it is asked in. Their codes are turned into the
 * names that the French sites use: those of CLDR, but for these.
 */
const COUNTRIES = new Map(
  Object.entries({
    US: 'Etats-Unis',
    GB: 'Grande-Bretagne',
    AE: 'Emirats Arabes Unis',
    BD: 'Bengladesh',
    CD: 'Congo',
    CG: 'Congo',
    CI: "Côte-d'Ivoire",
    CZ: 'République tchèque',
    HK: 'Hong-Kong',
    MK: 'Macédoine',
    MM: 'Birmanie',
    PS: 'Palestine',
    VN: 'Vietnam',
    // Countries that are no more, some under codes of the API's own.
    CS: 'Serbie',
    SU: 'URSS',
    XC: 'Tchécoslovaquie',
    XG: "Allemagne de l'Est",
    XI: 'Grande-Bretagne',
    YU: 'Yougoslavie',
  }),
);

/** "cn" and "xx" (none is spoken) are the API's own; its "zh" is the language, not the script. */
const LANGUAGES = new Map(
  Object.entries({
    cn: 'Cantonais',
    nb: 'Norvégien',
    sh: 'Serbo-croate',
    xx: 'Silencieux',
    zh: 'Mandarin',
  }),
);

const REGION = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
const LANGUAGE = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });

/** « Corée du Sud » for `KR`; null for a code that nobody knows. */
export function frenchCountry(code: string): string | null {
  return COUNTRIES.get(code) ?? (/^[A-Z]{2}$/u.test(code) ? (REGION.of(code) ?? null) : null);
}

/** « Japonais » for `ja`; null for a code that nobody knows. */
export function frenchLanguage(code: string): string | null {
  const known = LANGUAGES.get(code) ?? (/^[a-z]{2,3}$/u.test(code) ? LANGUAGE.of(code) : undefined);
  return known === undefined ? null : known.slice(0, 1).toUpperCase() + known.slice(1);
}
