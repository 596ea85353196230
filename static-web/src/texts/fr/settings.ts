/** The page « Réglages ». */
import { counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

export const typedSettingsText = {
  title: 'Réglages',
  lead: (week: string, price: string, costs: string, oneIn: string) =>
    `Depuis ${week}, une place coûte ${price} et les charges d’une semaine sont de ${costs}. Votre cinéma attire 1 spectateur français sur ${oneIn}.`,
  sinceAlways: 'le début',
  since: (week: string) => `le ${week}`,
  formTitle: 'Changer les réglages',
  formNote: 'Les semaines passées gardent leurs réglages.',
  roomName: 'Nom',
  addRoom: 'Ajouter une salle',
  removeRoom: 'Retirer la dernière salle',
  seats: 'Places',
  shows: 'Séances par jour',
  price: 'Prix d’une place (€)',
  costs: 'Charges d’une semaine (€)',

  share: 'Part du public français',
  shareStart: '1 spectateur sur',
  shareHint:
    'Un point de départ, que vos billets corrigent ensuite : 1 sur 2 000 fait 150 billets pour un film à 300 000 entrées. Une autre valeur recommence sans eux.',
  extraRoom: 'Une deuxième salle pour un film (gain en %)',
  extraRoomHint:
    'Le même film n’est proposé dans une salle de plus que s’il rapporte au moins cela de plus que des films différents, ou si une journée dépasse la plus grande salle.',
  optional: {
    title: 'En option',
    secondWeek: 'Garder un film une deuxième semaine',
    secondWeekHint:
      'Quand cela rapporterait plus, un film de la semaine d’avant est montré à côté du programme conseillé, qui reste de films nouveaux. Vous décidez.',
    keptMoney: 'Compter ce qui reste au cinéma',
    keptMoneyHint:
      'Les programmes sont comparés après la TVA, la TSA, la Sacem et la part du distributeur : d’une place à 10 €, il reste 8,28 € après les taxes, 4,14 € si le distributeur en prend la moitié. Ne comptez alors plus ces taxes ni cette part dans vos charges.',
    rentalRate: 'Part du distributeur (en %)',
    rentalRateHint:
      'Le taux de location en première semaine, sur ce qui reste après les taxes. Un film peut avoir le sien.',
    sacemRate: 'Sacem (en % du prix)',
    sacemRateHint: 'Le taux de votre contrat ; 1,27 au départ.',
    words: {
      on: (options: string) => `En option : ${options}.`,
      secondWeek: 'deuxième semaine',
      keptMoney: (rental: string, sacem: string) =>
        `ce qui reste (distributeur ${rental} %, Sacem ${sacem} %)`,
    },
  },
  public: {
    title: 'Pour le public',
    note: 'Ce que la page du cinéma dit à tous. Aucun calcul n’en dépend.',
    name: 'Nom du cinéma',
    address: 'Adresse (rien : elle n’est pas dite)',
    times: (room: string) => `Horaires : ${room}`,
    timesHint: 'Par exemple « tous les jours 20h30 ; mer sam dim 14h ». Rien : ils ne sont pas dits.',
    unreadable: 'Écrivez des jours et des heures, comme « mer sam 14h ; tous les jours 20h30 ».',
    everyDay: 'tous les jours',
    and: 'et',
    at: 'à',
    days: ['mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'lundi', 'mardi'],
    cinema: (name: string, address: string) => (address === '' ? name : `${name}, ${address}`),
    roomTimes: (room: string, times: string) => `${room} : ${times}`,
    instead: (said: string) => `Pour le public : ${said}.`,
  },
  effectiveFrom: 'À partir du',
  thisWeek: (week: string) => `${week} (en cours)`,
  comingWeek: (week: string) => `${week} (à venir)`,
  past: 'Une semaine passée garde ses réglages : choisissez-en une qui vient.',
  save: 'Enregistrer les réglages',

  saved: (week: string) => `Réglages enregistrés : ils valent à partir du ${week}.`,
  unchanged: 'Changez une valeur : son effet sur la semaine se voit ici, avant d’être enregistré.',
  reset: 'Revenir aux réglages en vigueur',
  previewTitle: 'Ce que cela change',
  previewWeek: (span: string) => `Pour la semaine du ${span} :`,
  more: (difference: string) => `${difference} de résultat prévu.`,
  sameResult: 'le même résultat prévu.',
  previewTable: 'Semaine prévue, avec les réglages en vigueur et avec les nouveaux',
  before: 'En vigueur',
  after: 'Nouveaux',
  takings: 'Recettes prévues',
  stays: 'Ce qui en reste',
  staysResult: 'Ce qui reste, charges payées',
  fixedCosts: 'Charges',
  result: 'Résultat prévu',
  chance: 'Semaines bénéficiaires',
  noPreview: 'Aucune semaine n’est encore chiffrée : l’effet se verra à la prochaine prévision.',
  previewInvalid: 'Corrigez d’abord les valeurs signalées.',
  previewFailed: 'L’effet n’a pas pu être calculé ; vous pouvez enregistrer quand même.',

  historyTitle: 'Les réglages dans le temps',
  historyColumns: {
    from: 'À partir du',
    rooms: 'Salles',
    price: 'Place',
    costs: 'Charges',
    share: 'Part',
    extraRoom: 'Salle de plus',
  },
  roomCell: (seats: number, shows: number) => counted(seats, 'place') + (shows === 1 ? '' : ` × ${shows}`),
  extraRoomFrom: (gain: string) => `dès ${gain}`,
  roomLine: (room: string, seats: string) => `${room} : ${seats}`,
  inForce: 'en vigueur',
  toCome: 'à venir',
  instead: {
    from: (since: string) => `Depuis ${since} :`,
    values: (rooms: string, price: string, costs: string, share: string, extraRoom: string) =>
      `${rooms} ; place à ${price} ; charges ${costs} ; part ${share} ; salle de plus ${extraRoom}.`,
    withdrawn: (week: string) => `Les réglages prévus à partir du ${week} sont retirés.`,
  },
  withdraw: {
    button: 'Retirer',
    ofWeek: (week: string) => ` les réglages prévus à partir du ${week}`,
    title: (week: string) => `Retirer les réglages prévus à partir du ${week} ?`,
    detail: 'Ceux d’avant continueront de valoir.',
    confirm: 'Retirer ces réglages',
    cancel: 'Annuler',
    begun: 'Cette semaine a commencé : ses réglages restent.',
    failed: 'Les réglages n’ont pas été retirés : rien n’a changé. Réessayez.',
    done: 'Réglages retirés.',
  },
  runs: {
    title: 'Les collectes',
    lead: 'Les prévisions se font à cinq heures du matin ; un site qui ne répond pas est interrogé de nouveau chaque heure.',
    kind: { thursday: 'Jeudi', monday: 'Lundi', shows: 'Séances annoncées', actuals: 'Résultats' },
    about: {
      thursday: 'première prévision',
      monday: 'prévision affinée',
      shows: 'mardi midi et mercredi matin',
      actuals: 'dès mercredi, puis ce qui manque, cinq semaines durant',
    },
    forWeek: (week: string) => `semaine du ${week}`,
    never: 'pas encore eu lieu',
    state: {
      collecting: 'en cours : les pages arrivent',
      processing: 'en cours : les films sont chiffrés',
      done: 'complète',
      partial: 'terminée, mais incomplète',
      failed: 'échouée',
      restarted: 'échouée ; elle sera recommencée',
      noFigures: 'aucun chiffre n’est encore publié',
    },
    missedTitle: 'Manquées',
    noneMissed: 'Aucune collecte n’a été manquée.',
    missed: (due: string, week: string, reason: string) =>
      `Collecte du ${due}, pour la semaine du ${week} : ${reason}.`,
    reason: {
      'not-started': 'elle n’a pas commencé (le service était arrêté)',
      failed: 'tout a échoué',
      unfinished: 'elle s’est arrêtée en route',
    },
    waiting: (messages: number) =>
      messages === 0
        ? 'Rien n’est en attente'
        : messages === 1
          ? 'Un travail est en attente'
          : `${messages} travaux sont en attente`,
    poison: (messages: number) =>
      messages === 0
        ? ', rien n’a été abandonné.'
        : messages === 1
          ? ', un a été abandonné après cinq essais.'
          : `, ${messages} ont été abandonnés après cinq essais.`,
    replayUntil: (when: string) =>
      `Ce qui a été abandonné peut être repris jusqu’au ${when} ; ensuite, cela s’efface.`,
    screensFromShows: {
      thursday: (week: string) =>
        `Depuis la semaine du ${week}, la prévision de jeudi estime les copies d’après les séances annoncées.`,
      monday: (week: string) =>
        `Depuis la semaine du ${week}, la prévision de lundi estime les copies d’après les séances annoncées.`,
    },
    model: (version: string) => `Modèle de prévision ${version}`,
    failed: 'L’état des collectes n’est pas arrivé.',
  },
  requests: {
    title: 'Ce qui est demandé aux sites',
    lead: (budget: number) =>
      `Chaque site reçoit au plus ${counted(budget, 'demande')} par semaine ; ce qui n’y tient pas attend la suivante.`,
    uncounted: 'Les demandes ne sont pas comptées ici.',
    none: (span: string) => `Semaine du ${span} : rien n’a encore été demandé.`,
    columns: { site: 'Site', asked: 'Demandes', purposes: 'Pour quoi' },
    asked: (asked: string, budget: string) => `${asked} sur ${budget}`,
    spent: 'plus rien avant mercredi',
    purposes: {
      'coming-week': (requests: string) => `${requests} pour la semaine à venir`,
      results: (requests: string) => `${requests} pour les résultats`,
      shows: (requests: string) => `${requests} pour les séances`,
      'weeks-ahead': (requests: string) => `${requests} pour les semaines suivantes`,
      revisions: (requests: string) => `${requests} pour les révisions`,
    },
  },
};

export const settingsText = typeset(typedSettingsText);
