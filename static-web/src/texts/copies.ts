/** Copies in words, as surely as they are known. Pure. */
import { toldBehind, type ScreensKnown } from '#shared/domain/screens-known.ts';
import type { ScreensClass, ToldScreens } from '#shared/domain/shapes/told-facts.ts';
import { number, roundCount } from '../format/numbers.ts';

const CLASSES: Record<ScreensClass, string> = {
  'under-50': 'moins de 50 copies',
  '50-150': 'entre 50 et 150 copies',
  '150-350': 'entre 150 et 350 copies',
  '350-600': 'entre 350 et 600 copies',
  'over-600': 'plus de 600 copies',
};

/** As somebody told them: « 320 copies », « entre 350 et 600 copies », « sortie nationale large ». */
export function toldCopies(told: ToldScreens): string {
  if (told.kind === 'number') return `${number(told.screens)} ${told.screens === 1 ? 'copie' : 'copies'}`;
  return told.kind === 'wide' ? 'sortie nationale large' : CLASSES[told.screensClass];
}

/** What a forecast counts with; a class or an estimate is never told as the number in its middle. */
export function knownCopies(known: ScreensKnown): string {
  const told = toldBehind(known);
  if (told === null)
    return `environ ${roundCount(known.screens)} ${known.screens < 2 ? 'copie' : 'copies'} (estimation)`;
  if (told.kind === 'number') return toldCopies(told);
  return `${toldCopies(told)} ${told.kind === 'wide' ? 'annoncée' : 'annoncées'}`;
}
