/** The page « Semaine »: its head, its rooms, their money, and the other releases. */
import { agreed, counted } from '../grammar.ts';

export const week = {
  heading: (span: string) => `Semaine du ${span}`,
  previous: 'Semaine précédente',
  next: 'Semaine suivante',
  stage: {
    thursday: 'Prévision de jeudi',
    monday: 'Prévision de lundi',
  },
  /** When the forecast was made; when the settings have changed after it. */
  updated: (when: string) => `mise à jour ${when}`,
  settingsChanged: (when: string) => `réglages changés ${when}`,
  noForecast: 'Pas encore de prévision',
  notForecast: 'Sans prévision',
  partial: (count: number) => `partielle : ${counted(count, 'page')} non ${agreed(count, 'lue')}`,
};

export const ticket = {
  perWeek: (count: number) => `${agreed(count, 'spectateur')} dans la semaine`,
  perDay: (day: string) => `, ${day} par jour`,
  range: (low: string, high: string) => `entre ${low} et ${high}, huit fois sur dix`,
  really: (tickets: string) => ` · ${tickets} en réalité`,
  tickets: 'spectateurs',
  takings: 'recettes',
  places: 'des places',
  fullHouse: (chance: string) => `${chance} d’afficher complet toute la semaine`,
  forecast: 'prévu',
  actual: 'réel',
  rangeLabel: (mean: number, low: string, high: string, seats: number) =>
    `${agreed(mean, 'Prévu', 'Prévus')} : ${counted(mean, 'spectateur')} dans la semaine, entre ${low} et ${high} huit fois sur dix, pour ${counted(seats, 'place')}.`,
  actualLabel: (tickets: string) => ` En réalité : ${tickets}.`,
  estimated: 'estimé d’après les entrées en France',
  entered: 'd’après vos billets',
  empty: 'Aucun film pour cette salle',
  overflow: (rooms: string) => `Ceux qui ne trouvent plus de place ${rooms}.`,
  unknownFilm: 'Film inconnu',
  otherFilm: 'Autre film',
};

export const money = {
  title: 'L’argent de la semaine',
  takings: 'Recettes',
  costs: 'Charges',
  result: 'Résultat',
  forecast: 'Prévu',
  actual: 'Réel',
  range: (low: string, high: string) => `Résultat entre ${low} et ${high}, huit fois sur dix.`,
  tenWeeks: (weeks: number) =>
    weeks === 0
      ? 'Aucune semaine semblable sur 10 n’est bénéficiaire'
      : `${weeks} ${agreed(weeks, 'semaine semblable', 'semaines semblables')} sur 10 ${agreed(weeks, 'bénéficiaire')}`,
  chart: (low: string, high: string, costs: string) =>
    `Recettes prévues entre ${low} et ${high}, huit fois sur dix ; les charges sont de ${costs}.`,
  chartActual: (takings: string) => ` Recettes réelles : ${takings}.`,
  estimated:
    'Recettes réelles estimées d’après les entrées en France et la part de votre cinéma, tant que vos billets ne sont pas saisis.',
};

export const since = {
  title: 'Depuis jeudi',
  stable: 'stable',
  newIn: (rooms: string) => ` est maintenant proposé${rooms === '' ? '' : ` ${rooms}`}`,
  insteadOf: ', à la place de ',
  unknownOnThursday: 'pas encore chiffré jeudi',
  mainly: (reason: string) => `Surtout : ${reason}.`,
  from: (thursday: string, monday: number) =>
    `de ${thursday} à ${counted(monday, 'spectateur')} ${agreed(Math.round(monday), 'attendu')}, sans la limite des places`,
  waiting:
    'La prévision de lundi n’est pas encore faite : elle tiendra compte du dernier week-end américain, et des copies si elles sont annoncées d’ici là.',
};

export const others = {
  title: 'Les autres sorties',
  caption: 'Spectateurs attendus dans votre cinéma en une semaine, sans la limite des places.',
  allTitle: 'Les sorties',
  notForecast: 'Recueillies après coup, sans prévision.',
  range: (low: string, high: string) => `entre ${low} et ${high}, huit fois sur dix`,
  noForecast: 'pas de prévision',
  expected: (count: number) =>
    `${agreed(Math.round(count), 'spectateur attendu', 'spectateurs attendus')} dans la semaine`,
  actual: (count: string) => `réel : ${count}`,
  more: (count: number) => (count === 1 ? 'Voir l’autre' : `Voir les ${count} autres`),
  less: 'Réduire la liste',
  none: 'Il n’y a pas d’autre sortie cette semaine.',
};
