import type { Stage } from '../domain/cinema-week.ts';

/** What makes features known, and the first stage whose run may know them. */
export const SOURCES = {
  'film page': 'thursday',
  title: 'thursday',
  'release date': 'thursday',
  'calendar of releases': 'thursday',
  calendar: 'thursday',
  /** Weeks that had ended before the run. */
  'track records': 'thursday',
  /** Numbers of the film's pages on the sites, against those of films in the track records. */
  'page numbers': 'thursday',
  /** US weekends that were over before the run. */
  'US chart': 'thursday',
  /** Screens: on Monday those of the facts, and whenever they are told. */
  'weekly chart': 'monday',
  /** That the start is wide, whenever it is told. */
  'told start': 'monday',
} as const satisfies Record<string, Stage>;

export type FeatureSource = keyof typeof SOURCES;

/** What an explanation tells the manager together. */
export const FEATURE_GROUPS = [
  'film',
  'franchise',
  'season',
  'distribution',
  'director',
  'cast',
  'overall-strength',
  'competition',
  'market',
  'american-start',
  'announcement',
  'screens',
] as const;

export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** A number of the model's input: what it means, in which unit, and what makes it known. */
export interface Feature {
  name: string;
  group: FeatureGroup;
  meaning: string;
  /** `ln rel`: ln(admissions) relative to the market level of its time. */
  unit: string;
  /** That of its facts which is known last. */
  source: FeatureSource;
}

type Row = readonly [name: string, meaning: string, unit: string, source: FeatureSource];

/**
 * THE table of features. What else must know of them is made from it: `ml/FEATURES.md` and `ml/features.json`, which the
 * training reads (`node ml/features-table.ts`), and the `features` of a model's manifest, by which forecasts are explained.
 */
export const FEATURES: readonly Feature[] = [
  ...inGroup('film', [
    ['genre_comedy', 'is listed as comedy, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_drama', 'is listed as drama, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_animation', 'is listed as animation, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_action', 'is listed as action, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_adventure', 'is listed as adventure, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_horror', 'is listed as horror, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_thriller', 'is listed as thriller, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_family', 'is listed as family, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_romance', 'is listed as romance, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_sci_fi', 'is listed as sci-fi, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_documentary', 'is listed as documentary, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_biopic', 'is listed as biopic, in one vocabulary for both sites', '0/1', 'film page'],
    ['genre_event', 'is listed as a concert, an opera or another event', '0/1', 'film page'],
    ['genre_mean', 'past films of its most telling genre', 'ln rel', 'track records'],
    [
      'group_genre_mean',
      'past films of its genre from its market (French, American, British, European, Japanese, Asian, other)',
      'ln rel',
      'track records',
    ],
    ['country_mean', 'past films of its first country', 'ln rel', 'track records'],
    ['language_mean', 'past films of its original language', 'ln rel', 'track records'],
    ['country_fr', 'is mainly French', '0/1', 'film page'],
    ['country_us', 'is American (with US participation, not mainly French)', '0/1', 'film page'],
    ['country_europe', 'is European, not French', '0/1', 'film page'],
    ['country_us_any', 'the United States take part', '0/1', 'film page'],
    ['country_fr_any', 'France takes part', '0/1', 'film page'],
    ['language_english', 'is in English', '0/1', 'film page'],
    ['duration', 'length', 'minutes', 'film page'],
    ['re_release', 'its title says that it is a return', '0/1', 'title'],
    ['returns', 'years since a film of this very title and people was released', 'years', 'track records'],
    ['days_after_wednesday', "days from the week's Wednesday to the release", 'days', 'release date'],
  ]),
  ...inGroup('franchise', [
    ['title_words', 'words of the title', 'count', 'title'],
    ['instalment', 'number of the part that the title names', 'number', 'title'],
    [
      'family_films',
      'predecessors under the same beginning of the title; under a shorter one if people are shared',
      'count',
      'track records',
    ],
    ['family_last', 'the last of them', 'ln rel', 'track records'],
    ['family_best', 'the best of them', 'ln rel', 'track records'],
    ['family_mean', 'their mean', 'ln rel', 'track records'],
    ['family_years', 'years since the last', 'years', 'track records'],
    ['family_people', 'people shared with the last or the best', 'count', 'track records'],
    ['family_shared', 'companies, people and genre shared with it', 'count', 'track records'],
    ['family_exact', 'found by the beginning of the title, not by two words of it', '0/1', 'track records'],
    ['pair_last', 'last film with two neighbouring words of the title', 'ln rel', 'track records'],
    ['word_films', 'films with the strongest rare word of the title', 'count', 'track records'],
    ['word_last', 'the last of them', 'ln rel', 'track records'],
    ['word_best', 'the best of them', 'ln rel', 'track records'],
    ['word_mean', 'their mean', 'ln rel', 'track records'],
    ['word_years', 'years since the last', 'years', 'track records'],
    ['word_shared', 'companies, people and genre shared with it', 'count', 'track records'],
    ['title_residual_max', 'strongest surplus of films with a word of the title', 'ln', 'track records'],
    ['title_residual_sum', 'sum of the surpluses', 'ln', 'track records'],
    ['title_mean_max', 'films with the strongest word of the title', 'ln rel', 'track records'],
    ['title_known_words', 'words of the title that earlier titles had', 'count', 'track records'],
  ]),
  ...inGroup('season', [
    ['week_of_year', 'week of the year', '1–53', 'calendar'],
    ['season_sin', 'place in the year', '−1…1', 'calendar'],
    ['season_cos', 'place in the year', '−1…1', 'calendar'],
    ['season_mean', 'past films of these three weeks of the year', 'ln rel', 'track records'],
    [
      'school_holidays',
      "share of the three zones' days of the week that are school holidays",
      '0–1',
      'calendar',
    ],
    ['school_holidays_next', 'the same of the following week', '0–1', 'calendar'],
    ['public_holidays', 'public holidays from Monday to Friday', 'count', 'calendar'],
    ['fete_du_cinema', 'the Fête du cinéma begins in the week', '0/1', 'calendar'],
    ['printemps_du_cinema', 'the Printemps du cinéma begins in the week', '0/1', 'calendar'],
    ['days_to_christmas', 'days to the nearest Christmas, at most 60', 'days', 'calendar'],
  ]),
  ...inGroup('distribution', [
    [
      'market_expectation',
      'what genre, country and distributor let expect, each shrunk to the wider group',
      'ln rel',
      'track records',
    ],
    ['distributors', 'companies that distribute it', 'count', 'film page'],
    ['distributor_films', 'films of the distributor so far', 'count', 'track records'],
    ['distributor_mean', 'its films, half-life 3 years, shrunk', 'ln rel', 'track records'],
    ['distributor_recent', 'its films, half-life 8 months, shrunk', 'ln rel', 'track records'],
    ['distributor_pace', 'its films of late, decayed', 'films', 'track records'],
    ['distributor_spread', "how different its films' sizes are", 'ln', 'track records'],
    ['distributor_top', 'ln of the mean size of its films: its big films count', 'ln rel', 'track records'],
    ['distributor_best', 'its best film ever', 'ln rel', 'track records'],
    ['distributor_last', 'its last film', 'ln rel', 'track records'],
    ['distributor_in_group', 'its films from this market', 'ln rel', 'track records'],
    ['distributor_in_genre', 'its films of this genre', 'ln rel', 'track records'],
    ['distributor_in_group_genre', 'its films of this genre from this market', 'ln rel', 'track records'],
    ['distributor_group_genre_weight', 'how many these are, decayed', 'films', 'track records'],
    [
      'distributor_in_genres',
      "its films of exactly these genres: nearest to a studio's label",
      'ln rel',
      'track records',
    ],
    [
      'distributor_top_in_group',
      'ln of the mean size of its films from this market',
      'ln rel',
      'track records',
    ],
    ['distributor_top_in_genre', 'the same of this genre and market', 'ln rel', 'track records'],
    ['distributor_top_in_genres', 'the same of exactly these genres', 'ln rel', 'track records'],
    ['distributor_top_recent', 'the same of late', 'ln rel', 'track records'],
    ['distributor_days', 'days since its last known film, at most 400', 'days', 'track records'],
    ['distributor_films_this_week', 'its other new films of the week', 'count', 'calendar of releases'],
    [
      'distributor_genres_weight',
      'how many films of exactly these genres it had, decayed',
      'films',
      'track records',
    ],
  ]),
  ...inGroup('director', [
    ['director_films', 'films of the director so far', 'count', 'track records'],
    ['director_mean', "these films, shrunk to the market's expectation", 'ln rel', 'track records'],
    [
      'director_residual',
      'how far they beat what their market let expect, shrunk to 0',
      'ln',
      'track records',
    ],
    ['director_best', 'the best of them', 'ln rel', 'track records'],
    ['director_top', 'ln of their mean size', 'ln rel', 'track records'],
    ['director_last', 'the last of them', 'ln rel', 'track records'],
    ['director_years_away', "years since the director's last film", 'years', 'track records'],
    ['director_person_mean', "the director's films in any role", 'ln rel', 'track records'],
    ['director_in_genre', 'films of the director of this genre from this market', 'ln rel', 'track records'],
    ['director_distributor_mean', 'films of the director with the distributor', 'ln rel', 'track records'],
  ]),
  ...inGroup('cast', [
    ['lead_films', 'films of the lead so far', 'count', 'track records'],
    ['lead_mean', "these films, shrunk to the market's expectation", 'ln rel', 'track records'],
    ['lead_residual', 'how far they beat what their market let expect, shrunk to 0', 'ln', 'track records'],
    ['lead_best', 'the best of them', 'ln rel', 'track records'],
    ['lead_top', 'ln of their mean size', 'ln rel', 'track records'],
    ['lead_last', 'the last of them', 'ln rel', 'track records'],
    ['cast_listed', 'a cast is listed', '0/1', 'film page'],
    ['cast_films', 'films of the most frequent of the cast', 'count', 'track records'],
    ['cast_mean_max', 'films of the strongest of the cast', 'ln rel', 'track records'],
    ['cast_mean', 'films of the cast, mean', 'ln rel', 'track records'],
    ['cast_residual_max', 'the strongest surplus over expectation in the cast', 'ln', 'track records'],
    ['cast_residual', 'the mean surplus of the cast', 'ln', 'track records'],
    ['cast_best', 'the best film of any of the cast', 'ln rel', 'track records'],
    ['cast_top_max', 'the highest ln of mean size in the cast', 'ln rel', 'track records'],
    ['cast_top', 'the mean of it over the cast', 'ln rel', 'track records'],
    ['cast_last', 'the best last film in the cast', 'ln rel', 'track records'],
    [
      'cast_in_genre',
      'films of one of the cast of this genre from this market, the best mean',
      'ln rel',
      'track records',
    ],
    ['cast_years_away', 'years since the last film of any of the cast', 'years', 'track records'],
    ['partners_films', 'most films that two of the cast made together', 'count', 'track records'],
    ['partners_mean', 'the best mean of such a pair', 'ln rel', 'track records'],
    ['partners_best', 'the best film of such a pair', 'ln rel', 'track records'],
    ['partners_last', 'the best last film of such a pair', 'ln rel', 'track records'],
    ['partners_years_away', 'years since two of the cast last played together', 'years', 'track records'],
    ['team_mean', 'films that a director and an actor of it made together', 'ln rel', 'track records'],
    ['team_weight', 'how many, decayed', 'films', 'track records'],
  ]),
  ...inGroup('overall-strength', [
    [
      'rough_strength',
      "size without a model: market, people's surplus, predecessor",
      'ln rel',
      'track records',
    ],
  ]),
  ...inGroup('competition', [
    ['rivals', 'other new films of the week', 'count', 'calendar of releases'],
    ['rivals_stronger', 'those of greater rough strength', 'count', 'track records'],
    ['rivals_best', 'the strongest of them', 'ln rel', 'track records'],
    ['rivals_sum', 'all of them together', 'ln rel', 'track records'],
    ['week_share', "the film's share of the week's rough strength", '0–1', 'track records'],
    ['rivals_genre_best', 'the strongest of its genre', 'ln rel', 'track records'],
    ['rivals_group_best', 'the strongest of its market', 'ln rel', 'track records'],
  ]),
  ...inGroup('market', [
    [
      'market_level',
      'decayed mean of ln(all new films of a week), half-life 26 open weeks; no input, added to the forecast',
      'ln',
      'track records',
    ],
    ['market_two_weeks_ago', 'the last week that is known at the run', 'ln rel', 'track records'],
    ['market_last_weeks', 'the known weeks of the last ten', 'ln rel', 'track records'],
    ['market_films', 'new films a week in them', 'films', 'track records'],
  ]),
  ...inGroup('american-start', [
    ['us_opening', 'first known US weekend', 'ln USD', 'US chart'],
    ['us_best', 'the best of the US weekends', 'ln USD', 'US chart'],
    ['us_total', 'all US weekends together', 'ln USD', 'US chart'],
    ['us_theaters', 'most theatres of a US weekend', 'ln', 'US chart'],
    ['us_per_theater', 'first known US weekend, a theatre', 'ln USD', 'US chart'],
    ['us_multiplier', 'last US weekend over the one before', 'ln', 'US chart'],
    ['us_weeks', 'US weekends', 'count', 'US chart'],
    [
      'us_lead_days',
      'days from the American to the French release, also where no figure is known',
      'days',
      'US chart',
    ],
  ]),
  ...inGroup('announcement', [
    [
      'announced_early_allocine',
      'share of recent films whose page Allociné opened later, less the share opened earlier, from the pages’ numbers',
      '−1…1',
      'page numbers',
    ],
    [
      'announced_early_jpbox',
      'share of recent films whose page JPBox-Office opened later, less the share opened earlier, from the pages’ numbers',
      '−1…1',
      'page numbers',
    ],
  ]),
  ...inGroup('screens', [
    [
      'wide_start',
      'all that is told of its screens is that it starts widely; no input, it corrects the forecast',
      '1',
      'told start',
    ],
    ['screens', 'screens of the first week, as told or estimated', 'ln', 'weekly chart'],
    ['screens_spread', 'how surely they are known: standard deviation; 0 for a number', 'ln', 'weekly chart'],
    ['screens_rivals', 'screens over those of the widest known rival', 'ln', 'weekly chart'],
    [
      'screens_expectation',
      'what as many screens usually bring its kind, distributor and director',
      'ln rel',
      'weekly chart',
    ],
  ]),
];

function inGroup(group: FeatureGroup, rows: readonly Row[]): Feature[] {
  return rows.map(([name, meaning, unit, source]) => ({ name, group, meaning, unit, source }));
}

/** The names of the features of a source, in their order. */
export function featuresFrom(source: FeatureSource): string[] {
  return FEATURES.filter((feature) => feature.source === source).map(({ name }) => name);
}
