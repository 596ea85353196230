/** The page « Prochaines sorties ». */
import { aboutCounted, agreed, counted, feminineOrdinal } from '../grammar.ts';

export const releases = {
  title: (span: string) => `Sorties du ${span}`,
  count: (count: number) =>
    count === 0
      ? 'Aucune sortie cette semaine. '
      : count === 1
        ? 'Une sortie cette semaine. '
        : `${counted(count, 'sortie')} cette semaine. `,
  mostExpected: 'La plus attendue : ',
  mostExpectedWith: (admissions: number) => `, environ ${aboutCounted(admissions, 'entrée')} en France.`,
  noneForecast: 'Aucune n’est encore chiffrée.',
  notForecast: 'La collecte s’est faite après coup, sans prévision.',
  topTen: 'Les dix plus attendus',
  all: 'Toutes les sorties',
  found: (count: number) =>
    count === 0
      ? 'Aucun film ne correspond.'
      : `${counted(count, 'film')} ${agreed(count, 'correspond', 'correspondent')}.`,
  more: (count: number) => (count === 1 ? 'Voir l’autre sortie' : `Voir les ${count} autres sorties`),
  less: 'Ne garder que les dix plus attendus',
  reset: 'Tout afficher',
  filters: {
    label: 'Trier et chercher',
    sort: 'Trier par',
    sorts: {
      attendus: 'Plus attendus',
      titre: 'Titre',
      distributeur: 'Distributeur',
      duree: 'Durée',
    },
    genre: 'Genre',
    everyGenre: 'Tous',
    text: 'Chercher',
    textHint: 'Titre, nom, distributeur…',
  },
  card: {
    rank: (rank: number) =>
      rank === 1 ? 'Sortie la plus attendue' : `${feminineOrdinal(rank)} sortie la plus attendue`,
    admissions: 'entrées en France',
    here: (tickets: number, low: string, high: string) =>
      `Dans votre cinéma, sans la limite des places : ${counted(tickets, 'spectateur')} sur la semaine, entre ${low} et ${high} huit fois sur dix.`,
    stage: { thursday: 'jeudi', monday: 'lundi' },
    actual: 'réel',
    range: (low: string, high: string) => `entre ${low} et ${high}`,
    eightOfTen: 'huit fois sur dix',
    noForecast: 'Pas encore de prévision.',
    stageUnknown: 'pas chiffré',
    forIt: 'Pour',
    againstIt: 'Contre',
    details: (title: string) => `Pourquoi ce chiffre : ${title}`,
    why: 'Pourquoi ce chiffre',
  },
};
