import { money, number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';

/** What the best programme would have brought more, in eight of ten cases: « 310 € », « entre 0 et 310 € ». */
export function leftWords([low, high]: readonly [number, number]): string {
  const [least, most] = [money(low), money(high)];
  return least === most ? most : fr.between(number(low), most);
}
