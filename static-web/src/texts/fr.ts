/** Every text of the site, in French. Numbers come in as already written (see format.ts). */
import { of } from '#shared/domain/elision.ts';
import { figures } from './fr/figures.ts';
import { failures } from './fr/failures.ts';
import { forms } from './fr/forms.ts';
import { history } from './fr/history.ts';
import { factors } from './fr/factors.ts';
import { film } from './fr/film.ts';
import { matches } from './fr/matches.ts';
import { programming } from './fr/programming.ts';
import { releases } from './fr/releases.ts';
import { runCodes } from './fr/run-codes.ts';
import { send } from './fr/send.ts';
import { settings } from './fr/settings.ts';
import { trust } from './fr/trust.ts';
import { agreed, counted } from './grammar.ts';
import { typeset } from './typeset.ts';

/** As they are typed here, without the spaces of French printers. */
export const typed = {
  product: 'NIAB',
  productLong: 'La programmation de la semaine',
  skip: 'Aller au contenu',
  demonstration: {
    label: 'Démonstration',
    today: (day: string) => `Démonstration : nous sommes le ${day}.`,
    playing: (day: string) => `Démonstration : les semaines d’exemple se jouent, nous voici le ${day}.`,
    otherDays: 'Un autre jour',
    howTo: 'Arrêtez NIAB dans son terminal (Ctrl-C), puis lancez :',
    days: {
      '2023-06-26': 'un lundi : la dernière semaine à décider',
      '2023-06-22': 'un jeudi : la première prévision',
      '2023-06-05': 'un lundi : une autre semaine à décider',
      '2023-07-05': 'tout est joué : treize semaines et leurs résultats',
    },
  },
  nav: {
    label: 'Pages',
    week: 'Semaine',
    releases: 'Sorties',
    figures: 'Chiffres',
    history: 'Historique',
    settings: 'Réglages',
    help: 'Aide',
    signOut: 'Se déconnecter',
  },
  releases,
  filmPage: film,
  factors,
  figures,
  /** Between a name and what is said of it. */
  colon: ' : ',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  seats: (count: number) => counted(count, 'place'),
  seatsTimesShows: (seats: number, shows: number) =>
    `${counted(seats, 'place')} × ${counted(shows, 'séance')}`,
  weeksOfTen: (weeks: number) => (weeks === 0 ? 'aucune sur 10' : `${weeks} sur 10`),
  film: {
    by: of,
    with: (cast: string) => `avec ${cast}`,
    screens: (count: number) => counted(count, 'copie'),
    /** Where a result would stand. */
    missingActual: { awaited: 'pas encore publié', unpublished: 'non publié' },
  },
  week: {
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
  },
  sentence: {
    advise: 'Programmez ',
    shown: 'Vous avez programmé ',
    comma: ', ',
    and: ' et ',
    /** After a film with several rooms, which are parted by « et » themselves. */
    andThen: ', et ',
    noFilm: ' ; aucun film ',
    closed: 'Ne programmez rien cette semaine',
    decidedClosed: 'Vous avez choisi de ne rien programmer',
    shownNothing: 'Vous n’avez rien programmé',
    running: 'Cette semaine, vous montrez ',
    runningClosed: 'Cette semaine, vous ne montrez rien',
    expect: ' : environ ',
    was: ' : ',
    ofTakings: ' de recettes, ',
    leaves: ' après les charges. ',
    itLacks: 'il manquerait ',
    lacked: 'il a manqué ',
    toCover: ' pour couvrir les charges. ',
    even: 'tout juste de quoi couvrir les charges. ',
    weExpected: (takings: string) => `Nous attendions environ ${takings}. `,
    bestPossible: (percent: string) => `C’est ${percent} de ce que le meilleur programme aurait rapporté.`,
    wasBest: 'Aucun autre programme n’aurait rapporté davantage.',
    end: '. ',
    resultUnknown: 'Le résultat n’est pas encore connu.',
    awaited: 'Les entrées ne sont pas encore publiées pour ',
    unpublished: 'Aucun site n’a publié d’entrées pour ',
    enterTickets: ' : saisissez vos billets dans l’historique.',
  },
  ticket: {
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
  },
  money: {
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
  },
  since: {
    title: 'Depuis jeudi',
    stable: 'stable',
    newIn: (rooms: string) => ` est maintenant proposé${rooms === '' ? '' : ` ${rooms}`}`,
    insteadOf: ', à la place de ',
    unknownOnThursday: 'pas encore chiffré jeudi',
    mainly: (reason: string) => `Surtout : ${reason}.`,
    from: (thursday: string, monday: number) =>
      `de ${thursday} à ${counted(monday, 'spectateur')} ${agreed(Math.round(monday), 'attendu')}, sans la limite des places`,
    waiting:
      'La prévision de lundi n’est pas encore faite : elle tiendra compte du démarrage américain, et des copies si elles sont annoncées d’ici là.',
  },
  alternatives: {
    title: 'Si un film vous échappe',
    without: 'Si vous n’obtenez pas ',
    then: ' : ',
    plus: ' + ',
    apply: 'Prendre ce programme',
    rest: 'le reste du programme',
    noFilm: 'salle fermée',
    noFilms: (rooms: number) => `${counted(rooms, 'salle')} ${agreed(rooms, 'fermée')}`,
  },
  others: {
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
  },
  problems: {
    title: 'Ce qui manque',
    intro: 'La collecte s’est faite sans ce qui suit ; le reste de la semaine est complet.',
    kind: {
      thursday: 'Jeudi',
      monday: 'Lundi',
      shows: 'Séances',
      actuals: 'Résultats',
      backfill: 'Après coup',
    },
    films: (count: number) => counted(count, 'film'),
    codes: runCodes,
    askedAgain: {
      'within-the-hour': ' ; nouvelle demande dans l’heure',
      'after-a-day': ' ; il est laissé tranquille pendant un jour, puis nouvelle demande',
      'another-day': ' ; nouvelle demande un autre jour',
    },
    end: '.',
    failed: (kind: string) => `${kind} : la collecte a échoué.`,
    willRestart: ' Elle sera recommencée.',
  },
  decision: {
    title: (rooms: string) => (rooms === '' ? 'Quel film ?' : `Quel film ${rooms} ?`),
    film: 'Film',
    closed: 'Aucun film',
    recommended: 'conseillé',
    alreadyIn: (rooms: string) => `déjà ${rooms}`,
    swap: 'Échanger les deux salles',
    outcome: 'Ce que ce programme rapporterait',
    takings: 'Recettes',
    result: 'Résultat',
    profitable: 'Bénéficiaire',
    range: (low: string, high: string) => `Recettes entre ${low} et ${high}, huit fois sur dix.`,
    less: (euros: string) => `${euros} de moins que le programme conseillé.`,
    more: (euros: string) => `${euros} de plus que le programme conseillé.`,
    same: 'Autant que le programme conseillé.',
    isRecommended: 'C’est le programme conseillé.',
    noOutcome: 'Le chiffrage n’est pas arrivé ; vous pouvez tout de même programmer.',
    why: 'Pourquoi ?',
    reasons: {
      own: 'Mon choix',
      notObtained: 'Film non obtenu du distributeur',
      other: 'Autre raison',
    },
    notObtainedFilm: (title: string) => `Film non obtenu du distributeur (${title})`,
    words: 'En quelques mots',
    wordsMissing: 'Dites pourquoi en quelques mots, ou prenez une autre raison.',
    save: 'Programmer',
    cancel: 'Annuler',
    notObtained: 'Je ne l’ai pas obtenu',
    without: (title: string) => `Sans ${title}`,
    nextBest: 'Nous vous proposons : ',
    apply: 'Prendre ce programme',
    chooseMyself: 'Choisir moi-même',
    noneLeft: 'Aucun autre film chiffré ne reste.',
    takeBack: 'Revenir au programme conseillé',
    made: (when: string) => `Vous avez choisi autrement ${when}.`,
    because: (reason: string) => `Raison : ${reason}.`,
    failed: 'Votre choix n’a pas été enregistré. L’ancien programme est conservé ; réessayez.',
    tooLate: 'La semaine est terminée : son programme ne peut plus changer.',
    all: {
      title: 'Qui a décidé, et quand',
      advised: 'Le programme conseillé',
      notObtained: (titles: string) => `Non obtenu : ${titles}.`,
      onTheSpot: 'Sur cette machine',
      failed: 'Les décisions ne sont pas arrivées.',
    },
  },
  programming,
  send,
  history,
  settings,
  matches,
  trust,
  failures,
  forms,
  state: {
    loading: 'Chargement…',
    waking: 'Le serveur se réveille, quelques secondes…',
    tooMuch: 'Trop de demandes en une minute : la page réessaie seule dans un instant.',
    stillWaking: 'Le serveur se réveille : trois minutes au plus. La page réessaie seule.',
    emptyWeek: 'Pas encore de sorties pour cette semaine : la collecte a lieu jeudi matin.',
    emptyWeekDetail: 'Jeudi, tout est prêt avant 7 h 30 ; la prévision sera affinée le lundi.',
    noProgramme: 'Les sorties sont connues, mais aucune n’est encore chiffrée.',
    noProgrammeDetail: 'La prévision est faite le jeudi matin, puis de nouveau le lundi.',
    notForecast: 'Cette semaine n’a pas été prévue.',
    notForecastDetail:
      'Le service ne l’a pas chiffrée à temps. Ses sorties ont été recueillies après coup : il n’y a ni prévision ni programme conseillé.',
    noWeeks: 'Aucune semaine pour l’instant : la première collecte a lieu jeudi matin.',
    failedTitle: 'Les chiffres ne sont pas arrivés.',
    failedDetail: 'Le serveur n’a pas répondu correctement. Rien n’est perdu : vos choix sont conservés.',
    retry: 'Réessayer',
    unknownWeek: 'Cette semaine n’existe pas.',
    unknownWeekDetail: 'Une semaine de cinéma commence un mercredi ; celle-ci n’a pas été trouvée.',
    knownWeeks: 'Les semaines connues',
    toCurrentWeek: 'Voir la semaine en cours',
    offline: 'Hors ligne.',
    offlineSince: (when: string) => `Hors ligne : données du ${when}.`,
    notFound: 'Cette page n’existe pas.',
    forbidden: 'Ce compte n’a pas accès.',
    crashed: 'Cette page n’a pas pu s’afficher.',
    crashedDetail:
      'Rien n’est perdu. Rechargez la page ; si cela recommence, prévenez la personne qui s’occupe du site.',
    reload: 'Recharger',
  },
  signIn: {
    title: 'Connexion',
    lead: 'Chaque mercredi, de nouveaux films. Lesquels, dans quelle salle, et pour combien ?',
    who: 'Cette application est réservée à la direction du cinéma.',
    button: 'Se connecter',
    ended:
      'Votre session est terminée. Ce que vous aviez écrit est gardé sur cet appareil : reconnectez-vous, vous le retrouverez.',
    demo: 'Essayer sur cette machine',
    demoHint: 'Aucun compte n’est nécessaire ici : les semaines d’exemple sont prêtes.',
    noAccess: (account: string) => `Le compte ${account} n’a pas accès.`,
    noAccessDetail:
      'Demandez à la direction du cinéma de vous ajouter, ou connectez-vous avec un autre compte.',
    signedIn: (account: string) => `Vous êtes connecté : ${account}.`,
    goOn: 'Continuer',
    otherAccount: 'Changer de compte',
  },
};

export const fr = typeset(typed);
