import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { SAMPLE_ID_START } from './sample-films.ts';

/**
 * Films that stand on the sites' pages of a week without being its releases. The films and their dates are real;
 * in which sample week a re-release stands is ours.
 */
export interface ReRelease {
  week: IsoDate;
  allocineId: number;
  title: string;
  originalTitle: string | null;
  /** Of the first release. */
  releaseDate: IsoDate;
  directors: string[];
  cast: string[];
  genres: string[];
}

export const RE_RELEASES: readonly ReRelease[] = [
  {
    week: '2023-04-05',
    allocineId: 37485,
    title: 'Le Voyage de Chihiro',
    originalTitle: 'Sen to Chihiro no kamikakushi',
    releaseDate: '2002-04-10',
    directors: ['Hayao Miyazaki'],
    cast: ['Rumi Hiiragi', 'Miyu Irino', 'Mari Natsuki'],
    genres: ['Animation', 'Aventure', 'Fantastique'],
  },
  {
    week: '2023-04-19',
    allocineId: 28682,
    title: 'Mulholland Drive',
    originalTitle: null,
    releaseDate: '2001-11-21',
    directors: ['David Lynch'],
    cast: ['Naomi Watts', 'Laura Harring', 'Robert Forster'],
    genres: ['Drame', 'Fantastique', 'Thriller'],
  },
  {
    week: '2023-05-10',
    allocineId: 3690,
    title: 'Les Hommes du Président',
    originalTitle: "All the President's Men",
    releaseDate: '1976-09-22',
    directors: ['Alan J. Pakula'],
    cast: ['Dustin Hoffman', 'Robert Redford', 'Jack Warden'],
    genres: ['Drame', 'Policier'],
  },
  {
    week: '2023-05-10',
    allocineId: 3085,
    title: 'Robocop',
    originalTitle: 'RoboCop',
    releaseDate: '1988-01-20',
    directors: ['Paul Verhoeven'],
    cast: ['Peter Weller', 'Nancy Allen', "Dan O'Herlihy"],
    genres: ['Action', 'Policier', 'Science Fiction'],
  },
  {
    week: '2023-06-14',
    allocineId: 47395,
    title: 'Lost in Translation',
    originalTitle: null,
    releaseDate: '2004-01-07',
    directors: ['Sofia Coppola'],
    cast: ['Bill Murray', 'Scarlett Johansson', 'Giovanni Ribisi'],
    genres: ['Comédie dramatique', 'Romance'],
  },
  {
    week: '2023-06-28',
    allocineId: 110204,
    title: 'Persepolis',
    originalTitle: null,
    releaseDate: '2007-06-27',
    directors: ['Marjane Satrapi', 'Vincent Paronnaud'],
    cast: [],
    genres: ['Animation', 'Biopic'],
  },
];

/** Straight to a platform, as JPBox-Office's calendar tells. The ids are ours. */
export interface StreamingFilm {
  week: IsoDate;
  jpboxId: number;
  title: string;
  genre: string;
  country: string;
  durationMinutes: number;
  directors: string[];
  cast: string[];
}

export const STREAMING_FILMS: readonly StreamingFilm[] = [
  {
    week: '2023-04-19',
    jpboxId: SAMPLE_ID_START + 501,
    title: 'Ghosted',
    genre: 'Aventure - Action',
    country: 'Etats-Unis',
    durationMinutes: 116,
    directors: ['Dexter Fletcher'],
    cast: ['Chris Evans', 'Ana de Armas'],
  },
  {
    week: '2023-05-10',
    jpboxId: SAMPLE_ID_START + 502,
    title: 'The Mother',
    genre: 'Aventure - Action',
    country: 'Etats-Unis',
    durationMinutes: 115,
    directors: ['Niki Caro'],
    cast: ['Jennifer Lopez'],
  },
  {
    week: '2023-06-14',
    jpboxId: SAMPLE_ID_START + 503,
    title: 'Tyler Rake 2',
    genre: 'Aventure - Action',
    country: 'Etats-Unis',
    durationMinutes: 122,
    directors: ['Sam Hargrave'],
    cast: ['Chris Hemsworth'],
  },
];

/**
 * Previews, which Allociné counts in a row before a film's first week. The films are real; how many came to their
 * previews is ours.
 */
export const PREVIEWS: readonly { allocineId: number; admissions: number }[] = [
  // C’est mon homme, 2023-04-05
  { allocineId: 294309, admissions: 1_840 },
  // Sakra, la légende des demi-dieux, 2023-05-10
  { allocineId: 311949, admissions: 612 },
];

/** Films that were no openings on a US weekend; that of 2023-04-28 had no opening that we know of. */
interface UsHoldover {
  title: string;
  /** What stands beside the title of a film that came back, as the site writes it. */
  note?: string;
  /** The weekend's Friday. */
  friday: IsoDate;
  /** Friday to Sunday, USD. */
  gross: number;
  theaters?: number;
  /** Week of the film's US run. */
  week: number;
}

export const US_HOLDOVERS: readonly UsHoldover[] = [
  { title: 'The Super Mario Bros. Movie', friday: '2023-04-28', gross: 40_835_805, week: 4 },
  { title: 'Guardians of the Galaxy Vol. 3', friday: '2023-05-12', gross: 62_008_548, week: 2 },
  {
    title: 'The Mother and the Whore',
    note: '2023 Re-release',
    friday: '2023-06-23',
    gross: 5_135,
    theaters: 1,
    week: 1,
  },
];
