const NUMBERS = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A count up to ten, in words: « trois ». */
export function countWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** A count of films up to ten, in words: « un », « deux ». */
export function filmCountWords(count: number): string {
  return count === 1 ? 'un' : countWords(count);
}

/** How many of ten similar weeks, 0 to 10: what a chance becomes in words and in pictures. */
export function ofTen(probability: number): number {
  return Math.round(probability * 10);
}

/** « Huit semaines semblables sur dix seraient bénéficiaires. » */
export function profitableWeeks(probability: number): string {
  const weeks = ofTen(probability);
  if (weeks === 0) return 'Presque aucune semaine semblable ne serait bénéficiaire.';
  if (weeks === 10) return 'Presque toutes les semaines semblables seraient bénéficiaires.';
  const count = NUMBERS[weeks] ?? '';
  const plural = weeks > 1 ? 's' : '';
  const verb = weeks > 1 ? 'seraient bénéficiaires' : 'serait bénéficiaire';
  return `${capital(count)} semaine${plural} semblable${plural} sur dix ${verb}.`;
}

/** « une chance sur cinq »; null when it is too small to be worth a word. */
export function chance(probability: number): string | null {
  if (probability < 0.04) return null;
  if (probability > 0.95) return 'presque toutes les chances';
  if (probability < 0.07) return 'une chance sur vingt';
  if (probability < 0.1) return 'une chance sur dix';
  if (probability < 0.56) return `une chance sur ${NUMBERS[Math.round(1 / probability)] ?? 'deux'}`;
  return `${NUMBERS[ofTen(probability)] ?? ''} chances sur dix`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** A heading's words inside a sentence: « le distributeur ». */
export function inSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
