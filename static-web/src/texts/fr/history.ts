/** The page « Historique ». */
import { aboutCounted, agreed, counted } from '../grammar.ts';
import { wonWeeks } from './won-weeks.ts';
import { typeset } from '../typeset.ts';

export const typedHistoryText = {
  title: 'Historique',
  shareStart: 'Sur 100 € possibles, votre programme en a rapporté ',
  shareEnd: '.',
  shareDetail: (weeks: number, takings: string, best: string) =>
    weeks > 1
      ? `En ${weeks} semaines : ${takings} de recettes, quand les meilleurs programmes en auraient fait ${best}.`
      : `En une semaine : ${takings} de recettes, quand le meilleur programme en aurait fait ${best}.`,
  mostLeft: (week: string, left: string) => `C’est la semaine du ${week} qui en a laissé le plus : ${left}.`,
  trendTitle: 'Semaine après semaine, sur 100 € possibles',
  trend: (recent: string, overall: string) =>
    `Ces quatre dernières semaines : ${recent} sur 100 possibles, contre ${overall} depuis le début.`,
  trendShort: (overall: string) => `Depuis le début : ${overall} sur 100 possibles.`,
  trendFirst: 'Il faut une première semaine terminée.',
  trendAxis: '€ sur 100 possibles',
  trendKeyWeek: 'une semaine',
  trendKeyMonth: 'les quatre dernières semaines ensemble',
  trendToggle: 'Voir les chiffres de chaque semaine',
  trendTable: 'Sur 100 € possibles, semaine par semaine',
  trendColumns: { week: 'Semaine', share: 'Sur 100 €', month: 'Quatre semaines', left: 'Laissés' },
  weeksTitle: 'Semaine par semaine',
  columns: {
    week: 'Semaine',
    programme: 'Programme',
    expected: 'Prévu',
    takings: 'Réel',
    result: 'Résultat',
    left: 'Laissé',
    details: 'Détail',
  },
  leftNote:
    'Laissé : ce que le meilleur programme aurait rapporté de plus, avec le même public. S’il manque les billets d’un film, ou si sa salle était pleine, on ne le connaît qu’entre deux montants, huit fois sur dix.',
  /** Where the result is of what stays. */
  leftInTakings: 'Laissé est compté en recettes, à votre taux de location habituel.',
  open: 'Détail',
  ofWeek: (week: string) => ` de la semaine du ${week}`,
  wonWeeks,
  filmsTitle: 'Entrées en France : prévu et réel',
  filmColumns: { film: 'Film', thursday: 'Prévu jeudi', monday: 'Prévu lundi', actual: 'Réel' },
  noForecast: 'pas de prévision',
  programmed: 'programmé',
  otherFilms: (count: number) => (count === 1 ? 'Voir l’autre sortie' : `Voir les ${count} autres sorties`),
  fewerFilms: 'Seulement les films programmés',
  withoutResult: {
    title: 'Semaines sans résultat',
    lead: 'Un film dont les entrées ne sont pas publiées laisse sa semaine sans résultat, tant que vos billets ne sont pas saisis.',
    enter: 'Saisir vos billets',
  },
  notForecast: {
    title: 'Semaines sans prévision',
    lead: 'Le service n’a pas chiffré ces semaines à temps. Leurs sorties et leurs entrées ont été recueillies après coup : elles servent aux prévisions suivantes.',
    found: (releases: number) => counted(releases, 'sortie'),
    published: (published: number, releases: number) =>
      published === 0
        ? ', pas encore d’entrées publiées'
        : published === releases
          ? ', toutes les entrées publiées'
          : `, les entrées ${published === 1 ? 'd’une seule' : `de ${published}`} publiées`,
  },
  error: {
    right: 'presque juste',
    tooMuch: (share: string) => `${share} de trop`,
    tooLittle: (share: string) => `il manquait ${share}`,
    timesTooMuch: (times: string) => `${times} fois trop`,
  },
  tickets: {
    title: 'Vos billets',
    lead: 'Combien de billets chaque salle a-t-elle vendus dans la semaine ?',
    film: 'Film',
    closed: 'Aucun film',
    sold: 'Billets vendus',
    atMost: (capacity: number) => `${counted(capacity, 'place')} dans la semaine`,
    estimated: (tickets: string) => `estimés à ${tickets}`,
    missing: 'Écrivez le nombre de billets, 0 s’il n’y en a pas eu.',
    whole: 'Écrivez un nombre entier, sans virgule.',
    tooMany: (capacity: number) => `Cette salle n’a que ${counted(capacity, 'place')} dans la semaine.`,
    withoutFilm: 'Sans film, il ne peut pas y avoir de billets.',
    unknownFilm: 'Ce film n’est pas une sortie de cette semaine.',
    tooEarly: 'Cette semaine n’a pas encore commencé.',
    save: 'Enregistrer les billets',

    saved: 'Billets enregistrés.',
    instead: (room: string, film: string, sold: number) => `${room} : ${film}, ${counted(sold, 'billet')}.`,
    failed: 'Les sorties de la semaine ne sont pas arrivées.',
  },
  /** What it opens has its texts in ticket-import.ts, which come with it. */
  ticketImport: {
    title: 'Vos billets depuis un fichier',
    lead: 'Importez d’un coup les billets de plusieurs semaines, depuis le logiciel de caisse ou un tableur. Vous voyez d’abord ce qui changera ; rien n’est enregistré sans vous.',
    open: 'Importer un fichier',
  },
  plotTitle: 'Nos prévisions face au réel',
  plotFinding: (ofTen: number, films: number) =>
    `Sur ${counted(films, 'film')}, ${ofTen === 0 ? 'presque aucune prévision n’est tombée' : `${counted(ofTen, 'prévision')} sur 10 ${agreed(ofTen, 'est tombée', 'sont tombées')}`} entre la moitié et le double du vrai chiffre.`,
  plotAxes: 'Entrées en France la première semaine. Chaque graduation vaut dix fois plus que la précédente.',
  plotX: 'prévu',
  plotY: 'réel',
  plotBand: 'entre la moitié et le double',
  plotDot: (title: string, forecast: number, actual: string) =>
    `${title} : ${aboutCounted(forecast, 'entrée')} en prévision, ${actual} en réalité`,
  noForecasts: 'Aucune prévision à comparer pour l’instant.',
  tableLabel: 'Prévu et réel, film par film',
  plotAbove: 'plus que prévu',
  plotBelow: 'moins que prévu',
  plotProgrammed: 'film de votre programme',
  plotOther: 'autre sortie',
  tableToggle: (films: number) =>
    films === 1 ? 'Voir les chiffres du film' : `Voir les chiffres des ${counted(films, 'film')}`,
  table: { film: 'Film', forecast: 'Prévu', actual: 'Réel' },
  empty: 'Pas encore de semaine terminée : les premiers résultats arrivent le mercredi qui suit une semaine.',
  closed: 'salle fermée',
  rooms: (rooms: number) => `× ${rooms} salles`,
};

export const historyText = typeset(typedHistoryText);
