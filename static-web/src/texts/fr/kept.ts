/** What the cinema keeps of its takings, where it counts that; what a film's distributor takes; a film's second week. */
import { of } from '#shared/domain/elision.ts';
import { aboutCounted, agreed, counted } from '../grammar.ts';

export const kept = {
  /** In a sentence, after the takings. */
  dont: (euros: string) => `dont il vous reste ${euros} ; `,
  rest: 'Ce qui reste',
  /** Where the takings go. */
  shared: (takings: string, taxes: string, rental: string, rest: string) =>
    `Sur ${takings} de recettes, les taxes prennent ${taxes} et les distributeurs ${rental} : il vous reste ${rest}.`,
  inRoom: (euros: string, share: string) =>
    `Il vous en reste ${euros} après les taxes et les ${share} du distributeur.`,
  range: (low: string, high: string) => `Il vous reste entre ${low} et ${high}, huit fois sur dix.`,
  chart: (low: string, high: string, costs: string) =>
    `Il vous reste entre ${low} et ${high}, huit fois sur dix ; les charges sont de ${costs}.`,
  chartActual: (euros: string) => ` En réalité, il reste ${euros}.`,
  reasons: 'Ces sommes sont ce qui vous reste, après les taxes et la part des distributeurs.',
};

export const rental = {
  usual: (share: string) => `Part du distributeur : ${share}, comme dans vos réglages.`,
  own: (share: string) => `Part du distributeur : ${share}, pour ce film.`,
  open: 'Changer cette part',
  lead: 'Ce que le distributeur prend de ce qui reste après les taxes. Le programme conseillé en tient compte.',
  rate: 'Part du distributeur (%)',
  hint: (share: string) => `Vide : la part de vos réglages, ${share}.`,
  save: 'Enregistrer',
  unknownFilm: 'Ce film n’est plus une sortie de cette semaine.',
};

export const secondWeek = {
  title: 'Garder un film une deuxième semaine',
  mark: 'deuxième semaine',
  more: (euros: string) => `${euros} de plus que le programme conseillé.`,
  moreKept: (euros: string) => `Il vous resterait ${euros} de plus qu’avec le programme conseillé.`,
  inFrance: (admissions: number, low: string, high: string) =>
    ` : ${aboutCounted(admissions, 'entrée')} en France, entre ${low} et ${high} huit fois sur dix. `,
  here: (count: number, low: string, high: string) =>
    `Chez vous, ${counted(count, 'spectateur')} ${agreed(Math.round(count), 'attendu')}, entre ${low} et ${high}.`,
  /** How much of the first week's admissions a second one loses. */
  assumed: (lost: string, least: string, most: string) =>
    `Hypothèse : ${lost} en deuxième semaine, entre ${least} et ${most}.`,
  learned: (films: number, lost: string, least: string, most: string) =>
    `D’après ${counted(films, 'film')} : ${lost} en deuxième semaine, entre ${least} et ${most} huit fois sur dix.`,
  reason: (titles: string) => `Deuxième semaine ${of(titles)}`,
};
