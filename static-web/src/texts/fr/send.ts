/** The programme as it is printed and sent. */
import { counted } from '../grammar.ts';

export const send = {
  title: (span: string) => `Programme du ${span}`,
  back: 'Retour à la semaine',
  print: 'Imprimer',
  share: 'Envoyer',
  copy: 'Copier le texte',
  copied: 'Le texte est copié.',
  notCopied: 'Le navigateur n’a pas voulu copier : sélectionnez le texte ci-dessous.',
  calendar: 'Agenda (.ics)',
  nothing: 'Rien n’est encore programmé pour cette semaine.',
  nothingDetail: 'Confirmez la proposition ou choisissez autrement, puis revenez ici.',
  toWeek: 'Voir la semaine',
  rooms: {
    title: 'Le programme',
    room: 'Salle',
    film: 'Film',
    week: 'Spectateurs sur la semaine',
    day: 'par jour',
    closed: 'Aucun film',
  },
  distributors: {
    title: 'Ce qu’il faut dire aux distributeurs',
    unknown: 'Distributeur inconnu',
  },
  text: {
    title: 'Le texte à envoyer',
    room: (room: string, film: string, expected: string) => `${room} : ${film}${expected}`,
    expected: (week: string, day: string) => ` (environ ${week} sur la semaine, ${day} par jour)`,
  },
  spectators: (count: number) => counted(count, 'spectateur'),
  taken: (film: string, where: string, span: string, shows: string) =>
    `Nous programmons « ${film} »${where === '' ? '' : ` ${where}`} du ${span}, ${shows}.`,
  awaited: (spectators: string) => ` Nous attendons environ ${spectators}.`,
  declined: (film: string) => `Nous ne programmons pas « ${film} » cette semaine.`,
  shows: (count: number) => `${counted(count, 'séance')} par jour`,
  inEach: ' dans chacune',
  event: (film: string, where: string) => `${film}${where === '' ? '' : ` (${where})`}`,
  fileName: (week: string) => `programme-${week}.ics`,
};
