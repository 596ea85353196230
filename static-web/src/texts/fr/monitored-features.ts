/** What the inputs of the model are called on the page « Suivi », by their name in the table of features. */
import { typeset } from '../typeset.ts';

const GENRES = {
  ...{ comedy: 'comédies', drama: 'drames', animation: 'animation', action: 'action', adventure: 'aventure' },
  ...{ horror: 'horreur', thriller: 'thrillers', family: 'films familiaux', romance: 'romances' },
  ...{
    sci_fi: 'science-fiction',
    documentary: 'documentaires',
    biopic: 'biographies',
    event: 'concerts et opéras',
  },
};

/** What several names begin with. */
const BEGINNINGS = {
  family: 'Films de la saga',
  pair: 'Deux mots du titre',
  word: 'Mot rare du titre',
  title: 'Mots du titre',
  distributor: 'Distributeur',
  director: 'Réalisation',
  lead: 'Premier rôle',
  cast: 'Distribution',
  partners: 'Acteurs ensemble',
  team: 'Réalisation et acteurs',
  rivals: 'Autres sorties',
  market: 'Fréquentation',
  us: 'États-Unis',
  screens: 'Copies',
};

/** And what they end with. */
const ENDS: Record<string, string> = {
  ...{ films: 'nombre de films', mean: 'film habituel', best: 'meilleur film', last: 'dernier film' },
  ...{
    top: 'grands films',
    recent: 'films récents',
    pace: 'sorties récentes',
    spread: 'diversité des films',
  },
  ...{ years: 'années depuis', years_away: 'années d’absence', residual: 'écart à l’attente' },
  ...{
    residual_max: 'plus grand écart à l’attente',
    residual_sum: 'somme des écarts',
    mean_max: 'le plus fort',
  },
  ...{ top_max: 'le plus grand', in_group: 'même marché', in_genre: 'même genre', in_genres: 'mêmes genres' },
  ...{ in_group_genre: 'même genre, même marché', group_genre_weight: 'nombre, même genre et marché' },
  ...{ top_in_group: 'grands films, même marché', top_in_genre: 'grands films, même genre' },
  ...{
    top_in_genres: 'grands films, mêmes genres',
    top_recent: 'grands films récents',
    days: 'jours depuis',
  },
  ...{ films_this_week: 'autres films de la semaine', genres_weight: 'nombre, mêmes genres' },
  ...{ person_mean: 'tous rôles', distributor_mean: 'avec ce distributeur', listed: 'indiquée' },
  ...{
    weight: 'nombre de films',
    people: 'personnes en commun',
    shared: 'points communs',
    exact: 'titre exact',
  },
  ...{ known_words: 'mots déjà vus', words: 'nombre', stronger: 'plus fortes', sum: 'ensemble' },
  ...{ genre_best: 'la plus forte du genre', group_best: 'la plus forte du marché' },
  ...{ two_weeks_ago: 'il y a deux semaines', last_weeks: 'dernières semaines', level: 'niveau' },
  ...{ opening: 'premier week-end', total: 'tous les week-ends', theaters: 'nombre de salles' },
  ...{ per_theater: 'par salle', multiplier: 'd’un week-end à l’autre', weeks: 'nombre de week-ends' },
  ...{
    lead_days: 'jours d’avance',
    rivals: 'face à la plus large rivale',
    expectation: 'ce qu’elles laissent attendre',
  },
};

const typedNames: Record<string, string> = {
  admissions: 'Entrées de la première semaine',
  genre_mean: 'Genre : film habituel',
  group_genre_mean: 'Genre et marché : film habituel',
  country_mean: 'Pays : film habituel',
  language_mean: 'Langue : film habituel',
  country_fr: 'Films français',
  country_us: 'Films américains',
  country_europe: 'Films européens',
  country_us_any: 'Avec les États-Unis',
  country_fr_any: 'Avec la France',
  language_english: 'En anglais',
  duration: 'Durée',
  re_release: 'Reprises',
  returns: 'Années depuis la première sortie',
  days_after_wednesday: 'Jours après le mercredi',
  instalment: 'Numéro dans la saga',
  week_of_year: 'Semaine de l’année',
  season_sin: 'Saison',
  season_cos: 'Saison, second axe',
  season_mean: 'Saison : film habituel',
  school_holidays: 'Vacances scolaires',
  school_holidays_next: 'Vacances scolaires de la semaine suivante',
  public_holidays: 'Jours fériés',
  fete_du_cinema: 'Fête du cinéma',
  printemps_du_cinema: 'Printemps du cinéma',
  days_to_christmas: 'Jours jusqu’à Noël',
  market_expectation: 'Ce que laissent attendre genre, pays et distributeur',
  distributors: 'Nombre de distributeurs',
  rough_strength: 'Force attendue du film',
  rivals: 'Autres sorties de la semaine',
  week_share: 'Part de la semaine',
  announced_early_allocine: 'Annonce sur Allociné',
  announced_early_jpbox: 'Annonce sur JPBox-Office',
  wide_start: 'Sortie large',
  screens: 'Copies',
  screens_spread: 'Copies : certitude du nombre',
  rivals_best: 'Autres sorties : la plus forte',
  us_best: 'États-Unis : meilleur week-end',
  ...Object.fromEntries(Object.entries(GENRES).map(([genre, name]) => [`genre_${genre}`, `Genre : ${name}`])),
};

const names = typeset(typedNames);

/** In French; a feature that is not known here keeps its own name. */
export function featureName(feature: string): string {
  const whole = names[feature];
  if (whole !== undefined) return whole;
  const beginning = Object.entries(BEGINNINGS).find(([start]) => feature.startsWith(`${start}_`));
  const end = beginning === undefined ? undefined : ENDS[feature.slice(beginning[0].length + 1)];
  return beginning === undefined || end === undefined ? feature : typeset(`${beginning[1]} : ${end}`);
}
