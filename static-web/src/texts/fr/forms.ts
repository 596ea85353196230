/** What a form says of a field. */
import { counted } from '../grammar.ts';

export const forms = {
  saving: 'Enregistrement…',
  number: 'Écrivez un nombre.',
  longest: (characters: number) => `Au plus ${counted(characters, 'caractère')}.`,
  whole: 'Écrivez un nombre entier.',
  atLeast: (minimum: string) => `Au moins ${minimum}.`,
  moreThan: (minimum: string) => `Plus de ${minimum}.`,
  atMost: (maximum: string) => `Au plus ${maximum}.`,
  cents: 'Deux décimales au plus.',
  invalid: 'Cette valeur ne convient pas.',
  refused: 'Le serveur a refusé cette valeur.',
  waits: {
    server:
      'Le serveur se réveille : une à trois minutes au plus. Nous réessayons tout seuls ; restez sur cette page.',
    minute:
      'Trop de demandes en une minute : nous réessayons tout seuls dans un instant ; restez sur cette page.',
  },
  overtaken:
    'Quelqu’un d’autre, ou une autre fenêtre, a enregistré entre-temps. La page montre maintenant ce qui est enregistré. Ce que vous avez écrit est resté dans le formulaire, mais n’est pas enregistré : vérifiez, puis enregistrez de nouveau.',
  draft: 'Ce que vous aviez écrit n’avait pas pu être enregistré : le voici. Vérifiez, puis enregistrez.',
  notSaved: 'Rien n’a été enregistré. Ce que vous avez écrit est toujours là ; réessayez.',
};
