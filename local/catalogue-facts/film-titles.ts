import type { Film } from '#shared/catalogue/film.ts';
import { isHeadline } from './titles/headline.ts';
import { isInCapitals, titleKey } from './titles/letters.ts';
import type { TitleCase } from './titles/title-case.ts';

/** A film's titles as the sources tell them. */
export interface ToldTitles {
  /** That of France, in capitals. */
  frenchCapitals: string | null;
  /** Of another source, in France or Québec. */
  french: string | null;
  /** Perhaps in capitals, perhaps two with two spaces between them: in its own script and in ours. */
  original: string | null;
  others: readonly string[];
  /** ISO 639-1, of the original title. */
  language: string | null;
}

type FilmTitles = Pick<Film, 'frenchTitle' | 'originalTitle' | 'otherTitles'>;

/** Titles in normal case. The French one is that of France where it is told; others are those with other letters, each once. */
export function titlesOf(told: ToldTitles, titleCase: TitleCase): FilmTitles {
  const originals = originalsOf(told.original);
  const [original = null, ...asWell] = originals;
  const others = told.others.map(tidy);
  const untranslated = [...originals.filter((title) => !isInCapitals(title)), ...others].filter(isSpelt);
  const french = told.french === null ? null : withoutHeadline(tidy(told.french), untranslated, titleCase);
  const own = [...(french !== null && isSpelt(french) ? [french] : []), ...untranslated];
  const frenchTitle =
    told.frenchCapitals === null
      ? french
      : titleCase.french(
          tidy(told.frenchCapitals),
          own,
          titleKey(told.frenchCapitals) === titleKey(original ?? ''),
        );
  const originalTitle =
    original === null
      ? null
      : titleCase.original(original, frenchTitle === null ? own : [frenchTitle, ...own], told.language);

  const seen = new Set([frenchTitle, originalTitle].map((title) => titleKey(title ?? '')));
  const otherTitles = [french, ...others, ...asWell]
    .filter((title) => title !== null)
    .map((title) => (isInCapitals(title) ? titleCase.original(title, own, told.language) : title))
    .filter((title) => {
      const isNew = !seen.has(titleKey(title));
      seen.add(titleKey(title));
      return isNew;
    });
  return { frenchTitle, originalTitle, otherTitles };
}

/** A French title that has a capital for each word, as titles in English have, is written anew. */
function withoutHeadline(french: string, untranslated: readonly string[], titleCase: TitleCase): string {
  const isTranslated = untranslated.every((title) => titleKey(title) !== titleKey(french));
  return isTranslated && isHeadline(french) ? titleCase.french(french.toUpperCase(), untranslated) : french;
}

/** Titles in capitals are not written as they should be, but for those of few letters: `JFK`, `M*A*S*H`. */
function isSpelt(title: string): boolean {
  return !isInCapitals(title) || (titleKey(title).length <= 4 && !/['’]/.test(title));
}

/** Those in our script first. */
function originalsOf(told: string | null): string[] {
  const titles = (told ?? '')
    .split(/\s{2,}/u)
    .map(tidy)
    .filter((title) => titleKey(title) !== '');
  const isLatin = (title: string): boolean => /\p{Script=Latin}|^[^\p{L}]+$/u.test(title);
  return [...titles.filter(isLatin), ...titles.filter((title) => !isLatin(title))];
}

function tidy(title: string): string {
  return title.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
