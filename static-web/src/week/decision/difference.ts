import { money } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';

/** « 640 € de moins que le programme conseillé. » */
export function differenceWords(euros: number): string {
  const size = Math.abs(Math.round(euros));
  if (size === 0) return fr.decision.same;
  return euros < 0 ? fr.decision.less(money(size)) : fr.decision.more(money(size));
}
