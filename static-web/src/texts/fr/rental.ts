/** What a film's distributor takes, where the cinema counts what it keeps. */
import { typeset } from '../typeset.ts';

export const typedRentalText = {
  usual: (share: string) => `Part du distributeur : ${share}, comme dans vos réglages.`,
  own: (share: string) => `Part du distributeur : ${share}, pour ce film.`,
  open: 'Changer cette part',
  lead: 'Le taux de location : ce que le distributeur prend de ce qui reste après les taxes.',
  /** Of a week that has not begun. */
  counts: ' Le programme conseillé en tient compte.',
  rate: 'Part du distributeur (%)',
  hint: (share: string) => `Vide : la part de vos réglages, ${share}.`,
  save: 'Enregistrer',
  unknownFilm: 'Ce film n’est plus une sortie de cette semaine.',
};

export const rentalText = typeset(typedRentalText);
