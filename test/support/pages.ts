import { OPEN_WEEK, PLAYED_WEEK, weekSays } from './sample-day.ts';

/** Every page of the site, by the name of its pictures. */
export const PAGES = {
  semaine: () => `/semaine/${OPEN_WEEK}`,
  'semaine-jouee': () => `/semaine/${PLAYED_WEEK}`,
  sorties: () => `/sorties/${OPEN_WEEK}`,
  film: async () => `/film/${OPEN_WEEK}/${(await weekSays(OPEN_WEEK)).releases[0]?.filmId ?? ''}`,
  chiffres: () => '/chiffres',
  historique: () => '/historique',
  reglages: () => '/reglages',
} satisfies Record<string, () => string | Promise<string>>;

export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];
