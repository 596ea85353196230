import { MOST_TOLD_SCREENS, type ScreensClass, type ToldScreens } from '../../domain/shapes/told-facts.ts';
import type { FactsFileCode } from '../../error-codes.ts';
import { wordsOf } from '../../matching/words.ts';
import { readCount } from '../read-count.ts';

type Copies = { value: ToldScreens | null } | { code: FactsFileCode };

/** The classes in words, without accents and signs: as the page calls them, and by their codes. */
const CLASSES: Record<string, ScreensClass> = {
  'moins de 50': 'under-50',
  'under 50': 'under-50',
  '50 a 150': '50-150',
  '50 150': '50-150',
  '150 a 350': '150-350',
  '150 350': '150-350',
  '350 a 600': '350-600',
  '350 600': '350-600',
  'plus de 600': 'over-600',
  'over 600': 'over-600',
};
const WIDE: ReadonlySet<string> = new Set([
  'large',
  'sortie large',
  'sortie nationale',
  'sortie nationale large',
  'nationale',
  'wide',
]);
/** What may follow a class. */
const UNIT = / (?:copies?|ecrans?|salles?|screens?)$/u;
/** The same after a number, as it is written. Any other word makes it another thing: « 12 juin », « 2 semaines ». */
const UNIT_OF_NUMBER = /\s*(?:copies?|[ée]crans?|salles?|screens?|environ)\s*$/iu;

/** The copies of a film as somebody notes them: a number, a class, that it starts widely; empty: nothing is told. */
export function readCopies(cell: string): Copies {
  if (cell.trim() === '') return { value: null };
  const words = wordsOf(cell.slice(0, 60))
    .join(' ')
    .replace(UNIT, '')
    .replace(/^(?:de|entre) /u, '')
    .replace(' et ', ' a ');
  const screensClass = CLASSES[words];
  if (screensClass !== undefined) return { value: { kind: 'class', screensClass } };
  if (WIDE.has(words)) return { value: { kind: 'wide' } };
  const count = readCount(cell.normalize('NFC').replace(UNIT_OF_NUMBER, ''), Infinity);
  if ('code' in count)
    return {
      code: count.code === 'bad-number' || count.code === 'missing-value' ? 'bad-copies' : count.code,
    };
  if (count.value > MOST_TOLD_SCREENS) return { code: 'number-too-large' };
  return count.value < 1 ? { code: 'bad-copies' } : { value: { kind: 'number', screens: count.value } };
}
