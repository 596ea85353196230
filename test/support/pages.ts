import { apiSaves, OPEN_WEEK, PLAYED_WEEK, RUNNING_WEEK, weekSays } from './sample-day.ts';

/** Every page of the manager's, by the name of its pictures. */
export const PAGES = {
  semaine: () => `/semaine/${OPEN_WEEK}`,
  'semaine-jouee': () => `/semaine/${PLAYED_WEEK}`,
  sorties: () => `/sorties/${OPEN_WEEK}`,
  film: async () => `/film/${OPEN_WEEK}/${(await weekSays(OPEN_WEEK)).releases[0]?.filmId ?? ''}`,
  chiffres: () => '/chiffres',
  historique: () => '/historique',
  reglages: () => '/reglages',
  envoi: decidedProgramme,
  aide: () => '/aide',
  suivi: () => '/suivi',
} satisfies Record<string, () => string | Promise<string>>;

export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** Every page that everybody may read, as somebody sees it who is not signed in. */
const AUDIENCE_PAGES = {
  accueil: async () => {
    await decidedProgramme();
    return '/';
  },
  fiche: () => '/films/tt0111161',
  trouver: () => '/trouver',
} satisfies Record<string, () => string | Promise<string>>;

export type AnyPageName = PageName | keyof typeof AUDIENCE_PAGES;
export const AUDIENCE_PAGE_NAMES = Object.keys(AUDIENCE_PAGES) as (keyof typeof AUDIENCE_PAGES)[];
export const ANY_PAGE_NAMES: readonly AnyPageName[] = [...PAGE_NAMES, ...AUDIENCE_PAGE_NAMES];

/** Where a page is. */
export async function addressOf(name: AnyPageName): Promise<string> {
  return { ...PAGES, ...AUDIENCE_PAGES }[name]();
}

/** Whether who reads it is signed in. */
export function isManagers(name: AnyPageName): boolean {
  return name in PAGES;
}

/** Of a week whose proposal was confirmed: of another there is nothing to send. */
async function decidedProgramme(): Promise<string> {
  const { decision, recommended, programmeVersion } = await weekSays(RUNNING_WEEK);
  if (decision === null) {
    const rooms = recommended.monday?.rooms.map(({ room, filmId }) => ({ room, filmId }));
    await apiSaves(`/weeks/${RUNNING_WEEK}/programme`, { rooms }, programmeVersion);
  }
  return `/semaine/${RUNNING_WEEK}/programme`;
}
