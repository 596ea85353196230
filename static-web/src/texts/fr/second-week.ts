/** A film that could be kept for a second week. */
import { of } from '#shared/domain/elision.ts';
import { aboutCounted, agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

export const typedSecondWeek = {
  title: 'Garder un film une deuxième semaine',
  more: (euros: string) => `${euros} de plus que le programme conseillé.`,
  moreKept: (euros: string) => `Il vous resterait ${euros} de plus qu’avec le programme conseillé.`,
  inFrance: (admissions: number, low: string, high: string) =>
    ` : ${aboutCounted(admissions, 'entrée')} en France, entre ${low} et ${high} huit fois sur dix. `,
  here: (count: number, low: string, high: string) =>
    `Chez vous, sans la limite des places, ${counted(count, 'spectateur')} ${agreed(Math.round(count), 'attendu')}, entre ${low} et ${high}.`,
  /** How much of the first week's admissions a second one loses. */
  assumed: (lost: string, least: string, most: string) =>
    `Hypothèse : ${lost} en deuxième semaine, entre ${least} et ${most}.`,
  /** While few films tell of it, the assumption still counts. */
  learned: (films: number, isFew: boolean, lost: string, least: string, most: string) =>
    `D’après ${isFew ? 'une hypothèse et ' : ''}${counted(films, 'film')} : ${lost} en deuxième semaine, entre ${least} et ${most} huit fois sur dix.`,
  reason: (titles: string) => `Deuxième semaine ${of(titles)}`,
};

export const secondWeekText = typeset(typedSecondWeek);
