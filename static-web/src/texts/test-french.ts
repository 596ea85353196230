/** What French printers and grammars ask for, as patterns of what breaks it; for tests. */

const VOWEL = '(?![oO]nz|[oO]ui\\b)[aeiouyéèêàâîôûœAEIOUÉÈÊÀÂÎÔÛŒ](?!\\d)';
const NOUN =
  '(?:film|place|séance|copie|spectateur|sortie|entrée|page|semaine|salle|prévision|billet|demande|travail|caractère|million)';
/** Words that end like a plural. */
const NO_PLURAL = '(?!dans|sans|mais|puis|plus|moins|sous|vers|après|très|depuis|fois|prix|mois|ans|des|sur)';

export const RULES: Record<string, RegExp> = {
  'elides before a vowel': new RegExp(
    `(?:^|[\\s(«’])(?:[dDnNsSjJ]e|[qQ]ue|[lL][ea]|[jJ]usque|[pP]uisque|[lL]orsque) (?:${VOWEL}|Hélène)`,
    'u',
  ),
  'elides nowhere else': /(?<!\p{L})(?:[dlnsqj]|qu)’(?:Hugh|Céline|\d)/iu,
  'has « s’il »': /(?<!\p{L})si ils?(?!\p{L})/iu,
  'has the singular after none and one': new RegExp(
    `(?<![\\d,][\\s\u00a0]?|[dl]es )\\b[01] ${NO_PLURAL}[a-zà-ÿ]+[sx](?!\\p{L})`,
    'u',
  ),
  'has the plural from two on': new RegExp(`(?:(?<!,)\\b2|1[\\s]200) ${NOUN}(?!\\p{L})`, 'u'),
  'has a narrow no-break space before ; ! ?': /[^\u202f][;?!]/u,
  'has a no-break space before : € % and in guillemets': /[^\u00a0(][»€%]|[^\u00a0\d]:|«[^\u00a0]/u,
  'has French quotes, apostrophes, ellipses and minus signs': /["“”'`]|\.\.\.| - |--/u,
  'has accents on its capitals':
    /(?<!\p{L})(?:A (?:la|partir|venir)|E(?:tat|cran|trang|crivez|chang|rotique|missions)|Ca )/u,
  'has no space or mark twice': /[ \u00a0\u202f]{2}|\.\.|,,/u,
  'says « distribution » of who plays': /(?<!\p{L})affiches?(?!\p{L})/iu,
};

/** The rules that a text breaks. */
export function brokenRules(text: string): string[] {
  return Object.entries(RULES).flatMap(([name, rule]) => (rule.test(text) ? [name] : []));
}
