/** What the manager makes of the proposal: where the week stands, confirming, and films that she could not have. */
import { counted } from '../grammar.ts';

export const programming = {
  state: {
    forecast: 'À confirmer',
    confirmed: 'Programmé',
    decided: 'Programmé autrement',
    running: 'En cours',
    played: 'Semaine jouée',
  },
  choice: { confirmed: 'programmé', decided: 'programmé autrement', none: 'sans confirmation' },
  weeks: 'Aller à la semaine',
  weekOf: (span: string, state: string) => (state === '' ? span : `${span} · ${state}`),
  chosen: { confirmed: 'Vous programmez ', decided: 'Vous avez choisi ' },
  confirmOne: 'Je programme ce film',
  /** The count is between the two. */
  confirmSome: ['Je programme ces ', ' films'],
  confirmed: (when: string) => `Vous avez programmé cette proposition ${when}.`,
  followedThursday: (when: string) =>
    `Vous avez programmé la proposition de jeudi ${when} ; celle de lundi est différente.`,
  undo: 'Revenir sur ma décision',
  send: 'Imprimer ou envoyer',
  planAgain: 'Noter, et décider plus tard',
  noted: 'Noter qu’il manque',
  notObtained: {
    title: 'Non obtenus',
    lead: 'Ils ne sont plus proposés.',
    obtained: 'Obtenu finalement',
    missed: (euros: string, count: number) =>
      `${euros} de moins que si vous ${count === 1 ? 'l’aviez eu' : 'les aviez eus'}.`,
    mark: 'non obtenu',
  },
  reasons: {
    label: 'Pourquoi ce programme',
    twice: (title: string, rooms: string) => `${title} est ${rooms}`,
    exceeds: ' : on attend plus de spectateurs par jour que la plus grande salle n’a de places.',
    pays: ' : une salle de plus pour lui rapporte davantage qu’un autre film.',
    gain: (euros: string, titles: string) =>
      `C’est ${euros} de plus sur la semaine que les meilleurs films différents (${titles}).`,
    noGain: (titles: string) =>
      `Les meilleurs films différents (${titles}) rapporteraient autant ou un peu plus.`,
    inversion: (title: string, where: string, other: string, otherWhere: string, euros: string) =>
      `${title} passe ${where} et ${other}, moins attendu, ${otherWhere} : l’inverse ferait perdre ${euros} sur la semaine.`,
  },
  put: {
    label: (title: string, where: string) => `Mettre ${title}${where === '' ? ' au programme' : ` ${where}`}`,
    in: 'Mettre :',
    where: 'Mettre en salle…',
  },
  alone: {
    takings: (where: string) => `la semaine${where === '' ? '' : `, ${where}`}`,
    perDay: (count: number) => `${counted(count, 'spectateur')} par jour`,
    caption: (where: string) =>
      `Recettes et spectateurs : comme si le film passait seul${where === '' ? '' : ` ${where}`}.`,
  },
  secondWeek: 'deuxième semaine',
  more: (title: string) => `Résumé et raisons : ${title}`,
};
