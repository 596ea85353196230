/** The page « Suivi » of the person in charge: is the model still what it was? It comes with its page. */
import { number } from '../../format/numbers.ts';
import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

export const typedMonitoring = {
  title: 'Suivi du modèle',
  /** Between a name and what is said of it. */
  colon: ' : ',
  empty: 'Pas encore de résultats à juger.',
  emptyDetail:
    'Les prévisions sont comparées aux entrées réelles, qui arrivent le mercredi qui suit une semaine. Il en faut une première.',
  forOps: 'Cette page est réservée à la personne qui s’occupe du service.',
  forOpsDetail: 'Demandez-lui le rôle « ops », ou revenez à la semaine.',
  toWeek: 'Voir la semaine',
  models: {
    champion: 'Modèle en service',
    since: (when: string) => `depuis ${when}`,
    sinceUnknown: 'sans date de mise en service',
    challenger: 'Prétendant',
    noChallenger: 'aucun',
    before: 'Avant lui',
    workedOut: (week: string, when: string) =>
      `Dernière semaine jugée : celle du ${week}, calculée ${when}. Les entrées publiées plus tard y seront au prochain calcul.`,
    otherModel: (name: string) => `Cette semaine-là, le modèle ${name} était en service.`,
  },
  state: {
    alertStart: 'Attention : ',
    alertMiddle: ' et, en même temps, ',
    alertEnd: '. Voyez si les sources ont changé, et s’il faut réentraîner.',
    movedStart: 'Rien d’alarmant : les prévisions tiennent, mais ',
    movedMore: (others: number) =>
      others === 0 ? '' : ` (et ${counted(others, 'autre écart', 'autres écarts')})`,
    bothStart: 'Pas d’alerte, mais ',
    bothMiddle: ', et ',
    outsideStart: 'Rien d’alarmant : les films ressemblent à ceux de la référence, mais ',
    end: '.',
    usual:
      'Tout est comme d’habitude : les films ressemblent à ceux de la référence, et les prévisions valent ce qu’elles valaient.',
    noReference:
      'Ce modèle n’a pas de référence : ses résultats sont là, mais rien ne dit ce qui est habituel.',
    few: 'Trop peu de films jugés pour donner l’alerte : il en faut quarante.',
  },
  moved: {
    distribution: (name: string) => `les valeurs de « ${name} » ne sont plus réparties comme avant`,
    missing: (name: string, now: string, usual: string) =>
      `« ${name} » est inconnu pour ${now} des films, contre ${usual} d’habitude`,
    unknown: (name: string, now: string, usual: string) =>
      `« ${name} » : ${now} des noms n’ont aucun film connu, contre ${usual} d’habitude`,
    level: (name: string, times: string) =>
      `« ${name} » : ${times} par rapport à l’habitude, pour des films de même force`,
  },
  worse: {
    wape: 'les erreurs sont plus grandes',
    wapeLess: 'les erreurs sont plus petites',
    shareOfBestTakings: 'les programmes rapportent moins',
    shareOfBestTakingsMore: 'les programmes rapportent plus',
    coverage: 'les fourchettes ratent plus souvent',
    coverageMore: 'les fourchettes ratent moins souvent',
    width: 'les fourchettes sont plus larges',
    widthLess: 'les fourchettes sont plus étroites',
    bias: 'les prévisions sont trop basses au total',
    biasMore: 'les prévisions sont trop hautes au total',
    medianLogRatio: 'le film du milieu est prévu trop bas',
    medianLogRatioMore: 'le film du milieu est prévu trop haut',
    overRecent: ' sur les trois dernières semaines',
    overRolling: ' sur les treize dernières semaines',
  },
  performance: {
    title: 'Les prévisions, semaine après semaine',
    choose: 'Ce qui est montré',
    stage: 'Prévision',
    stages: { monday: 'de lundi', thursday: 'de jeudi' },
    slice: 'Films',
    slices: {
      all: 'tous',
      french: 'français',
      american: 'américains',
      other: 'd’autres pays',
      small: 'prévus sous 20 000 entrées',
      middle: 'prévus de 20 000 à 100 000',
      large: 'prévus au-dessus de 100 000',
    },
    window: 'Réunies',
    windows: { rolling: 'treize semaines', recent: 'trois semaines' },
    nothing: 'Aucun film de ce genre n’a été jugé à cette étape.',
    lead: (weeks: string, films: string) => `Les dernières semaines réunies : ${weeks}, ${films}. `,
    allUsual: 'Chaque mesure est dans l’ordinaire.',
    someOutside: (count: number) =>
      `${number(count)} ${agreed(count, 'mesure sort', 'mesures sortent')} de l’ordinaire.`,
    noBands: 'Rien ne dit ce qui est ordinaire : le modèle n’a pas assez de films semblables en référence.',
    usual: (written: string, low: string, high: string) =>
      `${written}, comme d’habitude (entre ${low} et ${high}).`,
    above: (written: string, low: string, high: string) =>
      `${written}, plus que d’habitude (entre ${low} et ${high}).`,
    below: (written: string, low: string, high: string) =>
      `${written}, moins que d’habitude (entre ${low} et ${high}).`,
    alone: (written: string) => `${written}, sans rien à quoi comparer.`,
    unknown: 'Pas encore de chiffre.',
    measures: {
      wape: { title: 'WAPE', meaning: 'Nos erreurs, en part des entrées.' },
      shareOfBestTakings: {
        title: 'Sur 100 € possibles',
        meaning: 'Ce que rapportent les programmes qui suivent les prévisions.',
      },
      coverage: {
        title: 'Dans la fourchette',
        meaning: 'Les films tombés entre les deux bornes ; 80 % visés.',
      },
      width: { title: 'Largeur de la fourchette', meaning: 'La borne haute divisée par la borne basse.' },
      bias: {
        title: 'Écart au total',
        meaning: 'Toutes les entrées prévues, face à toutes les entrées réelles.',
      },
      medianLogRatio: {
        title: 'Le film du milieu',
        meaning: 'La moitié des films sont prévus plus haut que cela, face au réel.',
      },
    },
    axis: 'De gauche à droite, les semaines de sortie.',
    keyLine: 'semaines réunies',
    keyWeek: 'une semaine seule',
    keyBand: 'l’ordinaire des semaines réunies',
    keyOutside: 'hors de l’ordinaire',
    onTotal: 'Seulement pour tous les films ensemble.',
    dot: (week: string, written: string, outside: string) => `Semaine du ${week} : ${written}${outside}`,
    outside: ', hors de l’ordinaire',
    tableToggle: 'Voir les chiffres de chaque semaine',
    table: 'Les mesures, semaine par semaine',
    week: 'Semaine',
    films: 'Films',
    tableNote: 'Réunies jusqu’à la semaine de la ligne. * : hors de l’ordinaire.',
  },
  drift: {
    title: 'Les films ressemblent-ils à ceux de la référence ?',
    lead: (films: string, weeks: string) => `${films} de ${weeks}, face à ceux dont le modèle a appris. `,
    none: 'Aucune des données montrées n’est répartie hors de l’ordinaire.',
    some: (count: number) =>
      `${number(count)} des données montrées ${agreed(count, 's’est écartée', 'se sont écartées')} de l’ordinaire ; ce qui a le plus bougé vient en premier.`,
    noneYet: 'Rien à comparer : il faut une référence et une première semaine jugée.',
    screensNotCollected:
      'Copies : non collectées ici. Les prévisions du lundi se comparent à celles que le modèle fait sans elles.',
    reference: 'référence',
    recent: 'récents',
    finding: (middle: string, low: string, high: string, before: string) =>
      `Film médian : ${middle}, la moitié entre ${low} et ${high}. Dans la référence : ${before}.`,
    unknownFinding: 'Inconnu pour tous les films récents.',
    missing: (now: string, before: string) => ` Inconnu pour ${now} des films, contre ${before}.`,
    movedOut: (distance: string, most: string) =>
      `A bougé : écart ${distance}, l’ordinaire va jusqu’à ${most}.`,
    still: (distance: string, most: string) => `Ordinaire : écart ${distance}, il va jusqu’à ${most}.`,
    axes: {
      admissions: 'En entrées.',
      screens: 'En copies.',
      dollars: 'En dollars.',
      minutes: 'En heures et minutes.',
      films: 'En nombre de films.',
      years: 'En années.',
      share: 'En pourcentage.',
      'week-share': 'En part des entrées d’une semaine.',
      number: 'Sans unité.',
    },
    scale: ' Graduations qui se multiplient, et ne s’ajoutent pas.',
    keyBox: 'boîte : la moitié des films, le trait au milieu est le film médian',
    keyReference: 'un film de la référence',
    keyRecent: 'un film récent',
    keyLatest: 'un film de la dernière semaine',
    toggle: (films: number) => (films === 1 ? 'Voir le film' : `Voir les ${counted(films, 'film')}`),
    films: (name: string) => `Les films récents : ${name}`,
    film: 'Film',
    value: 'Valeur',
    table: 'Toutes les données, face à la référence',
    tableToggle: 'Voir le tableau de ces données',
    columns: {
      feature: 'Donnée',
      reference: 'Référence',
      recent: 'Récents',
      missing: 'Inconnu',
      distance: 'Écart',
      most: 'Ordinaire jusqu’à',
    },
    shares: 'Noms et valeurs inconnus',
    sharesColumns: { check: 'Ce qui est inconnu', now: 'Récents', usual: 'D’habitude', z: 'Écarts types' },
    kinds: {
      distribution: 'répartition',
      missing: 'valeur inconnue',
      unknown: 'nom sans film connu',
      level: 'niveau',
    },
    ofWeek: (share: string) => `${share} des entrées d’une semaine`,
    atOnce: (first: string, second: string, third: string) => `${first} · ${second} · ${third}`,
  },
  comparison: {
    title: 'Le modèle en service face au prétendant',
    none: 'Aucun prétendant : un modèle réentraîné se présente ici, et prédit à côté du modèle en service sans rien décider.',
    noWeeks: 'Aucune semaine que les deux ont prévue n’a encore de résultat.',
    passes: (name: string, weeks: string) =>
      `Le prétendant ${name} peut prendre la place : il fait mieux sur ${weeks} en commun.`,
    fails: (name: string, weeks: string) =>
      `Le prétendant ${name} ne prend pas encore la place, après ${weeks} en commun.`,
    commands: 'Qui s’occupe du service en décide : la page ne remplace pas de modèle.',
    differences:
      'Prétendant moins modèle en service ; le trait couvre 95 % de ce que le hasard des semaines permet.',
    difference: (written: string, low: string, high: string) => `${written} (entre ${low} et ${high})`,
    measures: { wape: 'WAPE', shareOfBestTakings: 'Sur 100 € possibles', coverage: 'Dans la fourchette' },
    axis: 'points',
    gate: 'Ce qui est demandé au prétendant',
    passed: 'oui',
    refused: 'non',
    asked: {
      weeks: (least: number, found: number) =>
        `Au moins ${counted(least, 'semaine')} en commun : ${number(found)}.`,
      films: (least: number, found: number) =>
        `Au moins ${counted(least, 'film')} en commun : ${number(found)}.`,
      wape: (challenger: string, champion: string) =>
        `Une WAPE plus basse : ${challenger}, contre ${champion}.`,
      shareOfBestTakings: (challenger: string, champion: string) =>
        `Des programmes qui rapportent plus : ${challenger} sur 100 possibles, contre ${champion}.`,
      coverage: (challenger: string, champion: string) =>
        `Des fourchettes aussi sûres, près de 80 % : ${challenger}, contre ${champion}.`,
    },
    tableToggle: 'Voir les chiffres de chaque semaine',
    table: 'Les deux modèles, semaine par semaine',
    columns: {
      week: 'Semaine',
      films: 'Films',
      champion: 'en service',
      challenger: 'prétendant',
    },
  },
  given: {
    title: 'Les prévisions données aux applications',
    none: 'Aucune application n’a demandé de prévision.',
    finding: (week: string, forecasts: number, clients: number) =>
      `Pour la semaine du ${week} : ${counted(forecasts, 'prévision')} ${agreed(forecasts, 'donnée')} à ${counted(clients, 'application')}.`,
    table: 'Prévisions données, par semaine et par application',
    toggle: 'Voir toutes les semaines',
    columns: {
      week: 'Semaine',
      client: 'Application',
      model: 'Modèle',
      stage: 'Étape',
      forecasts: 'Prévisions',
      width: 'Largeur médiane',
    },
    stages: { monday: 'lundi', thursday: 'jeudi' },
  },
  recommender: {
    title: 'Les films recommandés au public',
    none: 'Cette édition n’a pas de mesures.',
    finding: (times: string) =>
      `Pour un visiteur qui aime trois films, l’édition en service fait ${times} fois mieux qu’une liste des films les plus connus. `,
    better: 'C’est mieux que l’édition d’avant.',
    worse: 'C’est moins bien que l’édition d’avant.',
    same: 'C’est comme l’édition d’avant.',
    series: { visitors1: '1 film aimé', visitors3: '3 films aimés', visitors5: '5 films aimés' },
    unrated: 'films sans note',
    note: 'Un film que personne n’a noté est comparé, lui, aux films des genres les plus aimés.',
    table: 'Les éditions et leurs mesures',
    columns: {
      edition: 'Édition',
      who: 'Visiteur',
      ndcg: 'nDCG',
      map: 'MAP',
      precision: 'Précision',
      recall: 'Rappel',
      ratio: 'Face aux plus connus',
    },
    installed: 'installée avec le service',
    served: 'en service',
  },
};

export const monitoring = typeset(typedMonitoring);
