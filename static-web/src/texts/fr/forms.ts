/** What a form says of a field. */
export const forms = {
  saving: 'Enregistrement…',
  number: 'Écrivez un nombre.',
  whole: 'Écrivez un nombre entier.',
  atLeast: (minimum: string) => `Au moins ${minimum}.`,
  moreThan: (minimum: string) => `Plus de ${minimum}.`,
  atMost: (maximum: string) => `Au plus ${maximum}.`,
  invalid: 'Cette valeur ne convient pas.',
  refused: 'Le serveur a refusé cette valeur.',
  notSaved: 'Rien n’a été enregistré. Ce que vous avez écrit est toujours là ; réessayez.',
};
