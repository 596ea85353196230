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
  /** Where nothing is known of whoever saved. */
  somebody: 'Quelqu’un d’autre, ou une autre fenêtre,',
  overtakenBy: (who: string, when: string | null) =>
    `${who} a enregistré ${when === null ? 'entre-temps' : `entre-temps, le ${when}`} :`,
  notYours: 'Ce que vous avez choisi n’est pas enregistré. Lequel des deux doit valoir ?',
  keepMine: 'Garder le mien',
  takeTheirs: 'Prendre l’autre',
  leave: {
    title: 'Quitter sans enregistrer ?',
    detail: 'Ce que vous avez changé sur cette page n’est pas enregistré.',
    stay: 'Rester sur la page',
    go: 'Quitter sans enregistrer',
  },
  draft: 'Ce que vous aviez écrit n’avait pas pu être enregistré : le voici. Vérifiez, puis enregistrez.',
  notSaved: 'Rien n’a été enregistré. Ce que vous avez écrit est toujours là ; réessayez.',
};
